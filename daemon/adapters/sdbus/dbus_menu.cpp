#include "adapters/sdbus/dbus_menu.hpp"

#include <string_view>
#include <utility>

#include "words/said.hpp"

namespace unhunch::sdbus {
namespace {

constexpr const char* menu_interface = "com.canonical.dbusmenu";

/// What may come with an event and is of no interest here: data and time.
struct MenuEvent {
    int item = 0;
    std::string_view kind;
};

int read_event(sd_bus_message* message, MenuEvent& event) {
    const char* kind = "";
    int result = sd_bus_message_read(message, "is", &event.item, &kind);
    event.kind = kind;
    if (result >= 0) result = sd_bus_message_skip(message, "v");
    return result < 0 ? result : sd_bus_message_skip(message, "u");
}

std::vector<int> read_ids(sd_bus_message* call) {
    std::vector<int> ids;
    require(sd_bus_message_enter_container(call, 'a', "i"), "reading menu items");
    for (int id = 0; require(sd_bus_message_read(call, "i", &id), "reading menu items") > 0;) ids.push_back(id);
    require(sd_bus_message_exit_container(call), "reading menu items");
    return ids;
}

WantedProperties read_names(sd_bus_message* call) {
    WantedProperties names;
    require(sd_bus_message_enter_container(call, 'a', "s"), "reading property names");
    for (const char* name = nullptr; require(sd_bus_message_read(call, "s", &name), "reading property names") > 0;)
        names.emplace_back(name);
    require(sd_bus_message_exit_container(call), "reading property names");
    return names;
}

int no_such_item(sd_bus_message* call, int id) {
    return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_INVALID_ARGS, "The menu has no item %d", id);
}

Message reply_to(sd_bus_message* call) {
    sd_bus_message* reply = nullptr;
    require(sd_bus_message_new_method_return(call, &reply), "answering a tray host");
    return Message{reply};
}

int send(const Message& reply) { return sd_bus_send(nullptr, reply.get(), nullptr); }

int append_ids(sd_bus_message* message, const std::vector<int>& ids) {
    return sd_bus_message_append_array(message, 'i', ids.data(), ids.size() * sizeof(int));
}

class OfferedMenu final : public DbusMenu {
public:
    OfferedMenu(sd_bus* bus, const char* path, MenuSource source)
        : bus_{bus}, path_{path}, source_{std::move(source)}, menu_{source_.build()} {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_add_object_vtable(bus_, &slot, path_, menu_interface, interface, this), "offering the menu");
        object_.reset(slot);
    }

    void refresh() override { (void)renew(); }

private:
    static const sd_bus_vtable interface[];

    int get_layout(sd_bus_message* call);
    int get_group_properties(sd_bus_message* call);
    int get_property(sd_bus_message* call);
    int event(sd_bus_message* call);
    int event_group(sd_bus_message* call);
    int about_to_show(sd_bus_message* call);
    int about_to_show_group(sd_bus_message* call);
    static int get(sd_bus*, const char*, const char*, const char* property, sd_bus_message* reply, void*,
                   sd_bus_error*) noexcept;

    /// True where anything has changed.
    bool renew();
    void announce_words(const Menu& changed);
    /// True where something was chosen.
    bool happened(const MenuEvent& event);

    sd_bus* bus_;
    const char* path_;
    MenuSource source_;
    Menu menu_;  // as the hosts know it
    std::uint32_t revision_ = 1;
    Slot object_;
};

bool OfferedMenu::renew() {
    const auto before = std::exchange(menu_, source_.build());
    const auto changed = reworded(before, menu_);
    const bool moved = !same_shape(before, menu_);
    if (!changed.empty()) announce_words(changed);
    if (moved) sd_bus_emit_signal(bus_, path_, menu_interface, "LayoutUpdated", "ui", ++revision_, menu_root);
    return moved || !changed.empty();
}

