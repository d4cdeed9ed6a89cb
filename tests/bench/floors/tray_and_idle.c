/* The floor that the resident program is held against: the smallest program with a bus connection, a tray item and word of
   idleness, in plain C. It says nothing, keeps nothing and decides nothing.

   Xlib and not XCB, as in the floors this repeats, so that ratios compare with theirs. */
#include <X11/Xlib.h>
#include <X11/extensions/sync.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <systemd/sd-bus.h>
#include <systemd/sd-event.h>
#include <unistd.h>

static const int silence = 60000; /* ms until someone counts as idle */
static const int back = 1000;     /* ms of silence below which they count as back */

struct idle {
    Display *display;
    XSyncCounter counter;
    XSyncAlarm alarm;
    int first_event;
    int is_idle;
};

static int word(sd_bus *bus, const char *path, const char *interface, const char *property, sd_bus_message *reply, void *data,
                sd_bus_error *error) {
    (void)bus, (void)path, (void)interface, (void)data, (void)error;
    const char *value = "";
    if (!strcmp(property, "Category")) value = "ApplicationStatus";
    if (!strcmp(property, "Id") || !strcmp(property, "Title")) value = "floor";
    if (!strcmp(property, "Status")) value = "Active";
    if (!strcmp(property, "IconName")) value = "appointment-soon";
    return sd_bus_message_append(reply, "s", value);
}

static int menu(sd_bus *bus, const char *path, const char *interface, const char *property, sd_bus_message *reply, void *data,
                sd_bus_error *error) {
    (void)bus, (void)path, (void)interface, (void)property, (void)data, (void)error;
    return sd_bus_message_append(reply, "o", "/NO_DBUSMENU");
}

static int no(sd_bus *bus, const char *path, const char *interface, const char *property, sd_bus_message *reply, void *data,
              sd_bus_error *error) {
    (void)bus, (void)path, (void)interface, (void)property, (void)data, (void)error;
    return sd_bus_message_append(reply, "b", 0);
}

static int nothing(sd_bus_message *call, void *data, sd_bus_error *error) {
    (void)data, (void)error;
    return sd_bus_reply_method_return(call, "");
}

static const sd_bus_vtable item[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("Category", "s", word, 0, 0),
    SD_BUS_PROPERTY("Id", "s", word, 0, 0),
    SD_BUS_PROPERTY("Title", "s", word, 0, 0),
    SD_BUS_PROPERTY("Status", "s", word, 0, 0),
    SD_BUS_PROPERTY("IconName", "s", word, 0, 0),
    SD_BUS_PROPERTY("Menu", "o", menu, 0, 0),
    SD_BUS_PROPERTY("ItemIsMenu", "b", no, 0, 0),
    SD_BUS_METHOD("Activate", "ii", "", nothing, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("ContextMenu", "ii", "", nothing, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_SIGNAL("NewIcon", "", 0),
    SD_BUS_SIGNAL("NewStatus", "s", 0),
    SD_BUS_VTABLE_END,
};

/* The next alarm: of silence while someone is there, of input while nobody is. */
static void wait_for_the_other(struct idle *idle) {
    XSyncAlarmAttributes wish;
    memset(&wish, 0, sizeof wish);
    wish.trigger.counter = idle->counter;
    wish.trigger.value_type = XSyncAbsolute;
    wish.trigger.test_type = idle->is_idle ? XSyncNegativeTransition : XSyncPositiveTransition;
    XSyncIntToValue(&wish.trigger.wait_value, idle->is_idle ? back : silence);
    XSyncIntToValue(&wish.delta, 0);
    wish.events = True;
    const unsigned long named = XSyncCACounter | XSyncCAValueType | XSyncCATestType | XSyncCAValue | XSyncCADelta | XSyncCAEvents;
    if (idle->alarm)
        XSyncChangeAlarm(idle->display, idle->alarm, named, &wish);
    else
        idle->alarm = XSyncCreateAlarm(idle->display, named, &wish);
    XFlush(idle->display);
}

static int heard(sd_event_source *source, int descriptor, uint32_t what, void *data) {
    (void)source, (void)descriptor, (void)what;
    struct idle *idle = data;
    while (XPending(idle->display)) {
        XEvent event;
        XNextEvent(idle->display, &event);
        if (event.type != idle->first_event + XSyncAlarmNotify) continue;
        idle->is_idle = !idle->is_idle;
        wait_for_the_other(idle);
    }
    return 0;
}

static int find_counter(struct idle *idle) {
    int errors, major, minor, count = 0;
    idle->display = XOpenDisplay(NULL);
    if (!idle->display || !XSyncQueryExtension(idle->display, &idle->first_event, &errors)) return 0;
    if (!XSyncInitialize(idle->display, &major, &minor)) return 0;
    XSyncSystemCounter *counters = XSyncListSystemCounters(idle->display, &count);
    for (int i = 0; i < count; i++)
        if (!strcmp(counters[i].name, "IDLETIME")) idle->counter = counters[i].counter;
    XSyncFreeSystemCounterList(counters);
    return idle->counter != None;
}

static int enrol(sd_bus *bus) {
    char name[64];
    snprintf(name, sizeof name, "org.kde.StatusNotifierItem-%d-1", getpid());
    int result = sd_bus_add_object_vtable(bus, NULL, "/StatusNotifierItem", "org.kde.StatusNotifierItem", item, NULL);
    if (result >= 0) result = sd_bus_request_name(bus, name, 0);
    if (result < 0) return result;
    return sd_bus_call_method(bus, "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", "org.kde.StatusNotifierWatcher",
                              "RegisterStatusNotifierItem", NULL, NULL, "s", name);
}

int main(void) {
    struct idle idle = {0};
    sd_bus *bus = NULL;
    sd_event *loop = NULL;
    if (!find_counter(&idle)) return fputs("floor: no X server that counts silence\n", stderr), 1;
    wait_for_the_other(&idle);
    int result = sd_bus_open_user(&bus);
    if (result >= 0) result = sd_event_default(&loop);
    if (result >= 0) result = sd_bus_attach_event(bus, loop, 0);
    if (result >= 0) result = enrol(bus);
    if (result >= 0) result = sd_event_add_io(loop, NULL, ConnectionNumber(idle.display), EPOLLIN, heard, &idle);
    if (result < 0) return fprintf(stderr, "floor: %s\n", strerror(-result)), 1;
    heard(NULL, 0, 0, &idle);
    return sd_event_loop(loop) < 0;
}
