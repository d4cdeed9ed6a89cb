// How a training grows: each rule by its key, as a table of what was done and what is offered then.
#include "catch.hpp"
#include "core/progression.hpp"

using namespace unhunch::core;

namespace {

const Day begin = date::local_days{date::year{2026} / 4 / 14};

/// One exercise as it went: all of its repetitions, unless said otherwise.
struct Went {
    const char* exercise;
    unsigned reps;
    std::optional<unsigned> effort{};
    bool all_done = true;
};

const std::vector<TrainedExercise> exercises{
    {.id = {"angel"}, .name = "Angel", .reps = 8, .harder = {{"wall_angel"}}},
    {.id = {"wall_angel"}, .name = "Wall angel", .reps = 8, .level = 2, .easier = {{"angel"}}},
    {.id = {"band_row"}, .name = "Band row", .reps = 12, .resistance = Resistance::Band, .harder = {{"arm_row"}}},
    {.id = {"arm_row"}, .name = "One-arm row", .reps = 10, .resistance = Resistance::Weight, .level = 2, .easier = {{"band_row"}}},
    {.id = {"bird_dog"}, .name = "Bird dog", .reps = 6, .even = true, .harder = {{"plank"}}},
    {.id = {"plank"}, .name = "Plank", .reps = 1, .level = 2, .easier = {{"bird_dog"}}, .harder = {{"renegade"}}},
    {.id = {"renegade"}, .name = "Renegade row", .reps = 8, .even = true, .level = 3, .advanced = true, .easier = {{"plank"}}},
};

class Training {
public:
    Training& on(int day, std::vector<Went> went, bool completed = true) {
        trained::Session session{++run_, begin + date::days{day}, completed, {}};
        for (const Went& one : went) session.work.push_back({{one.exercise}, one.reps, one.all_done, one.effort});
        history_.push_back(session);
        today_ = session.day;
        return *this;
    }
    /// Two sessions a week from that day on.
    Training& weeks(int first_day, int weeks, const std::vector<Went>& went) {
        for (int week = 0; week < weeks; ++week) on(first_day + 7 * week, went).on(first_day + 7 * week + 3, went);
        return *this;
    }
    Training& hurts(const char* exercise, Pain how = Pain::Clear) {
        history_.push_back(trained::Pain{today_, run_, {exercise}, how});
        return *this;
    }
    /// Said while it runs.
    Training& hurts_in_next(const char* exercise, Pain how) {
        history_.push_back(trained::Pain{today_, run_ + 1, {exercise}, how});
        return *this;
    }
    Training& says(bool yes) {
        const auto offered = now().suggestion;
        if (!offered) FAIL("nothing is offered");
        history_.push_back(trained::Answered{today_, *offered, yes});
        return *this;
    }
    Training& undoes(std::int64_t after) {
        history_.push_back(trained::Undone{today_, after});
        return *this;
    }
    Training& waits(int days) {
        today_ += date::days{days};
        return *this;
    }

    Progress now() const { return progress_of(history_, exercises, today_); }
    std::string offered() const { return in_words(now().suggestion); }
    std::int64_t run() const { return run_; }

private:
    static std::string in_words(const std::optional<Change>& change) {
        if (!change) return "nothing";
        const auto& [after, kind, exercise, harder, amount, because] = *change;
        if (because.empty() || after == 0) return "no reason or no number";
        const auto much = " " + std::to_string(amount);
        switch (kind) {
            case ChangeKind::MoreReps: return exercise.value + " reps" + much;
            case ChangeKind::MoreSets: return "sets" + much;
            case ChangeKind::MoreLoad: return exercise.value + " load" + much;
            case ChangeKind::TryHarder: return "try " + harder.value + " for " + exercise.value;
            case ChangeKind::KeepHarder: return "keep " + harder.value + " for " + exercise.value;
            case ChangeKind::StepBack: return "a step back";
        }
        return "";
    }

    TrainingHistory history_;
    std::int64_t run_ = 0;
    Day today_ = begin;
};

struct Row {
    const char* rule;
    const char* when;
    Training training;
    std::string offered;
};

const Went easy_row{"band_row", 12, 6};
const Went held_plank{"plank", 1, 6};

}  // namespace