/// The one signal after which every host draws new words; gnome-shell does not on LayoutUpdated alone.
void OfferedMenu::announce_words(const Menu& changed) {
    sd_bus_message* made = nullptr;
    if (sd_bus_message_new_signal(bus_, &made, path_, menu_interface, "ItemsPropertiesUpdated") < 0) return;
    const Message signal{made};
    int result = sd_bus_message_open_container(made, 'a', "(ia{sv})");
    for (const auto& item : changed)
        if (result >= 0) result = write_properties(made, item, {"label", "enabled"});
    if (result >= 0) result = sd_bus_message_close_container(made);
    if (result >= 0) result = sd_bus_message_append(made, "a(ias)", 0);
    if (result >= 0) sd_bus_send(bus_, made, nullptr);
}

int OfferedMenu::get_layout(sd_bus_message* call) {
    int parent = 0;
    int depth = 0;
    require(sd_bus_message_read(call, "ii", &parent, &depth), "reading which layout is wanted");
    const auto wanted = read_names(call);
    const auto item = item_or_root(menu_, parent);
    if (!item) return no_such_item(call, parent);
    const auto reply = reply_to(call);
    require(sd_bus_message_append(reply.get(), "u", revision_), "writing the menu");
    require(write_layout(reply.get(), *item, depth, wanted), "writing the menu");
    return send(reply);
}

int OfferedMenu::get_group_properties(sd_bus_message* call) {
    const auto ids = read_ids(call);
    const auto wanted = read_names(call);
    const auto reply = reply_to(call);
    const auto add = [&](const api::MenuItem& item) {
        require(write_properties(reply.get(), item, wanted), "writing menu items");
    };
    require(sd_bus_message_open_container(reply.get(), 'a', "(ia{sv})"), "writing menu items");
    for (const int id : ids)
        if (const auto item = item_or_root(menu_, id)) add(*item);
    if (ids.empty()) {
        add(*item_or_root(menu_, menu_root));
        for (const auto& item : menu_) {
            add(item);
            for (const auto& child : item.children) add(child);
        }
    }
    require(sd_bus_message_close_container(reply.get()), "writing menu items");
    return send(reply);
}

int OfferedMenu::get_property(sd_bus_message* call) {
    int id = 0;
    const char* name = "";
    require(sd_bus_message_read(call, "is", &id, &name), "reading which property is wanted");
    const auto item = item_or_root(menu_, id);
    if (!item) return no_such_item(call, id);
    const auto reply = reply_to(call);
    if (require(write_property(reply.get(), *item, name), "writing a property") == 0)
        return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_INVALID_ARGS, "Menu item %d has no property \"%s\"", id,
                                          name);
    return send(reply);
}

/// What an item means is what the host shows: the menu as it was last announced, not as it would be now.
bool OfferedMenu::happened(const MenuEvent& event) {
    if (event.kind != "clicked") return false;
    const auto* item = api::item_with(menu_, event.item);
    if (item == nullptr || !item->enabled || !item->deed) return false;
    const auto deed = *item->deed;  // the menu may change by it
    source_.chosen(deed);
    return true;
}

int OfferedMenu::event(sd_bus_message* call) {
    MenuEvent event;
    require(read_event(call, event), "reading what happened to the menu");
    if (!item_or_root(menu_, event.item)) return no_such_item(call, event.item);
    sd_bus_reply_method_return(call, "");
    happened(event);
    return 1;
}

int OfferedMenu::event_group(sd_bus_message* call) {
    std::vector<MenuEvent> events;
    std::vector<int> unknown;
    require(sd_bus_message_enter_container(call, 'a', "(isvu)"), "reading what happened to the menu");
    while (require(sd_bus_message_enter_container(call, 'r', "isvu"), "reading what happened to the menu") > 0) {
        MenuEvent event;
        require(read_event(call, event), "reading what happened to the menu");
        require(sd_bus_message_exit_container(call), "reading what happened to the menu");
        if (item_or_root(menu_, event.item))
            events.push_back(event);
        else
            unknown.push_back(event.item);
    }
    if (events.empty() && !unknown.empty()) return no_such_item(call, unknown.front());
    const auto reply = reply_to(call);
    require(append_ids(reply.get(), unknown), "answering a tray host");
    send(reply);
    // A person clicks once at a time; thousands of clicks in one call are nobody's.
    for (const auto& event : events)
        if (happened(event)) break;
    return 1;
}

