// `unhunch report`: one page from a journal, as a PDF that another program can read.
#include <sys/stat.h>

#include "catch.hpp"
#include "program_home.hpp"

using namespace unhunch::cli_tests;

namespace {

/// An hour and a half at the desk this morning.
constexpr const char* a_morning = R"sh(
{"at": "%sT05:00:00Z", "input": true}
{"at": "%sT06:30:00Z", "end": true})sh";

std::string today() {
    const std::time_t now = std::time(nullptr) - 12 * 3600;  // surely over
    char text[16];
    std::strftime(text, sizeof text, "%F", std::gmtime(&now));
    return text;
}

struct Kept : Home {
    Kept() {
        std::string trace = a_morning;
        for (auto at = trace.find("%s"); at != std::string::npos; at = trace.find("%s")) trace.replace(at, 2, today());
        std::filesystem::create_directories(journal().parent_path());
        const auto kept = run("simulate " + write("day.jsonl", trace).string() + " --keep " + journal().string());
        REQUIRE(kept.status == 0);
    }

    [[nodiscard]] std::string words_of(const std::filesystem::path& pdf) const {
        const auto text = path() / "words";
        REQUIRE(std::system(("pdftotext -layout '" + pdf.string() + "' '" + text.string() + "'").c_str()) == 0);
        return read(text);
    }
};

}  // namespace

TEST_CASE("The report is one page with what was recorded, for its owner alone", "[cli]") {
    const Kept home;
    const auto file = home.path() / "mine.pdf";

    const auto made = home.run("report --weeks 2 -o " + file.string());

    CHECK(made.err == "");
    CHECK(made.status == 0);
    CHECK(made.out == file.string() + "\n");
    const auto words = home.words_of(file);
    CHECK(words.find('\f') == words.size() - 1);  // the end of the only page
    CHECK(contains(words, "Sitting and breaks"));
    CHECK(contains(words, "1:30"));
    CHECK(contains(words, "None was reported."));
    struct stat found {};
    REQUIRE(stat(file.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777U) == 0600);
}

TEST_CASE("A report of an empty journal and of a whole year are one page, too", "[cli]") {
    const Home empty;
    CHECK(empty.run("report -o " + (empty.path() / "r.pdf").string()).status == 0);

    const Kept home;
    const auto file = home.path() / "year.pdf";
    CHECK(home.run("report --weeks 52 -o " + file.string()).status == 0);
    const auto words = home.words_of(file);
    CHECK(words.find('\f') == words.size() - 1);
    CHECK(contains(words, "Four weeks at a time"));
}

TEST_CASE("A report that cannot be written says where and what helps, and leaves what was there", "[cli]") {
    const Home home;

    const auto nowhere = home.run("report -o " + (home.path() / "no" / "r.pdf").string());
    CHECK(nowhere.status == 1);
    CHECK(contains(nowhere.err, "could not write"));
    CHECK(contains(nowhere.err, "Name a place"));

    (void)home.write(".local/share/unhunch/journal.db", "This is no database, whatever its name says, and it is long enough.");
    const auto before = home.write("kept.pdf", "an older page");
    const auto damaged = home.run("report -o " + before.string());
    CHECK(damaged.status == 1);
    CHECK(read(before) == "an older page");

    CHECK(home.run("report --weeks 0").status == 2);
    CHECK(home.run("report --weeks many").status == 2);
}
