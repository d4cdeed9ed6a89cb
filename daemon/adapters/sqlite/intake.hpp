// Takes rows of other computers into the tables.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include "ports/ledger.hpp"

namespace unhunch::sqlite {

/// Who wrote rows of this file, as it was when this was made.
class Devices {
public:
    explicit Devices(SQLite::Database&);

    [[nodiscard]] const std::string& uid(std::int64_t number) const;
    [[nodiscard]] std::optional<std::int64_t> number(const std::string& uid) const;
    /// Tells the file of one that is new here.
    std::int64_t number_of(SQLite::Database&, const std::string& uid);

private:
    std::map<std::string, std::int64_t> numbers_;
    std::map<std::int64_t, std::string> uids_;
};

/// All in one transaction that begins in this manner; throws what SQLite has against it.
[[nodiscard]] core::Result<ports::TakenIn> take_in(SQLite::Database&, ports::LedgerSource&, SQLite::TransactionBehavior);

}  // namespace unhunch::sqlite
