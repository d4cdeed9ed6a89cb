#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/VariadicBind.h>

#include "adapters/sqlite/rows.hpp"
#include "adapters/sqlite/stored_units.hpp"
#include "adapters/sqlite/stored_words.hpp"
#include "adapters/sqlite/table.hpp"

namespace unhunch::sqlite {
namespace {

template <class... Values>
void write(SQLite::Database& database, const char* statement, const Values&... values) {
    SQLite::Statement insert{database, statement};
    SQLite::bind(insert, values...);
    insert.exec();
}

std::int64_t stored(bool yes) { return yes ? 1 : 0; }
std::int64_t stored(unsigned number) { return number; }
std::int64_t stored(core::seconds length) { return length.count(); }

/// One call per kind of record; its place and its day lead every row.
struct Insert {
    SQLite::Database& database;
    const Place& place;
    std::int64_t day;

    void operator()(const core::SpanRecord& span) const {
        write(database,
              "INSERT INTO spans (id, device, local_day, kind, from_at, length_s, bout, in_hours) VALUES (?, ?, ?, ?, "
              "?, ?, ?, ?)",
              place.id, place.device, day, word(time_kinds, span.kind), stored_instant(span.from),
              stored_length(span.from, span.length), own_number(span.bout), stored(span.in_hours));
    }

    void operator()(const core::HeldRecord& held) const {
        write(database, "INSERT INTO holds (id, device, local_day, hold, from_at, length_s) VALUES (?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, word(holds, held.hold), stored_instant(held.from),
              stored_length(held.from, held.length));
    }

    void operator()(const core::OfferRecord& offer) const {
        write(database,
              "INSERT INTO offers (id, device, local_day, offered_at, routine, first, because) VALUES (?, ?, ?, ?, ?, "
              "?, ?)",
              place.id, place.device, day, stored_instant(offer.at), offer.routine.value, stored(offer.first),
              stored_lines(offer.because));
    }

