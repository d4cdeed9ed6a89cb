// The tray menu as data: one pure function of the status, drawn over D-Bus and by the XEmbed fallback alike.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "api/break_service.hpp"

namespace unhunch::api {

namespace menu {
struct OpenStatistics {};
struct OpenWelcome {};
struct OpenRoutines {};
struct OpenPreferences {};
struct Quit {};
}  // namespace menu

/// What choosing an item does: ask the service, or one of those that are no command.
using MenuDeed = std::variant<core::Command, menu::OpenStatistics, menu::OpenWelcome, menu::OpenRoutines, menu::OpenPreferences, menu::Quit>;

struct MenuItem {
    int id = 0;                   // stable for as long as the item means the same
    std::string label;            // empty: a separator
    bool enabled = true;
    std::optional<MenuDeed> deed; // absent: it only tells
    std::vector<MenuItem> children;
};

/// `now` decides how far the count is and whether a skip can still be undone: so build the menu anew when it opens.
[[nodiscard]] std::vector<MenuItem> tray_menu(const Status& status, core::WallTime now, const ClockWords& clock_words);

/// What a click on the icon itself does: at first the welcome, then the numbers.
[[nodiscard]] MenuDeed first_deed(const Status& status);

/// The item of that number, children included; null where there is none.
[[nodiscard]] const MenuItem* item_with(const std::vector<MenuItem>& menu, int id);

/// Does what the item says; `activation_token` may be empty.
void perform(const MenuDeed& deed, BreakService& service, const std::string& activation_token,
             BreakService::Answered answered);

}  // namespace unhunch::api
