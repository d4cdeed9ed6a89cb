// Menu items as the properties and the tree of com.canonical.dbusmenu.
#pragma once

#include <string>
#include <vector>

#include "adapters/sdbus/handle.hpp"
#include "api/tray_menu.hpp"

namespace unhunch::sdbus {

using Menu = std::vector<api::MenuItem>;

/// The item every menu hangs from.
constexpr int menu_root = 0;

/// Names of properties; none means all of them.
using WantedProperties = std::vector<std::string>;

/// The item of that number with all below it; the root has the whole menu below it. Absent where there is none.
[[nodiscard]] std::optional<api::MenuItem> item_or_root(const Menu& menu, int id);

/// `(ia{sv}av)`; depth 0 is the item alone, -1 everything below it.
[[nodiscard]] int write_layout(sd_bus_message* message, const api::MenuItem& item, int depth,
                               const WantedProperties& wanted);

/// `(ia{sv})`
[[nodiscard]] int write_properties(sd_bus_message* message, const api::MenuItem& item, const WantedProperties& wanted);

/// The value as a variant; 0 where the item has no such property.
[[nodiscard]] int write_property(sd_bus_message* message, const api::MenuItem& item, const std::string& name);

/// Same items in the same places; words and greyness may differ.
[[nodiscard]] bool same_shape(const Menu& one, const Menu& other);

/// The items of `now` whose words or greyness were others `before`, without what is below them.
[[nodiscard]] Menu reworded(const Menu& before, const Menu& now);

}  // namespace unhunch::sdbus
