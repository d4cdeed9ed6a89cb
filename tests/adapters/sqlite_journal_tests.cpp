// The journal against real files: what is written comes back, all or nothing, in order, to the second.
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>

#include "adapters/sqlite/journal_file.hpp"
#include "catch.hpp"
#include "in_a_child.hpp"
#include "one_of_each.hpp"
#include "private_bus.hpp"
#include "sqlite_rows.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;

namespace {

unsigned rights(const std::filesystem::path& path) {
    struct stat found {};
    REQUIRE(stat(path.c_str(), &found) == 0);
    return found.st_mode & 0777U;
}

}  // namespace

TEST_CASE("Everything that is written comes back as it was, in the order of writing") {
    const PrivateFolder folder;
    const auto file = folder.path() / "unhunch" / "journal.db";
    const auto records = one_of_each();

    {
        auto opened = open(file);
        CHECK_FALSE(opened.notice);
        for (const auto& record : records) REQUIRE(opened.journal->append({record}));
    }

    CHECK(all_of(*open(file).journal) == records);
    CHECK(open(file).journal->between(day - date::days{9}, day - date::days{1})->empty());
    CHECK(rights(file) == 0600);
    CHECK(rights(file.parent_path()) == 0700);
}

TEST_CASE("Each kind of record can be read alone, and those of several kinds in the order of writing") {
    const auto journal = sqlite::memory_journal();
    const auto records = one_of_each();
    REQUIRE(journal->append(records));

    for (std::size_t kind = 0; kind < std::variant_size_v<core::Record>; ++kind) {
        std::vector<core::DatedRecord> expected;
        for (const auto& record : records)
            if (record.record.index() == kind && !std::holds_alternative<core::ReasonRecord>(record.record))
                expected.push_back(record);
        const auto read = journal->between(day, day, core::RecordKinds{}.set(kind));
        REQUIRE(read);
        CHECK(*read == expected);
    }
    const auto wanted = core::kinds_in_day_summaries();
    std::vector<core::DatedRecord> expected;
    for (const auto& record : records)
        if (wanted.test(record.record.index())) expected.push_back(record);
    CHECK(*journal->between(day, day, wanted) == expected);
    CHECK(expected.size() >= 7);
    CHECK(journal->between(day, day, {})->empty());
}

TEST_CASE("Spans that adjoin are stored without a gap, and add up to the whole second") {
    const auto journal = sqlite::memory_journal();
    const core::WallTime from = noon + 400ms;

    for (int i = 0; i < 10; ++i)
        REQUIRE(journal->append({dated(core::SpanRecord{core::TimeKind::Active, from + i * 1350ms, 1350ms, 1})}));

    core::WallTime edge = noon;
    for (const auto& record : all_of(*journal)) {
        const auto& span = std::get<core::SpanRecord>(record.record);
        CHECK(span.from == edge);
        edge = span.from + span.length;
    }
    CHECK(edge - noon == 14s);  // 13.9 s, from 0.4 s to 13.9 s after noon
}

TEST_CASE("Records are written all together or not at all") {
    const PrivateFolder folder;
    auto opened = open(folder.path() / "journal.db");
    const auto start = dated(core::StartRecord{1, noon, {"desk_reset"}});

    const auto outcome = opened.journal->append({dated(core::LoggedBreakRecord{}), start, start});

    CHECK_FALSE(outcome);
    CHECK(all_of(*opened.journal).empty());
    CHECK(opened.journal->append({start}));
}

