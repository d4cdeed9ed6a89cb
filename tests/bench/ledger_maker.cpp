// Writes a journal of many days through the journal's own door: ledger_maker FILE DAYS [--every-day]
//
// Days of ten hours with 16 guided breaks of three steps, up to now. Usually with what lies between people and their
// plans: weekends (but for today), a day paused, breaks skipped, left early or told by hand, calls, full sessions, what
// hurt and how it felt. With --every-day each day is a working day and each break is done. The same arguments give the
// same days.
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>
#include <vector>

#include "adapters/sqlite/journal_file.hpp"
#include "adapters/zone/local_zone.hpp"
#include "core/calendar.hpp"

namespace {

using namespace unhunch::core;
using namespace std::chrono_literals;

constexpr int breaks_a_day = 16;
constexpr Length between_breaks = 10h / breaks_a_day;  // 37 min 30 s

struct Break {
    const char* routine;
    std::array<const char*, 3> exercises;
};
constexpr std::array<Break, 5> breaks{{{"desk_reset", {"shoulder_rolls", "chin_tuck", "scapular_squeeze"}},
                                       {"stand_and_reach", {"overhead_reach", "hip_hinge_unloaded", "shoulder_rolls"}},
                                       {"open_office", {"seated_cat_cow", "shoulder_rolls", "scapular_squeeze"}},
                                       {"quiet_call", {"scapular_squeeze", "chin_tuck", "fist_and_fan"}},
                                       {"band_reset", {"chin_tuck", "scapular_squeeze_band", "band_pull_apart"}}}};
constexpr std::array<const char*, 6> trained{"band_row",           "bridge",   "reverse_fly", "bird_dog",
                                             "band_lateral_raise", "towel_row"};

/// Numbers that look like chance and are the same in every run.
class Dice {
public:
    unsigned operator()(unsigned sides) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<unsigned>(state_ >> 33) % sides;
    }

private:
    unsigned long long state_ = 20261121;
};

class Maker {
public:
    Maker(Calendar calendar, bool every_day, std::int64_t number)
        : calendar_{calendar}, every_day_{every_day}, number_{number} {}

