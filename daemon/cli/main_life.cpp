#include "cli/main_life.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "adapters/autostart/autostart.hpp"
#include "adapters/sdbus/activation.hpp"
#include "adapters/sdbus/client_loop.hpp"
#include "adapters/sdbus/life_on_bus.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

Said autostart(const request::Autostart& asked, const files::Paths& paths) {
    const autostart::Places places{
        .own = paths.autostart, .system = paths.system_autostart, .program = paths.programs / "unhunch"};
    const auto done = [&]() -> core::Result<autostart::Autostart> {
        switch (asked.deed) {
            case request::AutostartDeed::On:
                return autostart::turn_autostart_on(places);
            case request::AutostartDeed::Off:
                return autostart::turn_autostart_off(places);
            case request::AutostartDeed::Status:
                break;
        }
        return autostart::autostart_now(places);
    }();
    if (!done) return done.failure();
    return done->sentence + '\n';
}

Said start(const files::Paths& paths) {
    {
        const auto loop = sdbus::open_client_loop();
        if (!loop) return loop.failure();
        const auto activated = sdbus::activate_daemon((*loop)->bus());
        if (!activated) return activated.failure();
        if (*activated == sdbus::Activation::RunsAlready) return words::said("Unhunch runs already.") + '\n';
        if (*activated == sdbus::Activation::Started) return words::said("Unhunch runs.") + '\n';
    }
    const std::string daemon = (paths.programs / "unhunchd").string();
    ::execl(daemon.c_str(), "unhunchd", nullptr);
    return core::Failure{words::said("could not run {0}: {1}. Install Unhunch again, or build it whole.", daemon, std::strerror(errno))};
}

Said restart() {
    const auto loop = sdbus::open_client_loop();
    if (!loop) return loop.failure();
    const auto asked = sdbus::ask_to_restart((*loop)->bus());
    if (!asked) return asked.failure();
    return words::said("Unhunch restarts; what it counted goes on.") + '\n';
}

}  // namespace unhunch::cli
