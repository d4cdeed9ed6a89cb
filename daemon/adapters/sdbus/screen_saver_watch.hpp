// Whether a lock screen or screen saver of the desktop covers the screen, as it says itself on the session bus.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "adapters/sdbus/name_watch.hpp"

namespace unhunch::sdbus {

/// Where one answers, and by which interface.
struct ScreenSaver {
    const char* service;
    const char* path;
    const char* interface;
};

/// Those that speak alike: KDE, GNOME, Cinnamon, MATE, Xfce. KDE tells the same on /ScreenSaver, which is not listened
/// to. The screen saver's own name is in GNOME that of a proxy, which runs only while somebody asks it: the shell
/// itself is always there. To KDE `active` means locked. To the others it means that the screen is covered, locked or
/// not; that is taken for away all the same: nobody works at a covered screen, it comes after minutes without input or
/// by the person's own wish, and input ends it.
[[nodiscard]] const std::vector<ScreenSaver>& screen_savers();

/// Asks it when it comes up, never starts it, and hears what it says from then on.
class ScreenSaverWatch {
public:
    /// `said` gets each word from the loop, first for the present: absent where it is not there, or answers nothing
    /// that can be read within 2 s.
    ScreenSaverWatch(sd_bus* bus, const ScreenSaver& saver, std::function<void(std::optional<bool> covered)> said);
    ScreenSaverWatch(const ScreenSaverWatch&) = delete;
    ScreenSaverWatch& operator=(const ScreenSaverWatch&) = delete;

private:
    void owner_is(const std::string& owner);
    void changed(sd_bus_message* signal);
    void says(sd_bus_message* message);
    void tell(std::optional<bool> covered);

    sd_bus* bus_;
    ScreenSaver saver_;
    std::function<void(std::optional<bool>)> said_;
    Slot changes_;
    std::optional<PendingCalls> calls_;
    std::optional<NameWatch> owner_;
};

}  // namespace unhunch::sdbus
