#include "main_watches.hpp"

#include <cstdlib>
#include <string>
#include <utility>

#include "adapters/files/lxqt_quiet_watch.hpp"
#include "adapters/process/call_watch.hpp"
#include "adapters/process/gsettings_watch.hpp"
#include "adapters/sdbus/do_not_disturb_watch.hpp"
#include "adapters/sdbus/logind_input_watch.hpp"
#include "adapters/sdbus/media_watch.hpp"
#include "adapters/sdbus/mutter_input_watch.hpp"
#include "adapters/wayland/front_window_watch.hpp"
#include "adapters/wayland/wayland_input_watch.hpp"
#include "adapters/x11/front_window_watch.hpp"
#include "adapters/x11/xsync_input_watch.hpp"

namespace unhunch {

using ports::Weight;

/// A Wayland session's X server hears of its own clients' input only.
std::unique_ptr<app::BestInputWatch> open_input_watch(const WatchParts& parts, ports::InputEvents events) {
    auto input = std::make_unique<app::BestInputWatch>(parts.loop, parts.clock, std::move(events));
    std::string why_not;
    const auto add = [&](const app::BestInputWatch::Open& open) {
        if (const auto added = input->add(open); !added) why_not += " " + added.failure().message;
    };
    const bool wayland = std::getenv("WAYLAND_DISPLAY") != nullptr;
    if (wayland)
        add([parts](auto told) { return wayland::open_wayland_input_watch(parts.loop, parts.clock, std::move(told), &parts.returns); });
    add([parts](auto told) { return core::Result{sdbus::make_mutter_input_watch(parts.bus, std::move(told))}; });
    if (!wayland) add([parts](auto told) { return x11::open_xsync_input_watch(parts.loop, std::move(told), &parts.returns); });
    if (parts.system_bus)
        add([parts](auto told) {
            return core::Result{sdbus::make_logind_input_watch(*parts.system_bus, parts.loop, parts.clock, std::move(told))};
        });
    if (!why_not.empty()) parts.log.say(Weight::Notice, "Some sources of input are not here:" + why_not);
    return input;
}

std::unique_ptr<app::Lookout> make_lookout(const WatchParts& parts) {
    using app::Lookout;
    auto lookout = std::make_unique<Lookout>(parts.loop, parts.clock);
    lookout->add(Lookout::Matters::ToPresence,
                 [parts](auto tell) { return sdbus::make_media_watch(parts.bus, parts.system_bus, std::move(tell)); });
    lookout->add(Lookout::Matters::ToPresence, [parts](auto tell) {
        return process::make_call_watch(parts.loop, parts.clock, {(parts.paths.helpers / "unhunch-calls").string()}, std::move(tell),
                                        [&log = parts.log](const std::string& sentence) { log.say(Weight::Warning, sentence); });
    });
    lookout->add(Lookout::Matters::ToReminders, [parts](auto tell) {
        return sdbus::make_do_not_disturb_watch(
            parts.bus, std::move(tell),
            {{"gnome-shell", [parts](auto asked) { return process::make_gsettings_watch(parts.loop, parts.clock, std::move(asked)); }},
             {"lxqt-notificationd", [parts](auto asked) {
                  return files::make_lxqt_quiet_watch(parts.loop, parts.clock, std::move(asked), parts.paths.lxqt_notifications);
              }}});
    });
    if (std::getenv("WAYLAND_DISPLAY"))
        lookout->add(Lookout::Matters::ToReminders,
                     [parts](auto tell) { return wayland::make_wayland_front_window_watch(parts.loop, parts.clock, std::move(tell)); });
    else if (std::getenv("DISPLAY"))
        lookout->add(Lookout::Matters::ToReminders,
                     [parts](auto tell) { return x11::make_x11_front_window_watch(parts.loop, std::move(tell)); });
    return lookout;
}

}  // namespace unhunch
