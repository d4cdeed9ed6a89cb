#include "adapters/sdbus/status_notifier_item.hpp"

#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include "adapters/sdbus/dbus_menu.hpp"
#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/tray_host.hpp"
#include "api/tray_icon.hpp"
#include "api/tray_menu.hpp"

namespace unhunch::sdbus {
namespace {

constexpr const char* item_path = "/StatusNotifierItem";
constexpr const char* item_interface = "org.kde.StatusNotifierItem";
constexpr const char* menu_path = "/MenuBar";

/// The sizes panels ask for; each host takes the nearest.
constexpr std::array icon_sizes{16, 22, 24, 32, 48};

struct Word {
    const char* property;
    const char* value;
};

/// Properties that never change. No icon name: pixels are the one form that every host draws.
constexpr std::array words{
    Word{"Category", "ApplicationStatus"},
    Word{"Id", "unhunch"},
    Word{"Title", "Unhunch"},
    Word{"Status", "Active"},
    Word{"IconName", ""},
    Word{"IconThemePath", ""},
    Word{"OverlayIconName", ""},
    Word{"AttentionIconName", ""},
    Word{"AttentionMovieName", ""},
};

class Place final : public TrayPlace {
public:
    explicit Place(sd_bus* bus) : host{bus, item_path} {}

    TrayHost host;
};

class Item final : public TrayIcon {
public:
    Item(sd_bus* bus, api::BreakService& service, const ports::Clock& clock, api::ClockWords clock_words,
         TrayEvents events, std::unique_ptr<TrayPlace> place);

    [[nodiscard]] std::string name() const override { return host_.shows_icon() ? "statusnotifier" : "none"; }

private:
    static const sd_bus_vtable interface[];

    int activate(sd_bus_message* call);
    int secondary_activate(sd_bus_message* call);
    int nothing(sd_bus_message* call) { return sd_bus_reply_method_return(call, ""); }
    int provide_token(sd_bus_message* call);

    static int get_word(sd_bus*, const char*, const char*, const char* property, sd_bus_message* reply, void*,
                        sd_bus_error*) noexcept;
    static int get_window(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                          sd_bus_error*) noexcept;
    static int get_is_menu(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                           sd_bus_error*) noexcept;
    static int get_menu(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                        sd_bus_error*) noexcept;
    static int get_pixels(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                          sd_bus_error* error) noexcept;
    static int get_no_pixels(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                             sd_bus_error*) noexcept;
    static int get_tooltip(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                           sd_bus_error* error) noexcept;

    void status_is(const api::Status& status);
    void perform(const api::MenuDeed& deed);
    int write_pixels(sd_bus_message* reply, int size) const;

