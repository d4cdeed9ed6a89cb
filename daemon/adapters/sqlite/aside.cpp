#include "adapters/sqlite/aside.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <string>
#include <system_error>

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace unhunch::sqlite {
namespace {

namespace fs = std::filesystem;

std::string stamp() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H%M%SZ", &utc);
    return text.data();
}

/// A name that nothing has yet; two in one second are told apart.
fs::path free_name(const fs::path& path, const std::string& what) {
    const std::string wanted = path.string() + "." + what + "-" + stamp();
    fs::path name = wanted;
    for (int more = 2; fs::exists(name); ++more) name = wanted + "-" + std::to_string(more);
    return name;
}

fs::path damaged(const fs::path& path) { return path.string() + ".damaged"; }

/// Never over what has the new name: a second attempt finds there what the first had brought.
void rename_companions(const fs::path& from, const fs::path& to) {
    for (const char* companion : {"-wal", "-shm"}) {
        std::error_code absent;
        if (fs::exists(to.string() + companion, absent))
            fs::remove(from.string() + companion, absent);
        else
            fs::rename(from.string() + companion, to.string() + companion, absent);
    }
}

}  // namespace

bool is_set_apart(const fs::path& path) {
    std::error_code unreachable;
    return fs::exists(damaged(path), unreachable);
}

bool is_taken(const fs::path& path) {
    std::error_code absent;
    const auto size = fs::file_size(path, absent);
    return !absent && size > 0;
}

core::Outcome set_apart(const fs::path& path) {
    if (is_taken(path)) {
        if (is_set_apart(path)) (void)set_aside(path);
        std::error_code error;
        fs::rename(path, damaged(path), error);
        if (error)
            return core::Failure{"The journal " + path.string() + " is damaged and could not be set aside: " +
                                 error.message() + ". Move it away yourself to begin a new one."};
    }
    rename_companions(path, damaged(path));
    return core::Done{};
}

fs::path set_aside(const fs::path& path) {
    const fs::path name = free_name(path, "corrupt");
    std::error_code error;
    fs::rename(damaged(path), name, error);
    if (error) return is_set_apart(path) ? damaged(path) : path.parent_path();
    rename_companions(damaged(path), name);
    return name;
}

void back_up(SQLite::Database& database, const fs::path& path, int version) {
    const fs::path name = free_name(path, "format-" + std::to_string(version));
    // VACUUM INTO takes an empty file that is there, and with it its rights.
    const int descriptor = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) throw SQLite::Exception{std::strerror(errno), SQLITE_CANTOPEN};
    close(descriptor);
    SQLite::Statement copy{database, "VACUUM INTO ?"};
    copy.bind(1, name.string());
    copy.exec();
}

}  // namespace unhunch::sqlite
