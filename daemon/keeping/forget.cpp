// Forgetting: the rows, the copies of the journal, what is going on, and this computer's file in the shared folder.
#include <fmt/format.h>

#include <filesystem>
#include <vector>

#include "cli/times.hpp"
#include "core/instants.hpp"
#include "keeping/kept_files.hpp"
#include "keeping/opened.hpp"
#include "keeping/own_file.hpp"
#include "words/said.hpp"

namespace unhunch::keeping {
namespace {

using words::said;

namespace fs = std::filesystem;

/// Absent where they are gone.
std::optional<core::Failure> remove(const std::vector<fs::path>& files) {
    std::string left;
    for (const auto& file : files) {
        std::error_code error;
        fs::remove_all(file, error);
        if (error) left += (left.empty() ? "" : ", ") + file.string() + " (" + error.message() + ")";
    }
    if (left.empty()) return std::nullopt;
    return core::Failure{said("the journal has forgotten, but these copies could not be removed: {0}. Remove them yourself.", left)};
}

std::string question(const cli::request::Forget& asked) {
    if (!asked.before) return said("This removes everything written down for good, and all copies of the journal. Go on?");
    return said("This removes everything written down before {0} for good, and all copies of the journal. Go on?",
                core::day_text(*asked.before));
}

/// The rows of other computers come back no more; nor may ours, out of the file that we wrote for them.
core::Outcome forget_in_shared_folder(const Here& here, const sqlite::OpenedLedger& own) {
    if (here.sync_folder.empty()) return core::Done{};
    const auto file = fs::path{here.sync_folder} / file_of_device(own.device);
    std::error_code error;
    if (!fs::exists(file, error)) return core::Done{};
    // What it still has and the journal has not was forgotten: nothing is taken back from it.
    fs::remove(file, error);
    if (error)
        return core::Failure{said("the journal has forgotten, but {0} could not be removed: {1}. Remove it yourself.", file.string(),
                                  error.message())};
    const auto written = bring_up_to_date(file, own);
    if (!written) return written.failure();
    if (written->rows == 0) fs::remove(file, error);
    return core::Done{};
}

}  // namespace

cli::Said forget(const cli::request::Forget& asked, const Here& here, const std::function<bool(const std::string&)>& ask) {
    const auto now = here.around.now();
    if (asked.before && *asked.before > here.around.calendar.day_of(now))
        return core::Failure{said("{0} is still to come. `unhunch forget --all` forgets today too.", core::day_text(*asked.before))};
    if (!asked.sure && !ask(question(asked)))
        return core::Failure{words::said("nothing was forgotten. Say --yes to forget without being asked.")};
    const auto opened = own_ledger(here);
    if (!opened) return opened.failure();
    const auto rows = opened->ledger->forget(asked.before, now);
    if (!rows) return rows.failure();
    auto copies = copies_of_journal(here.paths);
    const auto copied = copies.size();
    if (!asked.before) copies.push_back(here.paths.saved_phase);
    if (auto failure = remove(copies)) return *std::move(failure);
    if (const auto shared = forget_in_shared_folder(here, *opened); !shared) return shared.failure();
    return words::counted("Forgotten: {1}, and {0} copy of the journal. Exports that you keep elsewhere, and snapshots of the disk, are "
                          "not reached from here.",
                          "Forgotten: {1}, and {0} copies of the journal. Exports that you keep elsewhere, and snapshots of the disk, are "
                          "not reached from here.",
                          static_cast<unsigned long>(copied), rows_words(*rows)) +
           '\n';
}

}  // namespace unhunch::keeping
