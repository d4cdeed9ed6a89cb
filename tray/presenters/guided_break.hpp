// Leads through one routine: where it stands, what each button does, what is told to the daemon. Time is handed in.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/command.hpp"
#include "presenters/routine_plan.hpp"

namespace unhunch::tray {

class GuidedBreak {
public:
    /// What the daemon is to be told because of a deed, in this order.
    using Reports = std::vector<core::Command>;

    /// A plan has at least one step.
    explicit GuidedBreak(RoutinePlan plan);

    /// A break that was interrupted is taken up at a step; `done` seconds of exercise before it count as done.
    void take_up(std::size_t step, double done);

    /// Real seconds have passed; nothing happens while it is paused or over.
    Reports advance(double seconds);

    Reports pause();
    Reports go_on();
    /// The daemon paused or continued it (a lock, a call, typing): nothing needs to be told.
    void follow(bool paused) { paused_ = paused; }

    /// To the start of the step, or of the one before it where this one has hardly begun.
    Reports back();
    /// Leaves the step as it is.
    Reports next();
    /// Takes the person's word that the step is done, whatever the countdown says.
    Reports done();
    /// Leaves what is left of this part of a full session, and says of each step that it was not done.
    Reports skip_part();
    /// To the first step of all.
    void begin_again();
    /// Stands still at once; what follows is asked.
    Reports hurts();
    /// Ends because it hurts, with what was done.
    Reports stop();
    /// The person walks instead.
    Reports walk();
    /// From here on without the steps that are meant; where they were all, it ends.
    Reports leave_out(const std::function<bool(const PlannedStep&)>& meant);
    /// Another plan for the same break, the same up to the exercise at hand, which begins anew.
    void change(RoutinePlan plan);
    /// Ends early, with what was done.
    Reports leave();

    [[nodiscard]] const RoutinePlan& plan() const { return plan_; }
    [[nodiscard]] const PlannedStep& step() const { return plan_.steps[at_]; }
    [[nodiscard]] std::size_t step_number() const { return at_; }  // from 0
    [[nodiscard]] const PlannedStep* following() const;
    /// A full session has come past its warm-up, and less than half of that was done.
    [[nodiscard]] bool lacks_warm_up() const;
    /// Exercises of which something was done.
    [[nodiscard]] std::size_t exercises_done() const;
    /// Seconds into the step, its wait included.
    [[nodiscard]] double into_step() const { return into_; }
    [[nodiscard]] bool paused() const { return paused_; }
    [[nodiscard]] const std::optional<core::RoutineEnd>& end() const { return end_; }
    [[nodiscard]] double remaining() const { return plan_.seconds - step().begins - into_; }
    /// 0 to 1
    [[nodiscard]] double progress() const { return end_ ? 1 : 1 - remaining() / plan_.seconds; }

private:
    enum class Left { AsItIs, Done, Skipped };
    void leave_step(Left how, Reports& reports);
    void step_on(Left how, Reports& reports);
    void finish_by_share(Reports& reports);
    void finish(core::RoutineEnd end, Reports& reports);
    [[nodiscard]] double share() const;  // of the planned exercise

    RoutinePlan plan_;
    double done_before_ = 0;      // seconds of exercise that an earlier window saw
    std::vector<double> credit_;  // seconds of exercise of each step that count as done
    std::vector<bool> told_;      // steps that were reported; each is once
    std::size_t taken_up_at_ = 0;  // what comes before was seen by an earlier window
    std::size_t at_ = 0;
    double into_ = 0;
    bool paused_ = false;
    std::optional<core::RoutineEnd> end_;
};

}  // namespace unhunch::tray
