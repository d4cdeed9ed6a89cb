#include "app/reason_words.hpp"

#include "api/kept_words.hpp"

namespace unhunch::app {

// Kept in English: api/kept_words says them to the person, and has to know each.
using core::DecisionKind;
using core::ReasonKind;

std::string words(const core::Reason& reason) {
    const std::string length = api::kept_length(reason.length);
    switch (reason.kind) {
        case ReasonKind::SatFor: return "You have been sitting for " + length;
        case ReasonKind::Limit: return "A break is due after " + length + " of sitting";
        case ReasonKind::HeldBy: return std::string{"Held back: "} + api::kept_hold(reason.hold);
        case ReasonKind::HoldEnded: return "Nothing holds the reminder back any more";
        case ReasonKind::SilentFor: return "There was a lull of " + length;
        case ReasonKind::WaitedFor: return "No lull came for " + length;
        case ReasonKind::PersonLeft: return "You left " + length + " ago";
        case ReasonKind::AwayFor: return "You were away for " + length;
        case ReasonKind::Standing: return "You are standing";
        case ReasonKind::Unanswered: return "The reminder was not answered for " + length + " of sitting";
        case ReasonKind::HeldTooLong: return "It has been held back for " + length;
        case ReasonKind::AnsweredByPerson: return "You answered the reminder";
        case ReasonKind::AskedByPerson: return "You asked for it";
        case ReasonKind::DoneShare: return length + " of exercise were done";
        case ReasonKind::Interrupted: return "The routine was interrupted and not taken up again";
        case ReasonKind::TimeOver: return "Its time was over";
        case ReasonKind::PlannedForToday: return "You planned a session for today";
        case ReasonKind::NotBegun: return "The break was closed before its first exercise";
    }
    return {};
}

std::vector<std::string> words(const std::vector<core::Reason>& reasons) {
    std::vector<std::string> sentences;
    for (const auto& reason : reasons) sentences.push_back(words(reason));
    return sentences;
}

const char* name(DecisionKind kind) {
    switch (kind) {
        case DecisionKind::Due: return "due";
        case DecisionKind::Held: return "held";
        case DecisionKind::Released: return "released";
        case DecisionKind::Reminder: return "reminder";
        case DecisionKind::Withdrawn: return "withdrawn";
        case DecisionKind::Mark: return "mark";
        case DecisionKind::Ignored: return "ignored";
        case DecisionKind::Snoozed: return "snoozed";
        case DecisionKind::Skipped: return "skipped";
        case DecisionKind::Started: return "started";
        case DecisionKind::Completed: return "completed";
        case DecisionKind::Partial: return "partial";
        case DecisionKind::NaturalBreak: return "natural_break";
        case DecisionKind::Paused: return "paused";
        case DecisionKind::Resumed: return "resumed";
        case DecisionKind::SessionOffered: return "session_offered";
    }
    return "";
}

}  // namespace unhunch::app
