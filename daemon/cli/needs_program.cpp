// The daemon itself: that it runs, over which buses it talks, how it is started and where it logs.
#include "cli/needs.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::filled_with;
using words::to_say;
using words::to_say_as;

std::string unless_empty(const std::string& problem, const char* otherwise) { return problem.empty() ? otherwise : problem; }

}  // namespace

Need daemon_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "daemon"),
            .found = findings.status ? filled_with(to_say("running, version {0}"), findings.status->version) : findings.no_daemon,
            .in_use = findings.status ? "io.github.unhunch.Daemon1" : "",
            .means = to_say("without it nothing is counted, and nobody reminds you"),
            .cure = to_say("start it with `unhunch start`, or at every login with `unhunch autostart on`"),
            .ok = findings.status.has_value()};
}

Need session_bus_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "session bus"),
            .found = unless_empty(findings.no_session_bus, to_say("it answers")),
            .in_use = findings.no_session_bus.empty() ? to_say("session bus") : "",
            .means = to_say("without it nothing can be shown or asked, and Unhunch does not start"),
            .cure = to_say("install dbus-user-session and log in anew, or run it under `dbus-run-session`"),
            .ok = findings.no_session_bus.empty()};
}

Need system_bus_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "system bus"),
            .found = unless_empty(findings.no_system_bus, to_say("it answers")),
            .in_use = findings.no_system_bus.empty() ? to_say("system bus") : "",
            .means = to_say("without it logind cannot be asked about lock, sleep and whose session is in front"),
            .cure = to_say("install and start dbus"),
            .ok = findings.no_system_bus.empty()};
}

Need autostart_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "autostart"),
            .found = findings.autostart_sentence,
            .in_use = findings.autostart ? to_say("autostart entry") : "",
            .means = to_say("without it Unhunch runs only after you have started it"),
            .cure = to_say("`unhunch autostart on`"),
            .ok = findings.autostart};
}

Need log_need(const Findings& findings) {
    Need need{.need = to_say_as("what the doctor looks at", "log"),
              .found = findings.log,
              .in_use = findings.log,
              .means = to_say("without it nobody can say later what went wrong"),
              .cure = to_say("`unhunchd --verbose 2> unhunch.log` keeps one that also has every decision"),
              .ok = true};
    if (findings.daemon_process == 0) {
        need.found = to_say("Unhunch is not running, so it logs nothing");
        need.in_use.clear();
        need.ok = false;
    } else if (findings.log.starts_with("socket:")) {
        need.found = need.in_use = "`journalctl --user _PID=" + std::to_string(findings.daemon_process) + "`";
    } else if (findings.log.starts_with("pipe:")) {
        need.found = need.in_use = to_say("whoever started unhunchd reads it");
    } else if (findings.log.empty() || findings.log == "/dev/null") {
        need.found = findings.log.empty() ? to_say("it cannot be seen where the log goes") : to_say("it goes to /dev/null");
        need.in_use.clear();
        need.ok = false;
    }
    return need;
}

}  // namespace unhunch::cli
