// A break service that writes down what it is asked and answers what the test wants.
#pragma once

#include <string>
#include <vector>

#include "api/break_service.hpp"
#include "api/watchers.hpp"

namespace unhunch::test {

class RecordingBreakService final : public api::BreakService {
public:
    core::Outcome outcome = core::Done{};
    api::Status status;
    std::vector<core::DaySummary> days;
    std::vector<core::DatedRecord> unwritten;
    std::vector<core::Command> asked;
    std::vector<std::string> windows;  // the activation tokens
    int quits = 0;
    core::Day first{};
    core::Day last{};

    void ask(const core::Command& command, Answered answered) override {
        asked.push_back(command);
        if (answered) answered(outcome);
    }
    [[nodiscard]] std::unique_ptr<api::Subscription> watch(StatusChanged changed) override {
        changed(status);
        return watchers_.add(std::move(changed));
    }
    void request_status(StatusReply reply) override { reply(status); }
    void request_days(core::Day from, core::Day to, Days reply) override {
        first = from;
        last = to;
        if (outcome)
            reply(days);
        else
            reply(outcome.failure());
    }
    void request_unwritten(Unwritten reply) override {
        if (outcome)
            reply(unwritten);
        else
            reply(outcome.failure());
    }
    void open_window(Window, const std::string& activation_token, Answered answered) override {
        windows.push_back(activation_token);
        if (answered) answered(outcome);
    }
    void quit(Answered answered) override {
        ++quits;
        if (answered) answered(outcome);
    }

    void becomes(const api::Status& next) {
        status = next;
        watchers_.tell(status);
    }

private:
    api::Watchers<api::Subscription, api::Status> watchers_;
};

/// A command in words, so that a test can compare it.
struct InWords {
    std::string operator()(const core::command::StartBreak& c) const { return "start break " + c.routine.value; }
    std::string operator()(const core::command::AnswerReminder& c) const {
        return std::string{"answer "} + (c.answer == core::Answer::Start    ? "start"
                                         : c.answer == core::Answer::Snooze ? "snooze"
                                                                            : "skip");
    }
    std::string operator()(const core::command::UndoSkip&) const { return "undo skip"; }
    std::string operator()(const core::command::Remind&) const { return "remind"; }
    std::string operator()(const core::command::CheckIn& c) const {
        return std::string{"feels "} + api::name(c.feeling) + (c.area ? std::string{" "} + api::name(*c.area) : "");
    }
    std::string operator()(const core::command::RoutineHurts&) const { return "routine hurts"; }
    std::string operator()(const core::command::ReportHurt& c) const {
        return "hurt " + c.exercise.value + " " + api::name(c.area) + " " + api::name(c.pain);
    }
    std::string operator()(const core::command::AnswerHurt& c) const { return std::string{"today "} + api::name(c.answer); }
    std::string operator()(const core::command::AllowAgain& c) const {
        const auto* exercise = std::get_if<core::ExerciseId>(&c.what);
        return "allow " + (exercise ? exercise->value : std::string{api::name(std::get<core::BodyArea>(c.what))});
    }
    std::string operator()(const core::command::BandLooksFine&) const { return "band looks fine"; }
    std::string operator()(const core::command::RateEffort& c) const {
        return "effort " + c.exercise.value + " " + std::to_string(c.effort);
    }
    std::string operator()(const core::command::RateDiscomfort& c) const {
        return "discomfort " + std::to_string(c.level) + (c.area ? std::string{" "} + api::name(*c.area) : "");
    }
    std::string operator()(const core::command::AnswerSuggestion& c) const {
        const auto& [after, kind, exercise, harder, amount, because] = c.change;
        return std::string{c.accepted ? "yes" : "no"} + " to " + std::to_string(after) + " " + api::name(kind) + " " +
               exercise.value + " " + harder.value + " " + std::to_string(amount) + " " + because;
    }
    std::string operator()(const core::command::UndoChange& c) const { return "undo " + std::to_string(c.after); }
    std::string operator()(const core::command::AcknowledgeNote&) const { return "acknowledge"; }
    std::string operator()(const core::command::StartSession& c) const {
        return "start session " + std::to_string(c.length.count());
    }
    std::string operator()(const core::command::DeclineSession&) const { return "decline session"; }
    std::string operator()(const core::command::TellLength& c) const {
        return "length " + std::to_string(c.length.count()) + " work " + std::to_string(c.work.count());
    }
    std::string operator()(const core::command::TakeEasier& c) const {
        return "easier " + std::to_string(c.move.item) + " " + c.move.exercise.value;
    }
    std::string operator()(const core::command::AnswerGotUp& c) const { return c.got_up ? "got up" : "was sitting"; }
    std::string operator()(const core::command::SetStanding& c) const { return c.on ? "standing on" : "standing off"; }
    std::string operator()(const core::command::LogBreak& c) const {
        return std::string{"log "} + api::name(c.what) + " " + std::to_string(core::whole(c.length).count()) + " at " +
               (c.at ? std::to_string(std::chrono::floor<core::seconds>(*c.at).time_since_epoch().count()) : "now");
    }
    std::string operator()(const core::command::Pause& c) const {
        return "pause until " +
               (c.until ? std::to_string(std::chrono::floor<core::seconds>(*c.until).time_since_epoch().count())
                        : "resumed");
    }
    std::string operator()(const core::command::PauseFor& c) const {
        return "pause for " + std::to_string(core::whole(c.length).count());
    }
    std::string operator()(const core::command::PauseUntilTomorrow&) const { return "pause until tomorrow"; }
    std::string operator()(const core::command::Resume&) const { return "resume"; }
    std::string operator()(const core::command::ReportStep& c) const {
        return "step " + std::to_string(c.step.step) + " " + c.step.exercise.value + " " + api::name(c.step.side) +
               " " + std::to_string(c.step.reps_done) + "/" + std::to_string(c.step.reps_planned) + " " +
               std::to_string(c.step.done.count()) + "/" + std::to_string(c.step.planned.count()) + " s";
    }
    std::string operator()(const core::command::FinishRoutine& c) const {
        return std::string{"finish "} + api::name(c.end);
    }
    std::string operator()(const core::command::PauseRoutine&) const { return "pause routine"; }
    std::string operator()(const core::command::ContinueRoutine&) const { return "continue routine"; }
};

[[nodiscard]] inline std::string in_words(const core::Command& command) { return std::visit(InWords{}, command); }

}  // namespace unhunch::test
