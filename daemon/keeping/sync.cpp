// A shared folder in which each computer writes its own file alone, and reads those of the others.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <vector>

#include "adapters/export/ledger_lines.hpp"
#include "adapters/export/ledger_reader.hpp"
#include "adapters/files/whole_file.hpp"
#include "keeping/opened.hpp"
#include "keeping/own_file.hpp"
#include "words/said.hpp"

namespace unhunch::keeping {
namespace {

using words::said;

namespace fs = std::filesystem;

/// "unhunch-0123abcd.jsonl" and nothing else: copies that Syncthing or Nextcloud make of a conflict, and files that are on
/// their way, have longer names. They hold nothing that the file itself does not.
bool is_of_a_device(const std::string& name) {
    constexpr std::string_view before = "unhunch-";
    constexpr std::string_view after = ".jsonl";
    if (name.size() <= before.size() + after.size() || !name.starts_with(before) || !name.ends_with(after)) return false;
    const auto device = name.substr(before.size(), name.size() - before.size() - after.size());
    return device.size() <= 8 && std::ranges::all_of(device, [](unsigned char one) { return std::isalnum(one) != 0; });
}

core::Result<std::vector<fs::path>> files_of_others(const fs::path& folder, const std::string& own) {
    std::error_code error;
    std::vector<fs::path> files;
    for (auto entry = fs::directory_iterator{folder, error}; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
        const auto name = entry->path().filename().string();
        std::error_code gone;
        // Others write here, too: a link could lead anywhere.
        if (is_of_a_device(name) && name != own && !entry->is_symlink(gone) && entry->is_regular_file(gone))
            files.push_back(entry->path());
    }
    if (error)
        return core::Failure{said("could not read the folder {0}: {1}. Make it, or name the folder that your computers share.", folder.string(),
                                  error.message())};
    std::ranges::sort(files);
    return files;
}

void add(ports::TakenIn& sum, const ports::TakenIn& more) {
    sum.added += more.added;
    sum.known += more.known;
    sum.struck += more.struck;
    sum.forgotten += more.forgotten;
    sum.differing += more.differing;
}

}  // namespace

cli::Said sync(const cli::request::Sync& asked, const Here& here) {
    const fs::path folder = asked.folder.empty() ? here.sync_folder : asked.folder;
    if (folder.empty())
        return core::Failure{words::said("name the folder that your computers share, here or as sync_folder in the settings")};
    const auto opened = own_ledger(here);
    if (!opened) return opened.failure();
    const auto own = folder / file_of_device(opened->device);
    const auto others = files_of_others(folder, own.filename().string());
    if (!others) return others.failure();

    ports::TakenIn taken;
    std::string notes;
    for (const auto& file : *others) {
        const auto source = exchange::make_ledger_reader(file);
        const auto more = opened->ledger->take(*source);
        if (more)
            add(taken, *more);
        else
            notes += said("Not read this time: {0}", more.failure().message) + '\n';
    }
    const auto written = bring_up_to_date(own, *opened);
    if (!written) return written.failure();
    add(taken, written->brought_back);
    return notes + said("Files of other computers: {0}.", others->size()) + ' ' + taken_words(taken) + '\n' +
           (written->changed ? said("{0} was written, with {1}.", own.string(), rows_words(written->rows))
                             : said("{0} is as it should be already, with {1}.", own.string(), rows_words(written->rows))) +
           '\n';
}

}  // namespace unhunch::keeping
