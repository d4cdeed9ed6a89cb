// What the service may be asked at most, whoever asks: a command whose words are names and whose numbers lie within their limits.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "core/command.hpp"

namespace unhunch::fuzz {

class WellAsked {
public:
    bool operator()(const core::command::StartBreak& c) const { return name(c.routine.value); }
    bool operator()(const core::command::AnswerReminder& c) const { return c.answer <= core::Answer::Skip; }
    bool operator()(const core::command::LogBreak& c) const { return c.length >= min(1) && c.length <= min(4 * 60) && instant(c.at); }
    bool operator()(const core::command::Pause& c) const { return instant(c.until); }
    bool operator()(const core::command::PauseFor& c) const { return c.length > core::Length{0} && c.length <= min(7 * 24 * 60); }
    bool operator()(const core::command::ReportStep& c) const {
        const auto& s = c.step;
        return named(s.exercise.value) && count(s.step) && count(s.reps_planned) && count(s.reps_done) && count(s.set) && count(s.sets_planned) &&
               day(s.planned) && day(s.done) && day(s.hold) && day(s.held) && s.version.size() <= 32 && s.side <= core::Side::Second;
    }
    bool operator()(const core::command::ReportHurt& c) const { return named(c.exercise.value); }
    bool operator()(const core::command::AllowAgain& c) const {
        const auto* exercise = std::get_if<core::ExerciseId>(&c.what);
        return exercise == nullptr || named(exercise->value);
    }
    bool operator()(const core::command::RateEffort& c) const { return named(c.exercise.value) && c.effort >= 1 && c.effort <= 10; }
    bool operator()(const core::command::RateDiscomfort& c) const { return c.level <= core::worst_discomfort; }
    bool operator()(const core::command::AnswerSuggestion& c) const {
        return c.change.after > 0 && c.change.kind < core::ChangeKind::StepBack && name(c.change.exercise.value) &&
               name(c.change.harder.value) && count(c.change.amount) && c.change.because.size() <= 1000;
    }
    bool operator()(const core::command::UndoChange& c) const { return c.after > 0; }
    bool operator()(const core::command::StartSession& c) const {
        return c.length == core::minutes{0} || (c.length >= core::minutes{5} && c.length <= core::minutes{120});
    }
    bool operator()(const core::command::TellLength& c) const {
        return c.work >= core::seconds{0} && c.work <= c.length && c.length <= core::seconds{4 * 3600};
    }
    bool operator()(const core::command::TakeEasier& c) const { return count(c.move.item) && named(c.move.exercise.value); }
    /// The others have nothing that could be wrong but a choice, which is one of those that exist.
    template <class Other>
    bool operator()(const Other&) const {
        return true;
    }

private:
    static core::seconds min(int minutes) { return core::minutes{minutes}; }
    static bool name(const std::string& text) {
        return text.size() <= 100 && std::ranges::all_of(text, [](unsigned char c) {
                   return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.' || c == '/' || c == ':';
               });
    }
    static bool named(const std::string& text) { return !text.empty() && name(text); }
    static bool count(unsigned number) { return number <= 10'000; }
    static bool day(core::seconds length) { return length >= core::seconds{0} && length <= core::seconds{86'400}; }
    static bool instant(const std::optional<core::WallTime>& at) {
        return !at || (at->time_since_epoch() > core::Length{0} && *at < core::WallTime{date::sys_days{date::year{10'000} / 1 / 1}});
    }
};

[[nodiscard]] inline bool well_asked(const core::Command& command) { return std::visit(WellAsked{}, command); }

}  // namespace unhunch::fuzz
