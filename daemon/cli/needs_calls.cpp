// Who tells of calls.
#include "cli/needs.hpp"

namespace unhunch::cli {
namespace {

bool names(const std::string& list, const char* one) { return list.find(one) != std::string::npos; }

}  // namespace

Need calls_need(const Findings& findings) {
    const bool hears = names(findings.calls, "pipewire") || names(findings.calls, "pulseaudio");
    Need need{.need = "calls",
              .found = findings.calls.empty() ? "the helper names no source" : findings.calls,
              .in_use = findings.calls,
              .means = hears ? "without it reminders come in the middle of calls, and a silent call looks like being away"
                             : "microphones are not heard: reminders come in calls, and a silent call looks like being away",
              .cure = "start PipeWire (packages pipewire and wireplumber) or PulseAudio in your session",
              .ok = hears,
              .now = now_words(findings.call_now, "a call is open", "no call is open")};
    if (!findings.calls_helper) {
        need.found = "there is no " + findings.calls_helper_path;
        need.cure = "install Unhunch whole, or build the target unhunch-calls";
    }
    return need;
}

Need pipewire_need(const Findings& findings) {
    const bool in_use = names(findings.calls, "pipewire");
    return {.need = "pipewire",
            .found = findings.pipewire ? "its socket is there" : "none",
            .in_use = in_use ? "pipewire" : "",
            .means = "without it a shared screen, and a camera behind the portal, are not seen",
            .cure = "install pipewire and wireplumber, and log in anew",
            .ok = in_use};
}

Need pulseaudio_need(const Findings& findings) {
    const bool in_use = names(findings.calls, "pulseaudio");
    const bool needed = !names(findings.calls, "pipewire");
    return {.need = "pulseaudio",
            .found = findings.pulseaudio ? "its socket is there" : "none",
            .in_use = in_use ? "pulseaudio" : "",
            .means = "it is asked for microphones where PipeWire does not carry the sound",
            .cure = "install pipewire-pulse or pulseaudio, and log in anew",
            .ok = in_use || !needed};
}

Need cameras_need(const Findings& findings) {
    return {.need = "cameras",
            .found = findings.cameras == 0 ? "no /dev/video*" : std::to_string(findings.cameras) + " of /dev/video*",
            .in_use = findings.calls_helper ? "/dev/video*" : "",
            .means = "a camera that a program opens by itself is seen there, one's own programs' alone",
            .cure = findings.calls_helper ? "nothing has to be done" : "install Unhunch whole, or build the target unhunch-calls",
            .ok = findings.calls_helper};
}

}  // namespace unhunch::cli
