// A record of each kind that the journal can hold, and of some more than one.
#pragma once

#include <vector>

#include "sqlite_rows.hpp"

namespace unhunch::test {

[[nodiscard]] inline std::vector<core::DatedRecord> one_of_each() {
    using namespace std::chrono_literals;
    const core::RoutineId desk_reset{"desk_reset"};
    return {
        dated(core::SpanRecord{core::TimeKind::Active, noon, 20min, 7, true}),
        dated(core::SpanRecord{core::TimeKind::OnBreak, noon + 20min, 100s, 0, false}),
        dated(core::HeldRecord{core::Hold::DoNotDisturb, noon, 90s}),
        dated(core::OfferRecord{noon, desk_reset, true, {"You have been sitting for 30 minutes.", "Neck is next."}}),
        dated(core::OfferRecord{noon, desk_reset, false, {}}),
        dated(core::ReplyRecord{core::Reply::SkipUndone, noon + 1s, desk_reset}),
        dated(core::StartRecord{12, noon + 2s, desk_reset, true}),
        dated(core::StepRecord{12, 1, {"chin_tuck"}, core::Side::Left, 8, 5, 40s, 25s, 1, 5s, "1.2.0", 3, 20s,
                               core::StepOutcome::Hurts}),
        dated(core::EndRecord{12, noon + 63s, desk_reset, core::RoutineEnd::Hurts, 61s, 0.5}),
        dated(core::NaturalBreakRecord{noon, noon + 5min, 5min, true}),
        dated(core::LoggedBreakRecord{core::LoggedBreak::Stretch, noon, 4min}),
        dated(core::CheckInRecord{12, noon + 70s, desk_reset, core::Feeling::Worse, core::BodyArea::UpperBack}),
        dated(core::EndRecord{13, noon + 70s, desk_reset, core::RoutineEnd::Walk, 10s, 0.1}),
        dated(core::HurtRecord{noon + 71s, {"chin_tuck"}, core::BodyArea::Neck, core::Pain::Strong}),
        dated(core::AfterHurtRecord{noon + 72s, core::BodyArea::Neck, core::AfterPain::Same}),
        dated(core::AllowedRecord{noon + 73s, core::BodyArea::Neck}),
        dated(core::AllowedRecord{noon + 74s, core::ExerciseId{"chin_tuck"}}),
        dated(core::CheckInRecord{13, noon + 80s, desk_reset, core::Feeling::Same, {}}),
        dated(core::EffortRecord{12, noon + 90s, {"band_row"}, 6}),
        dated(core::SuggestionRecord{noon + 100s, {12, core::ChangeKind::MoreSets, {}, {}, 2, "It is week 3."}, true}),
        dated(core::UndoneRecord{noon + 110s, 12}),
        dated(core::AcknowledgedRecord{noon + 120s}),
        dated(core::SpanRecord{core::TimeKind::Locked, noon + 22min, 3min, 0, true}),
        dated(core::SpanRecord{core::TimeKind::Unwatched, noon + 25min, 3min, 0, true}),
        dated(core::SettingRecord{noon + 130s, "sit_limit", "\"30m\"", "\"25m\""}),
        dated(core::DiscomfortRecord{noon + 140s, 3, core::BodyArea::Neck}),
        dated(core::DiscomfortRecord{noon + 150s, 0, {}}),
    };
}

}  // namespace unhunch::test
