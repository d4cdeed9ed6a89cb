#include "adapters/sqlite/backups.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <date/date.h>
#include <sqlite3.h>

#include "adapters/sqlite/placing.hpp"
#include "adapters/sqlite/reasons.hpp"
#include "core/instants.hpp"

namespace unhunch::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr int busy_timeout = 5000;  // milliseconds; nobody waits for a copy

core::Failure not_made(const fs::path& journal, const std::string& why) {
    return {"Could not make the daily copy of " + journal.string() + ": " + why};
}

bool is_copy(const fs::path& path) {
    const auto name = path.filename().string();
    return name.starts_with("journal-") && name.ends_with(".db");
}

/// Of the file or of what SQLite keeps beside it. A copy has the time that its journal had, so that equal times mean that
/// nothing was written since, whatever the clock did.
fs::file_time_type written_at(const fs::path& journal) {
    std::error_code absent;
    const auto time = fs::last_write_time(journal, absent);
    const auto beside = fs::last_write_time(journal.string() + "-wal", absent);
    return absent ? time : std::max(time, beside);
}

void copy_whole(const fs::path& journal, const fs::path& fresh) {
    SQLite::Database from{journal.string(), SQLite::OPEN_READWRITE, busy_timeout};
    from.exec("PRAGMA query_only = ON");
    SQLite::Database to{fresh.string(), SQLite::OPEN_READWRITE};
    to.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF");
    {
        SQLite::Backup backup{to, from};
        backup.executeStep(-1);
    }
    to.exec("PRAGMA journal_mode = DELETE");  // one file, which can be read where nothing may be written
    if (const auto found = to.execAndGet("PRAGMA quick_check(1)").getString(); found != "ok")
        throw SQLite::Exception{"the journal is damaged (" + found + "), and the copies before stay", SQLITE_CORRUPT};
}

/// By name, which is by date, the oldest first; never the one just made, whatever the clock says.
/// `keep` counts that one too, so it is at least 1.
void let_go_of_oldest(const fs::path& folder, const fs::path& just_made, unsigned keep) {
    std::vector<fs::path> others;
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator{folder, unreadable})
        if (is_copy(entry.path()) && entry.path() != just_made) others.push_back(entry.path());
    std::ranges::sort(others);
    for (std::size_t index = 0; index + keep < others.size() + 1; ++index) fs::remove(others[index], unreadable);
}

}  // namespace

core::Result<std::optional<fs::path>> back_up_day(const fs::path& journal, const fs::path& folder, core::Day day, unsigned keep) {
    std::error_code error;
    if (!fs::exists(journal, error)) return std::optional<fs::path>{};
    const auto state = written_at(journal);
    for (const auto& there : backups_in(folder))
        if (fs::last_write_time(there, error) == state) return std::optional<fs::path>{};
    if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
    const auto whole = folder / ("journal-" + core::day_text(day) + ".db");
    const auto fresh = folder / ("." + whole.filename().string() + ".new");
    fs::remove(fresh, error);
    const int descriptor = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return not_made(journal, folder.string() + ": " + std::strerror(errno) + ". Let the folder be yours to write in.");
    close(descriptor);
    try {
        copy_whole(journal, fresh);
    } catch (const SQLite::Exception& failed) {
        for (const char* companion : {"", "-journal", "-wal", "-shm"}) fs::remove(fresh.string() + companion, error);
        return not_made(journal, reason_and_cure(failed));
    }
    fs::last_write_time(fresh, state, error);
    if (const auto failed = put_in_place(fresh, whole)) {
        fs::remove(fresh, error);
        return not_made(journal, failed.message() + ". Make room in " + folder.string() + ".");
    }
    let_go_of_oldest(folder, whole, keep);
    return std::optional{whole};
}

std::vector<fs::path> backups_in(const fs::path& folder) {
    std::vector<std::pair<fs::file_time_type, fs::path>> found;
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator{folder, unreadable})
        if (is_copy(entry.path())) found.emplace_back(fs::last_write_time(entry.path(), unreadable), entry.path());
    std::ranges::sort(found, std::greater{});
    std::vector<fs::path> paths;
    for (auto& [time, path] : found) paths.push_back(std::move(path));
    return paths;
}

std::optional<core::Length> written_since_backup(const fs::path& journal, const fs::path& folder) {
    const auto copies = backups_in(folder);
    if (copies.empty()) return std::nullopt;
    std::error_code unreadable;
    return std::chrono::duration_cast<core::Length>(written_at(journal) - fs::last_write_time(copies.front(), unreadable));
}

}  // namespace unhunch::sqlite
