#include "adapters/sqlite/table.hpp"

#include <utility>

#include <SQLiteCpp/Column.h>

#include "adapters/sqlite/stored_units.hpp"
#include "adapters/sqlite/stored_words.hpp"

namespace unhunch::sqlite {
namespace {

// Braces evaluate from left to right, so each line below reads like its SELECT.
core::Record span(Row& row) {
    return core::SpanRecord{choice(time_kinds, row.text()), row.instant(), row.length(), row.number(), row.yes()};
}
core::Record held(Row& row) { return core::HeldRecord{choice(holds, row.text()), row.instant(), row.length()}; }
core::Record offer(Row& row) {
    return core::OfferRecord{row.instant(), {row.text()}, row.yes(), read_lines(row.text())};
}
core::Record reply(Row& row) { return core::ReplyRecord{choice(replies, row.text()), row.instant(), {row.text()}}; }
core::Record start(Row& row) { return core::StartRecord{row.number(), row.instant(), {row.text()}, row.yes()}; }
core::Record step(Row& row) {
    return core::StepRecord{row.number(), row.count(),
                            {row.text()}, choice(sides, row.text()),
                            row.count(),  row.count(),
                            row.length(), row.length(),
                            row.count(),  row.length(),
                            row.text(),   row.count(),
                            row.length(), choice(step_outcomes, row.text())};
}
core::Record end(Row& row) {
    return core::EndRecord{row.number(), row.instant(), {row.text()}, choice(routine_ends, row.text()),
                           row.length(), row.real()};
}
core::Record natural_break(Row& row) {
    return core::NaturalBreakRecord{row.instant(), row.instant(), row.length(), row.yes()};
}
core::Record logged_break(Row& row) {
    return core::LoggedBreakRecord{choice(logged_breaks, row.text()), row.instant(), row.length()};
}
core::Record check_in(Row& row) {
    core::CheckInRecord said{row.number(), row.instant(), {row.text()}, choice(feelings, row.text()), {}};
    if (const auto area = row.text(); !area.empty()) said.area = choice(body_areas, area);
    return said;
}
core::Record hurt(Row& row) {
    return core::HurtRecord{row.instant(), {row.text()}, choice(body_areas, row.text()), choice(pains, row.text())};
}
core::Record hurt_answer(Row& row) {
    return core::AfterHurtRecord{row.instant(), choice(body_areas, row.text()), choice(after_pains, row.text())};
}
core::Record allowed_again(Row& row) {
    const auto at = row.instant();
    const auto exercise = row.text();
    if (!exercise.empty()) return core::AllowedRecord{at, core::ExerciseId{exercise}};
    return core::AllowedRecord{at, choice(body_areas, row.text())};
}

core::Record effort(Row& row) { return core::EffortRecord{row.number(), row.instant(), {row.text()}, row.count()}; }
core::Record suggestion(Row& row) {
    const auto at = row.instant();
    core::Change change{row.number(), choice(change_kinds, row.text()), {row.text()}, {row.text()}, row.count(),
                        row.text()};
    return core::SuggestionRecord{at, std::move(change), row.yes()};
}
core::Record undone(Row& row) { return core::UndoneRecord{row.instant(), row.number()}; }
core::Record acknowledged(Row& row) { return core::AcknowledgedRecord{row.instant()}; }

core::Record setting(Row& row) { return core::SettingRecord{row.instant(), row.text(), row.text(), row.text()}; }
core::Record discomfort(Row& row) {
    core::DiscomfortRecord said{row.instant(), row.count(), {}};
    if (const auto area = row.text(); !area.empty()) said.area = choice(body_areas, area);
    return said;
}

static_assert(number_bits == 48, "the columns below say so");

template <class Record>
constexpr std::size_t kind = core::place_in_record<Record>;

constexpr Table all[] = {
    {"spans", "kind, from_at, length_s, iif(bout = 0, 0, bout + ((device - 1) << 48)), in_hours", kind<core::SpanRecord>, span},
    {"holds", "hold, from_at, length_s", kind<core::HeldRecord>, held},
    {"offers", "offered_at, routine, first, because", kind<core::OfferRecord>, offer},
    {"replies", "reply, replied_at, routine", kind<core::ReplyRecord>, reply},
    {"starts", "run + ((device - 1) << 48), started_at, routine, by_hand", kind<core::StartRecord>, start, Training::Runs},
    {"steps",
     "run + ((device - 1) << 48), step, exercise, side, reps_planned, reps_done, planned_s, done_s, set_number, "
     "hold_s, pack_version, sets_planned, held_s, outcome",
     kind<core::StepRecord>, step, Training::Runs},
    {"ends", "run + ((device - 1) << 48), ended_at, routine, outcome, length_s, share", kind<core::EndRecord>, end, Training::Runs},
    {"natural_breaks", "from_at, to_at, length_s, towards_goal", kind<core::NaturalBreakRecord>, natural_break},
    {"logged_breaks", "what, logged_at, length_s", kind<core::LoggedBreakRecord>, logged_break},
    {"check_ins", "run + ((device - 1) << 48), said_at, routine, feeling, area", kind<core::CheckInRecord>, check_in},
    {"hurts", "felt_at, exercise, area, pain", kind<core::HurtRecord>, hurt, Training::All, Care::Yes},
    {"hurt_answers", "said_at, area, answer", kind<core::AfterHurtRecord>, hurt_answer, Training::None, Care::Yes},
    {"allowed_again", "allowed_at, exercise, area", kind<core::AllowedRecord>, allowed_again, Training::None, Care::Yes},
    {"efforts", "run + ((device - 1) << 48), said_at, exercise, effort", kind<core::EffortRecord>, effort, Training::All},
    {"suggestions", "answered_at, after_run + ((device - 1) << 48), kind, exercise, harder, amount, because, accepted",
     kind<core::SuggestionRecord>, suggestion, Training::All},
    {"undone_changes", "undone_at, after_run + ((device - 1) << 48)", kind<core::UndoneRecord>, undone, Training::All},
    {"acknowledgements", "acknowledged_at", kind<core::AcknowledgedRecord>, acknowledged},
    {"setting_changes", "changed_at, setting, before, after", kind<core::SettingRecord>, setting},
    {"discomforts", "said_at, level, area", kind<core::DiscomfortRecord>, discomfort},
};

}  // namespace

std::int64_t Row::number() { return row_.getColumn(next_++).getInt64(); }
double Row::real() { return row_.getColumn(next_++).getDouble(); }
std::string Row::text() { return row_.getColumn(next_++).getString(); }
core::WallTime Row::instant() { return read_instant(number()); }

std::span<const Table> tables() { return all; }

}  // namespace unhunch::sqlite
