#include "app/past_trace.hpp"

#include <algorithm>

#include "app/past_circumstances.hpp"
#include "app/past_stretches.hpp"

namespace unhunch::app {
namespace {

using core::TimeKind;
using core::WallTime;
namespace trace = core::trace;

/// The order of lines of one instant: what ends stands before what begins, and nothing follows a sleep or a restart.
enum class Rank {
    Wake, Clock, Unlock, Release, Sit, Input, Finish, Answer, Start, Stand, Hold, Lock, Sleep, Leave, End
};

class Telling {
public:
    explicit Telling(const PastStretches& stretches) : stretches_{stretches} {}

    void tell_stretches() {
        for (const auto& stretch : stretches_.all) {
            // The journal does not tell a reboot; where it took less than a natural break, the count went on.
            if (!stretch.kind) tell(stretch.from, Rank::Leave, trace::Restart{stretch.to - stretch.from});
            if (stretch.kind == TimeKind::Asleep) toggle<trace::Asleep>(stretch, Rank::Sleep, Rank::Wake);
            if (stretch.kind == TimeKind::Standing) toggle<trace::Standing>(stretch, Rank::Stand, Rank::Sit);
        }
        for (const auto& step : stretches_.clock_steps) tell(step.at, Rank::Clock, trace::Clock{step.to});
        tell(stretches_.all.back().to, Rank::End, trace::End{});
    }

    void tell(const PastCircumstances& past) {
        if (past.no_input.empty() || past.no_input.front().from > begins())
            tell(begins(), Rank::Input, trace::Input{true});
        for (const auto& silence : past.no_input) {
            tell(silence.from, Rank::Input, trace::Input{false});
            if (silence.to < ends()) tell(silence.to, Rank::Input, trace::Input{true});
        }
        for (const auto& lock : past.locked) {
            tell(awake(lock.from), Rank::Lock, trace::Locked{true});
            tell(awake(lock.to), Rank::Unlock, trace::Locked{false});
        }
        for (const auto& other : past.other_session) {
            tell(awake(other.from), Rank::Lock, trace::ActiveSession{false});
            tell(awake(other.to), Rank::Unlock, trace::ActiveSession{true});
        }
        hold<trace::Call>(past.call);
        hold<trace::Media>(past.media);
        hold<trace::DoNotDisturb>(past.do_not_disturb);
        hold<trace::FullScreen>(past.full_screen);
        hold<trace::App>(past.application);
        hold<trace::Pause>(past.paused);
    }

    void tell_replies() {
        const core::ReplyRecord* last = nullptr;
        const auto tell_last = [&] {
            if (last && last->reply == core::Reply::Snoozed) tell(last->at, Rank::Answer, trace::Answered{core::Answer::Snooze});
            if (last && last->reply == core::Reply::Skipped) tell(last->at, Rank::Answer, trace::Answered{core::Answer::Skip});
        };
        for (const auto& record : stretches_.others) {
            const auto* reply = std::get_if<core::ReplyRecord>(&record);
            if (!reply) continue;
            // A skip that was undone cannot be told: the reminder is taken to have stayed.
            if (reply->reply != core::Reply::SkipUndone) tell_last();
            last = reply;
        }
        tell_last();
    }

    void tell_routines() {
        for (const auto& record : stretches_.others) {
            if (const auto* start = std::get_if<core::StartRecord>(&record); start && led_anywhere(*start))
                tell(start->at, Rank::Start, trace::Start{start->routine});
            if (const auto* end = std::get_if<core::EndRecord>(&record))
                tell(ended(*end), Rank::Finish, trace::Finish{share(*end)});
        }
    }

    [[nodiscard]] std::vector<core::TraceLine> lines() && {
        std::stable_sort(lines_.begin(), lines_.end(), [](const Line& one, const Line& other) {
            return std::pair{one.line.at, one.rank} < std::pair{other.line.at, other.rank};
        });
        std::vector<core::TraceLine> told;
        for (auto& [rank, line] : lines_) {
            line.line = static_cast<unsigned>(told.size()) + 1;
            told.push_back(std::move(line));
        }
        return told;
    }

private:
    struct Line {
        Rank rank;
        core::TraceLine line;
    };

