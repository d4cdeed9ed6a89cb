// Wires unhunch-backup: makes the daily copy of the journal and ends. Copying, checking and waiting for the disk take as long
// as the journal is large; the resident program neither waits for that nor pays for its memory.
#include <sys/resource.h>

#include <charconv>
#include <cstdio>
#include <exception>
#include <string_view>
#include "adapters/files/paths.hpp"
#include "adapters/sqlite/backups.hpp"
#include "core/instants.hpp"

int main(int argc, char** argv) {
    using namespace unhunch;
    unsigned keep = 0;
    const std::string_view words = argc == 3 ? argv[1] : "";
    const auto [end, wrong] = std::from_chars(words.data(), words.data() + words.size(), keep);
    const auto day = argc == 3 ? core::day_from(argv[2]) : std::nullopt;
    if (!day || keep == 0 || wrong != std::errc{} || end != words.data() + words.size()) {
        std::fputs("usage: unhunch-backup KEEP DAY\nCopies the journal, as of 2026-11-21, and keeps so many copies.\n", stderr);
        return 2;
    }
    (void)setpriority(PRIO_PROCESS, 0, 19);
    try {
        const auto paths = files::standard_paths();
        const auto made = sqlite::back_up_day(paths.journal, paths.backups, *day, keep);
        if (made) return 0;
        std::fprintf(stderr, "unhunch-backup: %s\n", made.failure().message.c_str());
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "unhunch-backup: %s\n", failure.what());
    }
    return 1;
}
