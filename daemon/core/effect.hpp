// What the schedule wants done: plain data, performed in order by app/runner.
#pragma once

#include <string>
#include <variant>

#include "core/decision.hpp"
#include "core/record.hpp"

namespace unhunch::core {

namespace effect {
struct ShowReminder {
    RoutineId routine;
    bool snooze_offered = true;
    bool operator==(const ShowReminder&) const = default;
};
struct WithdrawReminder {
    bool operator==(const WithdrawReminder&) const = default;
};
/// Quietly, about an absence of that length.
struct AskWhetherGotUp {
    Length absence{};
    bool operator==(const AskWhetherGotUp&) const = default;
};
struct WithdrawQuestion {
    bool operator==(const WithdrawQuestion&) const = default;
};
struct OpenRoutine {
    RoutineId routine;
    minutes length{};  // that was asked of a full session; 0: as it comes out
    bool operator==(const OpenRoutine&) const = default;
};
/// Quietly, once on a planned day.
struct OfferSession {
    bool operator==(const OfferSession&) const = default;
};
struct WithdrawSessionOffer {
    bool operator==(const WithdrawSessionOffer&) const = default;
};
struct Write {
    DatedRecord record;
    bool operator==(const Write&) const = default;
};
struct Decided {
    Decision decision;
    bool operator==(const Decided&) const = default;
};
/// A command was not possible; the sentence says why and what helps.
struct Refuse {
    std::string sentence;
    bool operator==(const Refuse&) const = default;
};
}  // namespace effect

using Effect = std::variant<effect::ShowReminder, effect::WithdrawReminder, effect::AskWhetherGotUp,
                            effect::WithdrawQuestion, effect::OpenRoutine, effect::OfferSession,
                            effect::WithdrawSessionOffer, effect::Write, effect::Decided, effect::Refuse>;

}  // namespace unhunch::core