    void operator()(const core::ReplyRecord& reply) const {
        write(database,
              "INSERT INTO replies (id, device, local_day, replied_at, reply, routine) VALUES (?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(reply.at), word(replies, reply.reply), reply.routine.value);
    }

    void operator()(const core::StartRecord& start) const {
        write(database,
              "INSERT INTO starts (id, device, local_day, run, started_at, routine, by_hand) VALUES (?, ?, ?, ?, ?, ?, "
              "?)",
              place.id, place.device, day, own_number(start.run), stored_instant(start.at), start.routine.value,
              stored(start.by_hand));
    }

    void operator()(const core::StepRecord& step) const {
        write(database,
              "INSERT INTO steps (id, device, local_day, run, step, exercise, side, reps_planned, reps_done, "
              "planned_s, done_s, "
              "set_number, hold_s, pack_version, sets_planned, held_s, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
              "?, ?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, own_number(step.run), stored(step.step), step.exercise.value,
              word(sides, step.side), stored(step.reps_planned), stored(step.reps_done), stored(step.planned),
              stored(step.done), stored(step.set), stored(step.hold), step.version, stored(step.sets_planned),
              stored(step.held), word(step_outcomes, step.outcome));
    }

    void operator()(const core::EndRecord& end) const {
        write(database,
              "INSERT INTO ends (id, device, local_day, run, ended_at, routine, outcome, length_s, share) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, own_number(end.run), stored_instant(end.at), end.routine.value,
              word(routine_ends, end.end), stored(core::whole(end.length)), end.share);
    }

    void operator()(const core::NaturalBreakRecord& rest) const {
        write(database,
              "INSERT INTO natural_breaks (id, device, local_day, from_at, to_at, length_s, towards_goal) "
              "VALUES (?, ?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(rest.from), stored_instant(rest.to),
              stored_length(rest.from, rest.length), stored(rest.towards_goal));
    }

    void operator()(const core::ReasonRecord& reason) const {
        write(database,
              "INSERT INTO reasons (id, device, local_day, reason_at, decided, because) VALUES (?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(reason.at), reason.decided, stored_lines(reason.because));
    }

    void operator()(const core::CheckInRecord& said) const {
        write(database,
              "INSERT INTO check_ins (id, device, local_day, run, said_at, routine, feeling, area) VALUES (?, ?, ?, ?, "
              "?, ?, ?, ?)",
              place.id, place.device, day, own_number(said.run), stored_instant(said.at), said.routine.value,
              word(feelings, said.feeling), std::string{said.area ? word(body_areas, *said.area) : ""});
    }

    void operator()(const core::HurtRecord& hurt) const {
        write(database,
              "INSERT INTO hurts (id, device, local_day, felt_at, exercise, area, pain) VALUES (?, ?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(hurt.at), hurt.exercise.value, word(body_areas, hurt.area),
              word(pains, hurt.pain));
    }

    void operator()(const core::AfterHurtRecord& said) const {
        write(database,
              "INSERT INTO hurt_answers (id, device, local_day, said_at, area, answer) VALUES (?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(said.at), word(body_areas, said.area),
              word(after_pains, said.answer));
    }

    void operator()(const core::AllowedRecord& allowed) const {
        const auto* exercise = std::get_if<core::ExerciseId>(&allowed.what);
        const auto* area = std::get_if<core::BodyArea>(&allowed.what);
        write(database,
              "INSERT INTO allowed_again (id, device, local_day, allowed_at, exercise, area) VALUES (?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(allowed.at), exercise ? exercise->value : std::string{},
              std::string{area ? word(body_areas, *area) : ""});
    }

    void operator()(const core::EffortRecord& said) const {
        write(
            database,
            "INSERT INTO efforts (id, device, local_day, run, said_at, exercise, effort) VALUES (?, ?, ?, ?, ?, ?, ?)",
            place.id, place.device, day, own_number(said.run), stored_instant(said.at), said.exercise.value,
            stored(said.effort));
    }

    void operator()(const core::SuggestionRecord& answered) const {
        const core::Change& change = answered.change;
        write(database,
              "INSERT INTO suggestions (id, device, local_day, answered_at, after_run, kind, exercise, harder, amount, "
              "because, "
              "accepted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(answered.at), own_number(change.after),
              word(change_kinds, change.kind), change.exercise.value, change.harder.value, stored(change.amount),
              change.because, stored(answered.accepted));
    }

    void operator()(const core::UndoneRecord& undone) const {
        write(database,
              "INSERT INTO undone_changes (id, device, local_day, undone_at, after_run) VALUES (?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(undone.at), own_number(undone.after));
    }

    void operator()(const core::AcknowledgedRecord& read) const {
        write(database, "INSERT INTO acknowledgements (id, device, local_day, acknowledged_at) VALUES (?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(read.at));
    }

    void operator()(const core::SettingRecord& changed) const {
        write(database,
              "INSERT INTO setting_changes (id, device, local_day, changed_at, setting, before, after) "
              "VALUES (?, ?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(changed.at), changed.setting, changed.before, changed.after);
    }

    void operator()(const core::DiscomfortRecord& said) const {
        write(database,
              "INSERT INTO discomforts (id, device, local_day, said_at, level, area) VALUES (?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(said.at), stored(said.level),
              std::string{said.area ? word(body_areas, *said.area) : ""});
    }

    void operator()(const core::LoggedBreakRecord& logged) const {
        write(database,
              "INSERT INTO logged_breaks (id, device, local_day, logged_at, what, length_s) VALUES (?, ?, ?, ?, ?, ?)",
              place.id, place.device, day, stored_instant(logged.at), word(logged_breaks, logged.what),
              stored(core::whole(logged.length)));
    }
};

}  // namespace

void insert(SQLite::Database& database, const Place& place, const core::DatedRecord& dated) {
    std::visit(Insert{database, place, stored_day(dated.day)}, dated.record);
}

}  // namespace unhunch::sqlite
