// What speaks the cues and sounds the tones of a break, where that is wished for.
#include "cli/needs.hpp"

namespace unhunch::cli {
namespace {

struct Sounding {
    const char* need;
    const char* key;  // of the settings
    const char* by;
    const char* means;
    const char* cure;
};

Need need_of(const Sounding& sounding, bool wished, const std::string& said, const std::string& helper) {
    Need need{.need = sounding.need,
              .found = std::string{"not wished for (\""} + sounding.key + " = true\" in the settings would be)",
              .in_use = {},
              .means = sounding.means,
              .cure = "nothing has to be done",
              .ok = true};
    if (!wished) return need;
    need.ok = said == "yes";
    need.in_use = need.ok ? sounding.by : "";
    need.found = need.ok ? std::string{sounding.by} + " answers" : said.starts_with("no: ") ? said.substr(4) : helper + " does not answer";
    if (!need.ok) need.cure = sounding.cure;
    return need;
}

}  // namespace

Need speech_need(const Findings& findings) {
    return need_of({"speech", "voice", "speech-dispatcher", "without it the cues of a break are read, not heard",
                    "install the package speech-dispatcher with a synthesizer (speech-dispatcher-espeak-ng)"},
                   findings.voice_wished, findings.speech, findings.voice_helper_path);
}

Need tones_need(const Findings& findings) {
    return need_of({"tones", "tones", "libcanberra", "without it no tone says when a movement begins and ends",
                    "install the packages libcanberra-pulse and sound-theme-freedesktop, and start a sound server"},
                   findings.tones_wished, findings.tones, findings.voice_helper_path);
}

}  // namespace unhunch::cli