TEST_CASE("Each rule of progression offers what it says, and nothing more", "[core]") {
    const Row table[] = {
        {"start_light", "nothing was trained yet", {}, "nothing"},
        {"reps_then_load", "all repetitions were done", Training{}.on(0, {{"angel", 8}}), "angel reps 9"},
        {"reps_then_load", "and felt easy", Training{}.on(0, {{"angel", 8, 6}}), "angel reps 10"},
        {"reps_then_load", "and were hard", Training{}.on(0, {{"angel", 8, 8}}), "nothing"},
        {"reps_then_load", "some were left out", Training{}.on(0, {{"angel", 8, 6, false}}), "nothing"},
        {"reps_then_load", "the session was left early", Training{}.on(0, {{"angel", 8, 6}}, false), "nothing"},
        {"reps_then_load", "both sides in turn grow in pairs", Training{}.on(0, {{"bird_dog", 6}}), "bird_dog reps 8"},
        {"reps_then_load", "never above the range", Training{}.on(0, {{"angel", 8, 5}}).says(true).on(3, {{"angel", 10, 5}})
             .says(true).on(7, {{"angel", 12, 7}}), "nothing"},
        {"add_load", "the top felt easy once", Training{}.on(0, {easy_row}), "nothing"},
        {"add_load", "the top felt easy in two sessions running", Training{}.on(0, {easy_row}).on(3, {easy_row}), "band_row load 1"},
        {"add_load", "the second time was harder", Training{}.on(0, {easy_row}).on(3, {{"band_row", 12, 7}}), "nothing"},
        {"add_load", "nobody said how hard it was", Training{}.on(0, {{"band_row", 12}}).on(3, {{"band_row", 12}}), "nothing"},
        {"reps_then_load", "after more load it begins at the bottom again",
         Training{}.on(0, {easy_row}).on(3, {easy_row}).says(true).on(7, {{"band_row", 8, 7}}), "band_row reps 9"},
        {"harder_variant", "load cannot grow", Training{}.on(0, {{"angel", 8, 6}}).says(true).on(3, {{"angel", 10, 6}}).says(true)
             .on(7, {{"angel", 12, 6}}).on(10, {{"angel", 12, 6}}), "try wall_angel for angel"},
        {"harder_variant", "the next one is advanced, and not open yet", Training{}.on(0, {held_plank}).on(3, {held_plank}), "nothing"},
        {"harder_variant", "a heavier one was said no to", Training{}.on(0, {easy_row}).on(3, {easy_row}).says(false).on(7, {easy_row}),
         "try arm_row for band_row"},
        {"harder_variant", "the trial went well", Training{}.on(0, {easy_row}).on(3, {easy_row}).says(false).on(7, {easy_row}).says(true)
             .on(10, {{"arm_row", 10, 7}}), "keep arm_row for band_row"},
        {"harder_variant", "the trial was too hard", Training{}.on(0, {easy_row}).on(3, {easy_row}).says(false).on(7, {easy_row})
             .says(true).on(10, {{"arm_row", 10, 9}}), "nothing"},
        {"harder_variant", "not all of the trial was done", Training{}.on(0, {easy_row}).on(3, {easy_row}).says(false).on(7, {easy_row})
             .says(true).on(10, {{"arm_row", 10, 6, false}}), "nothing"},
        {"harder_variant", "the next one was said no to as well", Training{}.on(0, {easy_row}).on(3, {easy_row}).says(false)
             .on(7, {easy_row}).says(false).on(10, {easy_row}), "nothing"},
        {"harder_variant", "the last time was not all of it", Training{}.on(0, {{"band_row", 12, 6, false}}).on(3, {easy_row}), "nothing"},
        {"add_set", "it was said no to", Training{}.weeks(0, 2, {{"angel", 8, 8}}).on(14, {{"angel", 8, 8}}).says(false)
             .on(17, {{"angel", 8, 8}}), "nothing"},
        {"add_set", "the second week", Training{}.weeks(0, 2, {{"angel", 8, 8}}), "nothing"},
        {"add_set", "the third week", Training{}.weeks(0, 2, {{"angel", 8, 8}}).on(14, {{"angel", 8, 8}}), "sets 2"},
        {"add_set", "the third week with two of four", Training{}.on(0, {{"angel", 8, 8}}).on(12, {{"angel", 8, 8}})
             .on(15, {{"angel", 8, 8}}), "nothing"},
        {"add_set", "the sixth week", Training{}.weeks(0, 2, {{"angel", 8, 8}}).on(14, {{"angel", 8, 8}}).says(true)
             .weeks(21, 3, {{"angel", 8, 8}}), "nothing"},
        {"add_set", "the seventh week", Training{}.weeks(0, 2, {{"angel", 8, 8}}).on(14, {{"angel", 8, 8}}).says(true)
             .weeks(21, 3, {{"angel", 8, 8}}).on(42, {{"angel", 8, 8}}), "sets 3"},
        {"one_change", "two exercises could grow", Training{}.on(0, {{"angel", 8, 6}, {"bird_dog", 6}}), "angel reps 10"},
        {"one_change", "then it is the other's turn", Training{}.on(0, {{"angel", 8, 6}, {"bird_dog", 6}}).says(true)
             .on(3, {{"angel", 10, 6}, {"bird_dog", 6}}), "bird_dog reps 8"},
        {"one_change", "it is answered", Training{}.on(0, {{"angel", 8, 6}, {"bird_dog", 6}}).says(true), "nothing"},
        {"one_change", "no is not asked again at once", Training{}.on(0, {{"angel", 8}}).says(false).on(3, {{"angel", 8}}), "nothing"},
        {"one_change", "but after two weeks", Training{}.on(0, {{"angel", 8}}).says(false).on(3, {{"angel", 8, 8}})
             .on(14, {{"angel", 8}}), "angel reps 9"},
        {"one_change", "a pain report cancels it", Training{}.on(0, {{"angel", 8, 6}}).hurts("wall_angel"), "nothing"},
        {"one_change", "a mild one, too", Training{}.on(0, {{"angel", 8, 6}}).hurts("wall_angel", Pain::Mild), "nothing"},
        {"one_change", "after 14 days without a session", Training{}.on(0, {{"angel", 8, 6}}).waits(14), "nothing"},
        {"one_change", "after 13 it still stands", Training{}.on(0, {{"angel", 8, 6}}).waits(13), "angel reps 10"},
    };
    for (const Row& row : table) {
        INFO("progression:" << row.rule << ": " << row.when);
        CHECK(row.training.offered() == row.offered);
    }
}