int OfferedMenu::about_to_show(sd_bus_message* call) {
    int id = 0;
    require(sd_bus_message_read(call, "i", &id), "reading which menu is to be shown");
    if (!item_or_root(menu_, id)) return no_such_item(call, id);
    return sd_bus_reply_method_return(call, "b", int{renew()});
}

int OfferedMenu::about_to_show_group(sd_bus_message* call) {
    const auto ids = read_ids(call);
    const bool changed = renew();
    std::vector<int> to_update;
    std::vector<int> unknown;
    for (const int id : ids) {
        if (!item_or_root(menu_, id))
            unknown.push_back(id);
        else if (changed)
            to_update.push_back(id);
    }
    if (!unknown.empty() && unknown.size() == ids.size()) return no_such_item(call, unknown.front());
    const auto reply = reply_to(call);
    require(append_ids(reply.get(), to_update), "answering a tray host");
    require(append_ids(reply.get(), unknown), "answering a tray host");
    return send(reply);
}

int OfferedMenu::get(sd_bus*, const char*, const char*, const char* property, sd_bus_message* reply, void*,
                     sd_bus_error*) noexcept {
    const std::string_view name{property};
    if (name == "Version") return sd_bus_message_append(reply, "u", 3);
    if (name == "Status") return sd_bus_message_append(reply, "s", "normal");
    if (name == "TextDirection")
        return sd_bus_message_append(reply, "s", words::translated_as("text direction: ltr, or rtl if read from the right", "ltr"));
    return sd_bus_message_append(reply, "as", 0);
}

const sd_bus_vtable OfferedMenu::interface[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("Version", "u", get, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Status", "s", get, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("TextDirection", "s", get, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("IconThemePath", "as", get, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_METHOD_WITH_ARGS("GetLayout", SD_BUS_ARGS("i", parentId, "i", recursionDepth, "as", propertyNames),
                            SD_BUS_RESULT("u", revision, "(ia{sv}av)", layout), handler<&OfferedMenu::get_layout>, 0),
    SD_BUS_METHOD_WITH_ARGS("GetGroupProperties", SD_BUS_ARGS("ai", ids, "as", propertyNames),
                            SD_BUS_RESULT("a(ia{sv})", properties), handler<&OfferedMenu::get_group_properties>, 0),
    SD_BUS_METHOD_WITH_ARGS("GetProperty", SD_BUS_ARGS("i", id, "s", name), SD_BUS_RESULT("v", value),
                            handler<&OfferedMenu::get_property>, 0),
    SD_BUS_METHOD_WITH_ARGS("Event", SD_BUS_ARGS("i", id, "s", eventId, "v", data, "u", timestamp), SD_BUS_NO_RESULT,
                            handler<&OfferedMenu::event>, 0),
    SD_BUS_METHOD_WITH_ARGS("EventGroup", SD_BUS_ARGS("a(isvu)", events), SD_BUS_RESULT("ai", idErrors),
                            handler<&OfferedMenu::event_group>, 0),
    SD_BUS_METHOD_WITH_ARGS("AboutToShow", SD_BUS_ARGS("i", id), SD_BUS_RESULT("b", needUpdate),
                            handler<&OfferedMenu::about_to_show>, 0),
    SD_BUS_METHOD_WITH_ARGS("AboutToShowGroup", SD_BUS_ARGS("ai", ids),
                            SD_BUS_RESULT("ai", updatesNeeded, "ai", idErrors),
                            handler<&OfferedMenu::about_to_show_group>, 0),
    SD_BUS_SIGNAL_WITH_ARGS("ItemsPropertiesUpdated", SD_BUS_ARGS("a(ia{sv})", updatedProps, "a(ias)", removedProps),
                            0),
    SD_BUS_SIGNAL_WITH_ARGS("LayoutUpdated", SD_BUS_ARGS("u", revision, "i", parent), 0),
    SD_BUS_SIGNAL_WITH_ARGS("ItemActivationRequested", SD_BUS_ARGS("i", id, "u", timestamp), 0),
    SD_BUS_VTABLE_END,
};

}  // namespace

std::unique_ptr<DbusMenu> offer_menu(sd_bus* bus, const char* path, MenuSource source) {
    return std::make_unique<OfferedMenu>(bus, path, std::move(source));
}

}  // namespace unhunch::sdbus