TEST_CASE("The journal knows the routines started last, and the next free number") {
    const auto journal = sqlite::memory_journal();
    CHECK(*journal->next_number() >= 1);
    CHECK(*journal->next_number() <= 999'999);  // as far as a number can be typed
    CHECK(journal->recent_routines(5)->empty());

    REQUIRE(journal->append({dated(core::OfferRecord{noon, {"offered_only"}, true, {}}),
                             dated(core::StartRecord{3, noon, {"desk_reset"}}),
                             dated(core::SpanRecord{core::TimeKind::Still, noon, 1s, 8}),
                             dated(core::StartRecord{4, noon, {"band_reset"}})}));

    CHECK(*journal->recent_routines(5) == std::vector<core::RoutineId>{{"band_reset"}, {"desk_reset"}});
    CHECK(*journal->recent_routines(1) == std::vector<core::RoutineId>{{"band_reset"}});
    CHECK(*journal->next_number() == 9);
}

TEST_CASE("What append has taken survives the daemon being killed") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";

    const auto answer = in_a_child([&]() -> std::string {
        auto opened = open(file);
        for (const auto& record : one_of_each())
            if (!opened.journal->append({record})) return "not written";
        std::raise(SIGKILL);
        return "still alive";
    });

    CHECK(answer == " (died, status 9)");
    CHECK(all_of(*open(file).journal) == one_of_each());
}

TEST_CASE("A full disk is said, loses nothing that was written and can be tried again") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";

    const auto answer = in_a_child([&]() -> std::string {
        auto opened = open(file);
        std::signal(SIGXFSZ, SIG_IGN);
        if (!opened.journal->append({one_of_each()})) return "not even at first";
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        const auto no_limit = limit.rlim_cur;
        limit.rlim_cur = 0;  // the file beside it may begin anew, so that its length alone keeps nothing out
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto full = opened.journal->append({dated(core::LoggedBreakRecord{})});
        limit.rlim_cur = no_limit;
        setrlimit(RLIMIT_FSIZE, &limit);
        if (full) return "written past the limit";
        if (!opened.journal->append({dated(core::LoggedBreakRecord{})})) return "not even with room";
        return full.failure().message;
    });

    INFO(answer);
    CHECK(answer.starts_with("Could not write to the journal " + file.string()));
    CHECK(all_of(*open(file).journal).size() == one_of_each().size() + 1);
}

TEST_CASE("While another program holds the file, append fails soon and works afterwards") {
    const PrivateFolder folder;
    const auto file = folder.path() / "journal.db";
    auto opened = open(file);

    const auto other = database(file);
    other->exec("BEGIN IMMEDIATE");
    const auto meanwhile = opened.journal->append(one_of_each());
    other->exec("ROLLBACK");

    REQUIRE_FALSE(meanwhile);
    CHECK(meanwhile.failure().message.find("Another program holds the file; close it") != std::string::npos);
    CHECK(opened.journal->append(one_of_each()));
}

TEST_CASE("A training is looked back on whatever its age, and short breaks only where something hurt") {
    const auto journal = sqlite::memory_journal();
    CHECK_FALSE(*journal->welcomed());
    const core::Change change{3, core::ChangeKind::TryHarder, {"band_row"}, {"one_arm_row"}, 0, "It felt easy."};
    const std::vector<core::DatedRecord> training{
        {day - date::days{900}, core::StartRecord{3, noon, {"session"}}},
        dated(core::StepRecord{3, 0, {"band_row"}, core::Side::Both, 12, 12, 72s, 72s}),
        dated(core::EndRecord{3, noon, {"session"}, core::RoutineEnd::Completed, 20min, 1}),
        dated(core::EffortRecord{3, noon, {"band_row"}, 6}),
        dated(core::SuggestionRecord{noon, change, false}),
        dated(core::UndoneRecord{noon, 2}),
        dated(core::StartRecord{5, noon, {"desk_reset"}}),
        dated(core::HurtRecord{noon, {"chin_tuck"}, core::BodyArea::Neck, core::Pain::Clear}),
        dated(core::EndRecord{5, noon, {"desk_reset"}, core::RoutineEnd::Hurts, 1min, 0.5}),
    };
    REQUIRE(journal->append({dated(core::StartRecord{4, noon, {"desk_reset"}}),
                             dated(core::EndRecord{4, noon, {"desk_reset"}, core::RoutineEnd::Completed, 1min, 1})}));
    REQUIRE(journal->append(training));

    CHECK(*journal->training() == training);

    REQUIRE(journal->append({dated(core::AcknowledgedRecord{noon})}));
    CHECK(*journal->welcomed());
    CHECK(*journal->training() == training);
}