    [[nodiscard]] WallTime begins() const { return stretches_.all.front().from; }
    [[nodiscard]] WallTime ends() const { return stretches_.all.back().to; }

    /// What began before the trace or is in doubt after its end is of no use to it.
    void tell(WallTime at, Rank rank, core::TraceEvent what) {
        if (at >= begins() && at <= ends()) lines_.push_back({rank, {.at = at, .what = std::move(what), .line = 0}});
    }

    template <class Kind>
    void toggle(const PastStretch& stretch, Rank on, Rank off) {
        tell(stretch.from, on, Kind{true});
        tell(stretch.to, off, Kind{false});
    }

    template <class Kind>
    void hold(const std::vector<Interval>& intervals) {
        for (const auto& one : intervals) {
            if (awake(one.from) == awake(one.to)) continue;
            tell(awake(one.from), Rank::Hold, Kind{true});
            tell(awake(one.to), Rank::Release, Kind{false});
        }
    }

    /// Nothing can be told while the machine sleeps: it is seen when that is over.
    [[nodiscard]] WallTime awake(WallTime at) const {
        for (const auto& stretch : stretches_.all)
            if (stretch.kind == TimeKind::Asleep && at > stretch.from && at < stretch.to) return stretch.to;
        return at;
    }

    /// One whose window was left before its first exercise has no end; nor has one that still runs.
    [[nodiscard]] bool led_anywhere(const core::StartRecord& start) const {
        bool newest = true;
        for (const auto& record : stretches_.others) {
            const auto* end = std::get_if<core::EndRecord>(&record);
            if (end && end->run == start.run) return true;
            const auto* other = std::get_if<core::StartRecord>(&record);
            newest = newest && (!other || other->run <= start.run);
        }
        return newest;
    }

    /// A routine that was left paused ended, for whoever counts, when it was left.
    [[nodiscard]] WallTime ended(const core::EndRecord& end) const {
        WallTime left = end.at;
        for (const auto& stretch : stretches_.all)
            if (stretch.kind == TimeKind::OnBreak && stretch.from < end.at) left = std::min(end.at, stretch.to);
        return left;
    }

    /// What hurt restarts the count like a routine half done; a whole share would be a routine that was completed.
    [[nodiscard]] static double share(const core::EndRecord& end) {
        switch (end.end) {
            case core::RoutineEnd::Completed:
            case core::RoutineEnd::Walk: return 1.0;
            case core::RoutineEnd::Hurts: return std::clamp(end.share, 0.5, 0.99);
            case core::RoutineEnd::Partial: break;
        }
        return std::min(end.share, 0.99);
    }

    const PastStretches& stretches_;
    std::vector<Line> lines_;
};

}  // namespace

PastTrace past_trace(std::span<const core::DatedRecord> records, std::span<const core::ReasonRecord> reasons,
                     const core::Settings& settings, const date::time_zone* zone) {
    PastTrace past;
    past.trace.zone = zone;
    const PastStretches stretches = past_stretches(records, reasons);
    if (stretches.all.empty()) return past;
    Telling telling{stretches};
    telling.tell_stretches();
    telling.tell(past_circumstances(stretches, reasons, settings));
    telling.tell_replies();
    telling.tell_routines();
    past.trace.lines = std::move(telling).lines();
    const PastStretch& last = stretches.all.back();
    past.ends = last.to + last.wall_ahead;
    for (const auto& stretch : stretches.all)
        if (!stretch.kind) past.unobserved.push_back({stretch.from + stretch.wall_ahead, stretch.to + stretch.wall_ahead});
    past.told_by_hand = static_cast<unsigned>(std::count_if(records.begin(), records.end(), [](const auto& dated) {
        return std::holds_alternative<core::LoggedBreakRecord>(dated.record);
    }));
    return past;
}

}  // namespace unhunch::app