TEST_CASE("progression:start_light: everyone begins with one set of the first level as the catalogue has it", "[core]") {
    CHECK(Training{}.now().adjustments == Adjustments{});
    CHECK(Adjustments{}.sets == 1);
    CHECK(Adjustments{}.level == 1);
}

TEST_CASE("progression:add_set: nothing is applied without a yes", "[core]") {
    auto training = Training{}.weeks(0, 2, {{"angel", 8, 8}}).on(14, {{"angel", 8, 8}});
    CHECK(training.now().adjustments == Adjustments{});
    CHECK(Training{training}.says(false).now().adjustments == Adjustments{});
    CHECK(Training{training}.says(true).now().adjustments.sets == 2);
}

TEST_CASE("progression:reps_then_load: more load begins at the bottom of the range", "[core]") {
    const auto now = Training{}.on(0, {easy_row}).on(3, {easy_row}).says(true).now();
    CHECK(now.adjustments.at({"band_row"}) == Adjustment{.reps = 8, .load = 1});
}

TEST_CASE("progression:harder_variant: a trial is for one session, and a yes keeps it", "[core]") {
    auto training = Training{}.on(0, {easy_row}).on(3, {easy_row}).says(false).on(7, {easy_row}).says(true);
    CHECK(training.now().adjustments.instead_of({"band_row"}) == ExerciseId{"arm_row"});
    training.on(10, {{"arm_row", 10, 7}});
    CHECK(training.now().adjustments.instead_of({"band_row"}) == ExerciseId{"band_row"});
    training.says(true);
    CHECK(training.now().adjustments.instead_of({"band_row"}) == ExerciseId{"arm_row"});
    CHECK(training.now().adjustments.level == 2);
}

TEST_CASE("progression:unlock_advanced: eight sessions and three clean ones of the easier exercise", "[core]") {
    const Went hard{"plank", 1, 8};
    const Went clean{"plank", 1, 6};
    const auto after = [&](int hard_ones, int clean_ones) {
        Training training;
        for (int week = 0; week < hard_ones + clean_ones; ++week) training.on(7 * week, {week < hard_ones ? hard : clean});
        return training;
    };
    CHECK_FALSE(unlocked(exercises.back(), after(4, 3).now()));
    CHECK(after(4, 3).offered() == "nothing");
    CHECK_FALSE(unlocked(exercises.back(), after(6, 2).now()));
    CHECK(after(6, 2).offered() == "nothing");
    CHECK(unlocked(exercises.back(), after(5, 3).now()));
    CHECK(after(5, 3).offered() == "try renegade for plank");
    CHECK(after(5, 3).hurts("plank").offered() == "nothing");
}

TEST_CASE("progression:one_change: pain takes the newest step of that exercise back, and with none it becomes gentler", "[core]") {
    auto training = Training{}.on(0, {{"angel", 8, 6}}).says(true).on(3, {{"angel", 10, 6}}).hurts("angel");
    CHECK(training.now().adjustments == Adjustments{});
    CHECK(training.now().changes[0].standing == MadeChange::Standing::TakenBack);
    CHECK(training.now().changes[0].why == "it hurt");

    training.hurts("angel");  // told twice of the same session
    CHECK(training.now().adjustments == Adjustments{});
    training.on(7, {{"angel", 8}}).hurts("angel");
    CHECK(training.now().adjustments.at({"angel"}) == Adjustment{.reps = 6});
    training.on(10, {{"angel", 6}});
    CHECK(training.offered() == "angel reps 7");
    training.says(true);
    CHECK(training.now().adjustments.at({"angel"}) == Adjustment{.reps = 7});
}

