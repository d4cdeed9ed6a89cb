// Who tells of calls.
#include "cli/needs.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::filled_with;
using words::to_say;
using words::to_say_as;

bool names(const std::string& list, const char* one) { return list.find(one) != std::string::npos; }

}  // namespace

Need calls_need(const Findings& findings) {
    const bool hears = names(findings.calls, "pipewire") || names(findings.calls, "pulseaudio");
    Need need{.need = to_say_as("what the doctor looks at", "calls"),
              .found = findings.calls.empty() ? to_say("the helper names no source") : findings.calls,
              .in_use = findings.calls,
              .means = hears ? to_say("without it reminders come in the middle of calls, and a silent call looks like being away")
                             : to_say("microphones are not heard: reminders come in calls, and a silent call looks like being away"),
              .cure = to_say("start PipeWire (packages pipewire and wireplumber) or PulseAudio in your session"),
              .ok = hears,
              .now = now_words(findings.call_now, to_say("a call is open"), to_say("no call is open"))};
    if (!findings.calls_helper) {
        need.found = filled_with(to_say("there is no {0}"), findings.calls_helper_path);
        need.cure = to_say("install Unhunch whole, or build the target unhunch-calls");
    }
    return need;
}

Need pipewire_need(const Findings& findings) {
    const bool in_use = names(findings.calls, "pipewire");
    return {.need = to_say_as("what the doctor looks at", "pipewire"),
            .found = findings.pipewire ? to_say("its socket is there") : "none",
            .in_use = in_use ? "pipewire" : "",
            .means = to_say("without it a shared screen, and a camera behind the portal, are not seen"),
            .cure = to_say("install pipewire and wireplumber, and log in anew"),
            .ok = in_use};
}

Need pulseaudio_need(const Findings& findings) {
    const bool in_use = names(findings.calls, "pulseaudio");
    const bool needed = !names(findings.calls, "pipewire");
    return {.need = to_say_as("what the doctor looks at", "pulseaudio"),
            .found = findings.pulseaudio ? to_say("its socket is there") : "none",
            .in_use = in_use ? "pulseaudio" : "",
            .means = to_say("it is asked for microphones where PipeWire does not carry the sound"),
            .cure = to_say("install pipewire-pulse or pulseaudio, and log in anew"),
            .ok = in_use || !needed};
}

Need cameras_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "cameras"),
            .found = findings.cameras == 0 ? to_say("no /dev/video*") : filled_with(to_say("{0} of /dev/video*"), findings.cameras),
            .in_use = findings.calls_helper ? "/dev/video*" : "",
            .means = to_say("a camera that a program opens by itself is seen there, one's own programs' alone"),
            .cure = findings.calls_helper ? to_say("nothing has to be done") : to_say("install Unhunch whole, or build the target unhunch-calls"),
            .ok = findings.calls_helper};
}

}  // namespace unhunch::cli
