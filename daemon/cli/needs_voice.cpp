// What speaks the cues and sounds the tones of a break, where that is wished for.
#include "cli/needs.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::filled_with;
using words::to_say;
using words::to_say_as;

struct Sounding {
    const char* need;
    const char* key;  // of the settings
    const char* by;
    const char* means;
    const char* cure;
};

Need need_of(const Sounding& sounding, bool wished, const std::string& said, const std::string& helper) {
    Need need{.need = sounding.need,
              .found = filled_with(to_say("not wished for (\"{0} = true\" in the settings would be)"), sounding.key),
              .in_use = {},
              .means = sounding.means,
              .cure = to_say("nothing has to be done"),
              .ok = true};
    if (!wished) return need;
    need.ok = said == "yes";
    need.in_use = need.ok ? sounding.by : "";
    need.found = need.ok ? filled_with(to_say("{0} answers"), sounding.by)
                 : said.starts_with("no: ") ? said.substr(4) : filled_with(to_say("{0} does not answer"), helper);
    if (!need.ok) need.cure = sounding.cure;
    return need;
}

}  // namespace

Need speech_need(const Findings& findings) {
    return need_of({to_say_as("what the doctor looks at", "speech"), "voice", "speech-dispatcher", to_say("without it the cues of a break are read, not heard"),
                    to_say("install the package speech-dispatcher with a synthesizer (speech-dispatcher-espeak-ng)")},
                   findings.voice_wished, findings.speech, findings.voice_helper_path);
}

Need tones_need(const Findings& findings) {
    return need_of({to_say_as("what the doctor looks at", "tones"), "tones", "libcanberra", to_say("without it no tone says when a movement begins and ends"),
                    to_say("install the packages libcanberra-pulse and sound-theme-freedesktop, and start a sound server")},
                   findings.tones_wished, findings.tones, findings.voice_helper_path);
}

}  // namespace unhunch::cli
