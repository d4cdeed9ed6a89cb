#include "cli/decision_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using Words = std::pair<std::string_view, const char*>;
using words::to_say;

constexpr std::array<Words, 16> sentences{{{"due", to_say("A break became due")},
                                           {"held", to_say("The reminder was held back")},
                                           {"released", to_say("The reminder was held back no longer")},
                                           {"reminder", to_say("A reminder was shown")},
                                           {"withdrawn", to_say("The reminder was withdrawn")},
                                           {"mark", to_say("A quiet mark was put on the tray icon")},
                                           {"ignored", to_say("The reminder counted as ignored")},
                                           {"snoozed", to_say("You put the reminder off")},
                                           {"skipped", to_say("You skipped the break")},
                                           {"started", to_say("A break began")},
                                           {"completed", to_say("The break was completed")},
                                           {"partial", to_say("The break ended early")},
                                           {"natural_break", to_say("Your absence was a natural break")},
                                           {"paused", to_say("Reminders were paused")},
                                           {"resumed", to_say("Reminders were resumed")},
                                           {"session_offered", to_say("The session planned for that day was offered")}}};

}  // namespace

std::string decision_words(const std::string& decided) {
    const auto gap = decided.find(' ');
    const std::string kind = decided.substr(0, gap);
    const auto found = std::find_if(sentences.begin(), sentences.end(), [&](const Words& one) { return one.first == kind; });
    if (found == sentences.end()) return decided;
    const std::string sentence = words::translated(found->second);
    // What held it back stands among the reasons.
    const bool told_by_reasons = kind == "held" || kind == "released";
    return gap == std::string::npos || told_by_reasons ? sentence : sentence + " (" + decided.substr(gap + 1) + ")";
}

}  // namespace unhunch::cli
