// Wires unhunch-report, which `unhunch report` becomes: reads what is kept and writes one page. Drawing letters takes libraries
// that the command line needs for nothing else, so it is a program of its own.
#include <date/date.h>
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "adapters/files/paths.hpp"
#include "adapters/files/whole_file.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "core/instants.hpp"
#include "person/persons_files.hpp"
#include "report/page.hpp"
#include "words/said.hpp"

namespace {

using namespace unhunch;

void complain(const std::string& sentence) { fmt::print(stderr, "unhunch: {}\n", sentence); }

core::Outcome write_report(const person::PersonsFiles& files, int weeks, const std::string& file) {
    const auto settings = files.settings();
    const auto today = files.today(settings);
    const auto first = today - date::days{weeks * 7 - 1};
    const auto shelf = files.shelf(settings);
    if (const auto problem = shelf.problem(); !problem.empty()) return core::Failure{problem};
    const auto training = files.training(shelf.catalogue, settings);
    if (!training) return training.failure();
    const auto journal = sqlite::open_journal_for_reading(files.paths().journal);
    if (!journal) return journal.failure();
    const auto records = (*journal)->between(first, today);
    if (!records) return records.failure();

    report::Names names;
    for (const auto& exercise : shelf.catalogue.exercises) names[exercise.id] = exercise.name;
    const auto contents = report::contents_of(*records, first, today, training->progress, training->exercises, names);
    const auto sheet = pdf::make_sheet(words::said("Sitting and breaks, {0} to {1}", core::day_text(first), core::day_text(today)));
    report::draw(contents, {.written_on = today, .version = UNHUNCH_VERSION}, *sheet);
    const auto page = sheet->finish();
    if (!page) return page.failure();
    auto begun = files::WholeFile::begin(file);
    if (!begun) return begun.failure();
    files::WholeFile whole = *std::move(begun);
    if (const auto written = whole.write(*page); !written) return written;
    return whole.finish();
}

}  // namespace

/// Asked by the leak sanitizer alone: fontconfig keeps its fonts to the end, where the sanitizer cannot see them.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }

/// The folder of the programs, a number of weeks, and the file; `unhunch` has looked at them.
int main(int argc, char** argv) {
    if (argc != 4) {
        complain("unhunch-report belongs to `unhunch report`. Call that.");
        return 2;
    }
    try {
        const auto paths = files::standard_paths(argv[1]);
        words::speak_persons_language(paths.locale);
        const person::PersonsFiles files{paths, complain};
        if (const auto written = write_report(files, std::atoi(argv[2]), argv[3]); !written) {
            complain(written.failure().message);
            return 1;
        }
        fmt::print("{}\n", argv[3]);
        return 0;
    } catch (const std::exception& error) {
        complain(error.what());
        return 1;
    }
}
