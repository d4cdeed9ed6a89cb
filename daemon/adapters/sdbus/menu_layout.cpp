#include "adapters/sdbus/menu_layout.hpp"

#include <algorithm>

namespace unhunch::sdbus {
namespace {

bool is_separator(const api::MenuItem& item) { return item.id != menu_root && item.label.empty(); }

/// One underscore would mark the letter to type.
std::string literal(const std::string& label) {
    std::string doubled;
    for (const char letter : label) doubled += letter == '_' ? std::string{"__"} : std::string{letter};
    return doubled;
}

bool has(const api::MenuItem& item, const std::string& property) {
    if (property == "type") return is_separator(item);
    if (property == "label" || property == "enabled") return item.id != menu_root && !is_separator(item);
    if (property == "children-display") return item.id == menu_root || !item.children.empty();
    return false;
}

template <class Each>
int write_each(sd_bus_message* message, char container, const char* contents, Each&& write) {
    int result = sd_bus_message_open_container(message, container, contents);
    if (result >= 0) result = write();
    return result < 0 ? result : sd_bus_message_close_container(message);
}

int write_dictionary(sd_bus_message* message, const api::MenuItem& item, const WantedProperties& wanted) {
    return write_each(message, 'a', "{sv}", [&] {
        int result = 0;
        for (const auto* name : {"type", "label", "enabled", "children-display"}) {
            if (result < 0 || !has(item, name)) continue;
            if (!wanted.empty() && std::ranges::find(wanted, name) == wanted.end()) continue;
            result = write_each(message, 'e', "sv", [&] {
                const int named = sd_bus_message_append(message, "s", name);
                return named < 0 ? named : write_property(message, item, name);
            });
        }
        return result;
    });
}

}  // namespace

std::optional<api::MenuItem> item_or_root(const Menu& menu, int id) {
    if (id == menu_root)
        return api::MenuItem{.id = menu_root, .label = {}, .enabled = true, .deed = {}, .children = menu};
    if (const auto* found = api::item_with(menu, id)) return *found;
    return std::nullopt;
}

int write_layout(sd_bus_message* message, const api::MenuItem& item, int depth, const WantedProperties& wanted) {
    return write_each(message, 'r', "ia{sv}av", [&] {
        int result = sd_bus_message_append(message, "i", item.id);
        if (result >= 0) result = write_dictionary(message, item, wanted);
        if (result < 0) return result;
        return write_each(message, 'a', "v", [&] {
            int written = 0;
            if (depth == 0) return written;
            for (const auto& child : item.children)
                if (written >= 0)
                    written = write_each(message, 'v', "(ia{sv}av)", [&] {
                        return write_layout(message, child, depth < 0 ? depth : depth - 1, wanted);
                    });
            return written;
        });
    });
}

int write_properties(sd_bus_message* message, const api::MenuItem& item, const WantedProperties& wanted) {
    return write_each(message, 'r', "ia{sv}", [&] {
        const int result = sd_bus_message_append(message, "i", item.id);
        return result < 0 ? result : write_dictionary(message, item, wanted);
    });
}

int write_property(sd_bus_message* message, const api::MenuItem& item, const std::string& name) {
    if (!has(item, name)) return 0;
    if (name == "type") return sd_bus_message_append(message, "v", "s", "separator");
    if (name == "enabled") return sd_bus_message_append(message, "v", "b", int{item.enabled});
    if (name == "children-display") return sd_bus_message_append(message, "v", "s", "submenu");
    return sd_bus_message_append(message, "v", "s", literal(item.label).c_str());
}

bool same_shape(const Menu& one, const Menu& other) {
    return std::ranges::equal(one, other, [](const auto& left, const auto& right) {
        return left.id == right.id && is_separator(left) == is_separator(right) &&
               same_shape(left.children, right.children);
    });
}

Menu reworded(const Menu& before, const Menu& now) {
    Menu changed;
    for (const auto& item : now) {
        const auto* earlier = api::item_with(before, item.id);
        if (earlier != nullptr && (earlier->label != item.label || earlier->enabled != item.enabled)) {
            changed.push_back(item);
            changed.back().children.clear();
        }
        const auto below = reworded(before, item.children);
        changed.insert(changed.end(), below.begin(), below.end());
    }
    return changed;
}

}  // namespace unhunch::sdbus
