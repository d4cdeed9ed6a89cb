// Offers a menu to the tray hosts that draw it (com.canonical.dbusmenu).
#pragma once

#include <functional>
#include <memory>

#include "adapters/sdbus/menu_layout.hpp"

namespace unhunch::sdbus {

class DbusMenu {
public:
    virtual ~DbusMenu() = default;
    /// Builds the menu anew and tells the hosts what has changed.
    virtual void refresh() = 0;
};

struct MenuSource {
    std::function<Menu()> build;
    std::function<void(const api::MenuDeed&)> chosen;
};

[[nodiscard]] std::unique_ptr<DbusMenu> offer_menu(sd_bus* bus, const char* path, MenuSource source);

}  // namespace unhunch::sdbus
