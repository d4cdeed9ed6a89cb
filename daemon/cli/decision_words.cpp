#include "cli/decision_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace unhunch::cli {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, 16> sentences{{{"due", "A break became due"},
                                           {"held", "The reminder was held back"},
                                           {"released", "The reminder was held back no longer"},
                                           {"reminder", "A reminder was shown"},
                                           {"withdrawn", "The reminder was withdrawn"},
                                           {"mark", "A quiet mark was put on the tray icon"},
                                           {"ignored", "The reminder counted as ignored"},
                                           {"snoozed", "You put the reminder off"},
                                           {"skipped", "You skipped the break"},
                                           {"started", "A break began"},
                                           {"completed", "The break was completed"},
                                           {"partial", "The break ended early"},
                                           {"natural_break", "Your absence was a natural break"},
                                           {"paused", "Reminders were paused"},
                                           {"resumed", "Reminders were resumed"},
                                           {"session_offered", "The session planned for that day was offered"}}};

}  // namespace

std::string decision_words(const std::string& decided) {
    const auto gap = decided.find(' ');
    const std::string kind = decided.substr(0, gap);
    const auto found = std::find_if(sentences.begin(), sentences.end(), [&](const Words& one) { return one.first == kind; });
    if (found == sentences.end()) return decided;
    std::string words{found->second};
    // What held it back stands among the reasons.
    const bool told_by_reasons = kind == "held" || kind == "released";
    if (gap != std::string::npos && !told_by_reasons) words += " (" + decided.substr(gap + 1) + ")";
    return words;
}

}  // namespace unhunch::cli