    sd_bus* bus_;
    api::BreakService& service_;
    const ports::Clock& clock_;
    api::ClockWords clock_words_;
    TrayEvents events_;
    api::Status status_;
    api::IconLook look_ = api::icon_look(status_);
    std::unique_ptr<TrayPlace> place_;
    TrayHost& host_;
    std::string tooltip_;
    std::string token_;  // of the click that is about to be reported
    Slot object_;
    std::unique_ptr<DbusMenu> menu_;
    std::unique_ptr<api::Subscription> watch_;
};

Item::Item(sd_bus* bus, api::BreakService& service, const ports::Clock& clock, api::ClockWords clock_words,
           TrayEvents events, std::unique_ptr<TrayPlace> place)
    : bus_{bus},
      service_{service},
      clock_{clock},
      clock_words_{std::move(clock_words)},
      events_{std::move(events)},
      place_{place ? std::move(place) : std::make_unique<Place>(bus)},
      host_{dynamic_cast<Place&>(*place_).host},
      tooltip_{api::tooltip(status_, clock_words_)} {
    sd_bus_slot* slot = nullptr;
    require(sd_bus_add_object_vtable(bus_, &slot, item_path, item_interface, interface, this), "offering the icon");
    object_.reset(slot);
    menu_ = offer_menu(bus_, menu_path,
                       {.build = [this] { return api::tray_menu(status_, clock_.now().wall, clock_words_); },
                        .chosen = [this](const api::MenuDeed& deed) { perform(deed); }});
    watch_ = service_.watch([this](const api::Status& status) { status_is(status); });
    host_.report_to([this] {
        if (events_.changed) events_.changed();
    });
}

void Item::status_is(const api::Status& status) {
    const auto before = std::exchange(status_, status);
    const auto look = std::exchange(look_, api::icon_look(status_));
    if (look != look_ || before.mark != status_.mark)
        sd_bus_emit_signal(bus_, item_path, item_interface, "NewIcon", nullptr);
    auto tooltip = api::tooltip(status_, clock_words_);
    if (std::exchange(tooltip_, std::move(tooltip)) != tooltip_)
        sd_bus_emit_signal(bus_, item_path, item_interface, "NewToolTip", nullptr);
    menu_->refresh();
}

void Item::perform(const api::MenuDeed& deed) {
    api::perform(deed, service_, std::exchange(token_, {}), [refused = events_.refused](const core::Outcome& outcome) {
        if (!outcome && refused) refused(outcome.failure().message);
    });
}

int Item::activate(sd_bus_message* call) {
    sd_bus_reply_method_return(call, "");
    perform(api::first_deed(status_));
    return 1;
}

int Item::secondary_activate(sd_bus_message* call) {
    sd_bus_reply_method_return(call, "");
    perform(core::Command{core::command::StartBreak{}});
    return 1;
}

int Item::provide_token(sd_bus_message* call) {
    const char* token = "";
    require(sd_bus_message_read(call, "s", &token), "reading the token of a click");
    token_ = std::strlen(token) <= 1000 ? token : "";
    return sd_bus_reply_method_return(call, "");
}

int Item::get_word(sd_bus*, const char*, const char*, const char* property, sd_bus_message* reply, void*,
                   sd_bus_error*) noexcept {
    for (const auto& word : words)
        if (std::string_view{property} == word.property) return sd_bus_message_append(reply, "s", word.value);
    return -ENOENT;
}

int Item::get_window(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                     sd_bus_error*) noexcept {
    return sd_bus_message_append(reply, "i", 0);
}

int Item::get_is_menu(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                      sd_bus_error*) noexcept {
    return sd_bus_message_append(reply, "b", 0);
}

int Item::get_menu(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                   sd_bus_error*) noexcept {
    return sd_bus_message_append(reply, "o", menu_path);
}

int Item::get_no_pixels(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                        sd_bus_error*) noexcept {
    return sd_bus_message_append(reply, "a(iiay)", 0);
}

/// Drawn when asked for and not kept: ARGB32, most significant byte first.
int Item::write_pixels(sd_bus_message* reply, int size) const {
    const auto pixels = api::icon_pixels(look_, status_.mark, size);
    int result = sd_bus_message_open_container(reply, 'r', "iiay");
    if (result >= 0) result = sd_bus_message_append(reply, "ii", size, size);
    void* space = nullptr;
    if (result >= 0) result = sd_bus_message_append_array_space(reply, 'y', pixels.size() * 4, &space);
    if (result < 0) return result;
    auto* byte = static_cast<unsigned char*>(space);
    for (const auto pixel : pixels)
        for (const unsigned shift : {24U, 16U, 8U, 0U}) *byte++ = static_cast<unsigned char>(pixel >> shift);
    return sd_bus_message_close_container(reply);
}

int Item::get_pixels(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                     sd_bus_error* error) noexcept {
    return guarded(error, [&] {
        int result = sd_bus_message_open_container(reply, 'a', "(iiay)");
        for (const int size : icon_sizes)
            if (result >= 0) result = static_cast<Item*>(userdata)->write_pixels(reply, size);
        return result < 0 ? result : sd_bus_message_close_container(reply);
    });
}

int Item::get_tooltip(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                      sd_bus_error*) noexcept {
    return sd_bus_message_append(reply, "(sa(iiay)ss)", "", 0, "Unhunch",
                                 static_cast<Item*>(userdata)->tooltip_.c_str());
}

const sd_bus_vtable Item::interface[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("Category", "s", get_word, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Id", "s", get_word, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Title", "s", get_word, 0, 0),
    SD_BUS_PROPERTY("Status", "s", get_word, 0, 0),
    SD_BUS_PROPERTY("WindowId", "i", get_window, 0, 0),
    SD_BUS_PROPERTY("IconName", "s", get_word, 0, 0),
    SD_BUS_PROPERTY("IconThemePath", "s", get_word, 0, 0),
    SD_BUS_PROPERTY("IconPixmap", "a(iiay)", get_pixels, 0, 0),
    SD_BUS_PROPERTY("OverlayIconName", "s", get_word, 0, 0),
    SD_BUS_PROPERTY("OverlayIconPixmap", "a(iiay)", get_no_pixels, 0, 0),
    SD_BUS_PROPERTY("AttentionIconName", "s", get_word, 0, 0),
    // Status is never NeedsAttention, and each host asks for all of this at each change.
    SD_BUS_PROPERTY("AttentionIconPixmap", "a(iiay)", get_no_pixels, 0, 0),
    SD_BUS_PROPERTY("AttentionMovieName", "s", get_word, 0, 0),
    SD_BUS_PROPERTY("ToolTip", "(sa(iiay)ss)", get_tooltip, 0, 0),
    SD_BUS_PROPERTY("ItemIsMenu", "b", get_is_menu, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Menu", "o", get_menu, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_METHOD_WITH_ARGS("Activate", SD_BUS_ARGS("i", x, "i", y), SD_BUS_NO_RESULT, handler<&Item::activate>, 0),
    SD_BUS_METHOD_WITH_ARGS("SecondaryActivate", SD_BUS_ARGS("i", x, "i", y), SD_BUS_NO_RESULT,
                            handler<&Item::secondary_activate>, 0),
    // A host that cannot draw the menu has nothing better to offer than the window.
    SD_BUS_METHOD_WITH_ARGS("ContextMenu", SD_BUS_ARGS("i", x, "i", y), SD_BUS_NO_RESULT, handler<&Item::activate>, 0),
    SD_BUS_METHOD_WITH_ARGS("Scroll", SD_BUS_ARGS("i", delta, "s", orientation), SD_BUS_NO_RESULT,
                            handler<&Item::nothing>, 0),
    SD_BUS_METHOD_WITH_ARGS("ProvideXdgActivationToken", SD_BUS_ARGS("s", token), SD_BUS_NO_RESULT,
                            handler<&Item::provide_token>, 0),
    SD_BUS_SIGNAL("NewTitle", "", 0),
    SD_BUS_SIGNAL("NewIcon", "", 0),
    SD_BUS_SIGNAL("NewAttentionIcon", "", 0),
    SD_BUS_SIGNAL("NewOverlayIcon", "", 0),
    SD_BUS_SIGNAL("NewToolTip", "", 0),
    SD_BUS_SIGNAL_WITH_ARGS("NewStatus", SD_BUS_ARGS("s", status), 0),
    SD_BUS_VTABLE_END,
};

}  // namespace

std::unique_ptr<TrayIcon> make_status_notifier_item(SessionBus& bus, api::BreakService& service,
                                                    const ports::Clock& clock, api::ClockWords clock_words,
                                                    TrayEvents events, std::unique_ptr<TrayPlace> place) {
    return std::make_unique<Item>(bus.handle(), service, clock, std::move(clock_words), std::move(events), std::move(place));
}

std::unique_ptr<TrayPlace> ask_for_tray_place(SessionBus& bus) { return std::make_unique<Place>(bus.handle()); }

}  // namespace unhunch::sdbus
