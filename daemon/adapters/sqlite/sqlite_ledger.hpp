// The rows of an open database of today's version, whichever device wrote them.
#pragma once

#include <memory>
#include <string>

#include <SQLiteCpp/Database.h>

#include "ports/ledger.hpp"

namespace unhunch::sqlite {

/// `shown` is what messages call the file.
[[nodiscard]] std::unique_ptr<ports::Ledger> make_sqlite_ledger(SQLite::Database database, std::string shown);

}  // namespace unhunch::sqlite
