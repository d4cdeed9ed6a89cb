// The journal upon an open database of today's version.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <SQLiteCpp/Database.h>

#include "ports/journal.hpp"

namespace unhunch::sqlite {

/// A database in the place of a damaged one, and what the person should be told about that.
struct Renewed {
    SQLite::Database database;
    std::string notice;
};
using Renew = std::function<core::Result<Renewed>()>;

/// Takes what is to be written while the file is of a newer format than this program knows.
using Beside = std::function<core::Outcome(const std::vector<core::DatedRecord>&)>;

/// `device` stands with every row; `shown` is what messages call the file. Where damage shows while it is in use and `renew` is given, that call fails
/// with the notice, and the next one works upon the new file. Where another program raised the format, `beside` gets the rows.
[[nodiscard]] std::unique_ptr<ports::Journal> make_sqlite_journal(SQLite::Database database, std::string device, std::string shown,
                                                                  Renew renew = nullptr, Beside beside = nullptr);

}  // namespace unhunch::sqlite