TEST_CASE("progression:one_change: mild pain takes no step back, but its session is not a clean one", "[core]") {
    Training training;
    for (int week = 0; week < 8; ++week) training.hurts_in_next("plank", Pain::Mild).on(7 * week, {held_plank});
    CHECK(training.now().changes.empty());
    CHECK_FALSE(training.now().clean_sessions.contains({"plank"}));
    CHECK_FALSE(unlocked(exercises.back(), training.now()));
}

TEST_CASE("progression:one_change: 14 days without a session drop one set, 28 begin anew", "[core]") {
    auto training = Training{}.on(0, {{"angel", 8, 6}}).says(true).weeks(1, 2, {{"angel", 9, 8}}).on(15, {{"angel", 9, 8}}).says(true);
    const auto before = training.now().adjustments;
    REQUIRE(before.sets == 2);
    CHECK(Training{training}.waits(13).now().adjustments == before);

    const auto later = Training{training}.waits(14).now().adjustments;
    CHECK(later.sets == 1);
    CHECK(later.at({"angel"}) == before.at({"angel"}));
    CHECK(Training{training}.waits(14).on(29, {{"angel", 9, 8}}).now().adjustments.sets == 1);

    CHECK(Training{training}.waits(28).now().adjustments == Adjustments{});
    auto again = Training{training}.waits(28).on(43, {{"angel", 8, 8}}).on(46, {{"angel", 8, 8}}).on(50, {{"angel", 8, 8}});
    CHECK(again.offered() == "nothing");  // the weeks are counted anew
}

TEST_CASE("progression:one_change: pain with what was kept takes that back, and pairs stay pairs where it becomes gentler", "[core]") {
    auto kept = Training{}.on(0, {easy_row}).on(3, {easy_row}).says(false).on(7, {easy_row}).says(true).on(10, {{"arm_row", 10, 7}, {"angel", 8, 8}})
                    .says(true);
    REQUIRE(kept.now().adjustments.at({"band_row"}).instead == ExerciseId{"arm_row"});
    kept.on(14, {{"arm_row", 10, 7}}).hurts("arm_row");
    CHECK(kept.now().adjustments.at({"band_row"}).instead.value.empty());

    Training gentler;
    gentler.on(0, {{"renegade", 8}}).hurts("renegade");
    CHECK(gentler.now().adjustments.at({"renegade"}).reps == 6);
    gentler.on(3, {{"renegade", 6}}).hurts("renegade").on(7, {{"renegade", 4}}).hurts("renegade");
    CHECK(gentler.now().adjustments.at({"renegade"}).reps >= 2);
}

TEST_CASE("progression:one_change: what was taken back before stays so when the training begins anew", "[core]") {
    auto training = Training{}.on(0, {{"angel", 8, 6}}).says(true);
    training.undoes(training.now().changes[0].change.after).waits(28).on(30, {{"angel", 8, 8}});
    CHECK(training.now().changes[0].standing == MadeChange::Standing::Undone);
}

TEST_CASE("progression: what is not in the catalogue any more is left alone", "[core]") {
    Training gone;
    gone.on(0, {{"forgotten", 8, 5}, {"angel", 8, 6}});
    CHECK(gone.offered() == "angel reps 10");
    gone.hurts("forgotten");
    CHECK(gone.now().changes.empty());
}

TEST_CASE("progression: nothing is undone twice, and a pain is told of once for each session", "[core]") {
    Training twice;
    twice.on(0, {{"angel", 8, 6}}).says(true);
    const auto after = twice.now().changes[0].change.after;
    twice.undoes(after).undoes(after).undoes(after + 77);
    CHECK(twice.now().changes[0].standing == MadeChange::Standing::Undone);

    Training hurt;
    hurt.on(0, {{"bird_dog", 6}}).hurts("bird_dog").hurts("bird_dog");
    CHECK(hurt.now().changes.size() == 1);
}

TEST_CASE("progression: two sessions a week are planned where no days are named", "[core]") {
    Settings settings;
    CHECK(planned_sessions(settings) == 2);
    settings.session_days = {1, 3, 5};
    CHECK(planned_sessions(settings) == 3);
}

TEST_CASE("A change that was said yes to can be taken back", "[core]") {
    auto training = Training{}.on(0, {{"angel", 8, 6}}).says(true);
    CHECK(training.now().adjustments.at({"angel"}).reps == 10);
    training.undoes(training.run());
    CHECK(training.now().adjustments == Adjustments{});
    CHECK(training.now().changes[0].why == "you took it back");
}
