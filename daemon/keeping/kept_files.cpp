#include "keeping/kept_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "adapters/machine/device_id.hpp"
#include "keeping/opened.hpp"
#include "words/said.hpp"

namespace unhunch::keeping {
namespace {

namespace fs = std::filesystem;
using words::to_say;

enum class About { Person, Program };

std::uintmax_t bytes_in(const fs::path& folder) {
    std::uintmax_t bytes = 0;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator{folder, error}; !error && entry != fs::recursive_directory_iterator{};
         entry.increment(error)) {
        std::error_code gone;
        if (const auto size = entry->is_regular_file(gone) ? entry->file_size(gone) : 0; !gone) bytes += size;
    }
    return bytes;
}

cli::Place place(const std::string& what, const fs::path& path, About about = About::Person) {
    cli::Place found{.what = what, .path = path.string(), .persons = about == About::Person};
    std::error_code error;
    const auto status = fs::status(path, error);
    found.exists = !error && fs::exists(status);
    if (!found.exists) return found;
    found.folder = fs::is_directory(status);
    found.rights = static_cast<unsigned>(status.permissions()) & 0777U;
    const auto size = found.folder ? bytes_in(path) : fs::file_size(path, error);
    found.bytes = error ? 0 : size;
    return found;
}

std::vector<fs::path> names_beginning(const fs::path& folder, const std::string& beginning) {
    std::vector<fs::path> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator{folder, error}; !error && entry != fs::directory_iterator{}; entry.increment(error))
        if (entry->path().filename().string().starts_with(beginning)) found.push_back(entry->path());
    std::ranges::sort(found);
    return found;
}

}  // namespace

std::vector<fs::path> copies_of_journal(const files::Paths& paths) {
    std::vector<fs::path> copies;
    const auto name = paths.journal.filename().string();
    for (const char* kind : {".format-", ".corrupt-", ".damaged"})
        for (auto& copy : names_beginning(paths.journal.parent_path(), name + kind)) copies.push_back(std::move(copy));
    for (auto& copy : names_beginning(paths.backups, "")) copies.push_back(std::move(copy));
    return copies;
}

std::vector<cli::Place> kept_files(const files::Paths& paths, const std::string& sync_folder) {
    std::vector<cli::Place> places;
    const auto add_beside = [&](const char* what, const fs::path& path) {
        auto found = place(what, path);
        found.belongs = true;
        if (found.exists) places.push_back(std::move(found));
    };
    for (auto path = paths.settings.rbegin(); path != paths.settings.rend(); ++path)
        places.push_back(place(to_say("settings"), *path, About::Program));
    places.push_back(place(to_say("journal"), paths.journal));
    add_beside(to_say("its folder"), paths.journal.parent_path());
    for (const char* beside : {"-wal", "-shm"}) add_beside(to_say("beside it"), paths.journal.string() + beside);
    add_beside(to_say("its lock"), paths.journal_lock);
    places.push_back(place(to_say("saved phase"), paths.saved_phase));
    places.push_back(place(to_say("backups"), paths.backups));
    for (const auto& copy : copies_of_journal(paths)) add_beside(to_say("copy"), copy);
    for (const auto& packs : paths.packs) places.push_back(place(to_say("packs"), packs, About::Program));
    if (const auto device = machine::device_id(); !sync_folder.empty() && !device.empty())
        places.push_back(place(to_say("shared"), fs::path{sync_folder} / file_of_device(device)));
    return places;
}

std::string where(const Here& here) {
    return cli::place_lines(kept_files(here.paths, here.sync_folder)) +
           fmt::format("{:<16}{}\n", words::said("log"), words::said("kept by what started unhunchd; by systemd: journalctl --user _COMM=unhunchd"));
}

}  // namespace unhunch::keeping