    /// Up to `end`, which may be in the middle of the day.
    std::vector<DatedRecord> day(Day day, WallTime end) {
        records_.clear();
        day_ = day;
        const date::weekday weekday{day};
        const bool today = end < calendar_.day_begins(day + date::days{1});
        if (!every_day_ && !today && (weekday == date::Saturday || weekday == date::Sunday)) return records_;
        at_ = calendar_.instant(date::local_time<Length>{day.time_since_epoch()} + 8h);
        const bool paused = !every_day_ && !today && dice_(25) == 0;
        if (at_ >= end) return records_;
        ++number_;
        for (int each = 0; each < breaks_a_day && at_ + between_breaks < end; ++each) {
            if (each == 7) away(40min);
            sit(each == 3);
            if (paused)
                add(HeldRecord{Hold::Paused, at_ - 5min, 5min});
            else if (each != 7)
                remind(each);
        }
        if (!every_day_ && (weekday == date::Tuesday || weekday == date::Friday) && at_ + 40min < end && dice_(5) > 0)
            session();
        if (dice_(every_day_ ? 1000 : 15) == 0) hurt();
        if (!every_day_ && weekday == date::Monday) add(DiscomfortRecord{at_, 1 + dice_(4), BodyArea::Neck});
        return records_;
    }

private:
    void add(Record record) { records_.push_back({day_, std::move(record)}); }
    void span(TimeKind kind, Length length) {
        const bool sitting = kind == TimeKind::Active || kind == TimeKind::Still;
        add(SpanRecord{kind, at_, length, sitting ? number_ : 0});
        at_ += length;
    }
    void away(Length length) {
        const auto from = at_;
        span(TimeKind::Away, length);
        add(NaturalBreakRecord{from, at_, length, true});
        ++number_;
    }
    void sit(bool in_a_call) {
        span(TimeKind::Active, in_a_call ? 15min : 30min + std::chrono::minutes{every_day_ ? 0 : dice_(9)});
        if (!in_a_call) return;
        add(HeldRecord{Hold::Call, at_ + 12min, 8min});
        span(TimeKind::Still, 20min);
    }
    void remind(int each) {
        const auto& chosen = breaks[(static_cast<unsigned>(each) + dice_(3)) % breaks.size()];
        add(OfferRecord{at_, {chosen.routine}, true, {"30 min of sitting", "the area that had its turn longest ago"}});
        const auto fate = every_day_ ? 20u : dice_(20);
        if (fate == 0) return add(ReplyRecord{Reply::Skipped, at_ + 5s, {chosen.routine}});
        if (fate == 1) return add(ReplyRecord{Reply::Ignored, at_ + 5min, {chosen.routine}});
        if (fate == 2) return span(TimeKind::Standing, 12min);
        if (fate == 3) {
            away(9min);
            return;
        }
        if (fate == 4) {
            add(ReplyRecord{Reply::Snoozed, at_ + 4s, {chosen.routine}});
            span(TimeKind::Active, 5min);
        }
        guide(chosen, fate == 5);
        if (fate == 6) add(LoggedBreakRecord{LoggedBreak::Walk, at_ + 18min, 6min});
    }
    void guide(const Break& chosen, bool early) {
        const auto run = ++number_;
        const auto from = at_;
        add(StartRecord{run, at_, {chosen.routine}, false});
        for (unsigned step = 0; step < (early ? 1u : 3u); ++step)
            add(StepRecord{run, step, {chosen.exercises[step]}, Side::Both, 5, 5, 30s, 30s, 0, 3s, "1.0.0"});
        span(TimeKind::OnBreak, early ? 32s : 95s);
        add(EndRecord{run,
                      at_,
                      {chosen.routine},
                      early ? RoutineEnd::Partial : RoutineEnd::Completed,
                      at_ - from,
                      early ? 0.34 : 1.0});
        if (!every_day_ && dice_(4) == 0) {
            const auto word = dice_(10);
            add(CheckInRecord{run,
                              at_,
                              {chosen.routine},
                              word < 6   ? Feeling::Easier
                              : word < 9 ? Feeling::Same
                                         : Feeling::Worse,
                              word == 9 ? std::optional{BodyArea::Neck} : std::nullopt});
        }
        ++number_;
    }
    void session() {
        const auto run = ++number_;
        const auto from = at_;
        add(StartRecord{run, at_, {"session"}, true});
        unsigned step = 0;
        for (const auto* exercise : trained)
            for (unsigned set = 0; set < 2; ++set)
                add(StepRecord{run,
                               step++,
                               {exercise},
                               Side::Both,
                               10,
                               10 - (set == 1 ? dice_(2) : 0),
                               60s,
                               60s,
                               set,
                               0s,
                               "1.0.0"});
        span(TimeKind::OnBreak, 22min);
        add(EndRecord{run, at_, {"session"}, RoutineEnd::Completed, at_ - from, 1.0});
        for (unsigned each = 0; each < 2; ++each) add(EffortRecord{run, at_, {trained[each]}, 5 + dice_(3)});
        ++number_;
    }
    void hurt() {
        add(HurtRecord{at_, {"chin_tuck"}, BodyArea::Neck, dice_(3) == 0 ? Pain::Clear : Pain::Mild});
        add(AfterHurtRecord{at_ + 1min, BodyArea::Neck, dice_(2) == 0 ? AfterPain::Gone : AfterPain::Same});
    }

    Calendar calendar_;
    bool every_day_;
    std::int64_t number_;
    Dice dice_;
    Day day_{};
    WallTime at_{};
    std::vector<DatedRecord> records_;
};

int refuse(const std::string& sentence) {
    std::fprintf(stderr, "ledger_maker: %s\n", sentence.c_str());
    return 1;
}

}  // namespace

int main(int argc, char** argv) try {
    const bool every_day = argc == 4 && std::strcmp(argv[3], "--every-day") == 0;
    const int days = argc >= 3 ? std::atoi(argv[2]) : 0;
    if (days < 1 || (argc == 4 && !every_day) || argc > 4) {
        std::fputs("usage: ledger_maker FILE DAYS [--every-day]\n", stderr);
        return 2;
    }
    auto opened = unhunch::sqlite::open_journal(argv[1]);
    if (!opened) return refuse(opened.failure().message);
    const auto number = opened->journal->next_number();
    if (!number) return refuse(number.failure().message);
    const auto now = std::chrono::floor<Length>(std::chrono::system_clock::now());
    const Calendar calendar{unhunch::zone::local_zone().zone};
    Maker maker{calendar, every_day, *number};
    const Day today = calendar.day_of(now);
    for (Day day = today - date::days{days - 1}; day <= today; day += date::days{1}) {
        const auto records = maker.day(day, std::min(now, calendar.day_begins(day + date::days{1})));
        if (records.empty()) continue;
        if (const auto written = opened->journal->append(records); !written) return refuse(written.failure().message);
    }
    return 0;
} catch (const std::exception& failed) {
    return refuse(failed.what());
}
