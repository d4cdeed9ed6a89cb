// What is remembered, row by row: to hand it on, take it in, strike it out and forget it. The journal is its other side.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/ledger.hpp"
#include "core/result.hpp"

namespace unhunch::ports {

/// Both days are meant too. With `file_of`, what that device has to tell others: the rows that it wrote, and those of others
/// that were struck out here.
struct LedgerWish {
    core::Day first{date::year{1970} / 1 / 1};
    core::Day last{date::year{9999} / 12 / 31};
    std::optional<std::string> file_of{};
};

/// What became of rows that came from elsewhere.
struct TakenIn {
    std::int64_t added = 0;
    std::int64_t known = 0;      // here already, the same
    std::int64_t struck = 0;     // here already, and struck out by what came
    std::int64_t forgotten = 0;  // kept out, since it was forgotten here
    std::int64_t differing = 0;  // here under the same id with other content, which was kept as it is
};

/// Rows that come from elsewhere.
class LedgerSource {
public:
    virtual ~LedgerSource() = default;

    /// Begins at the first row, also once more.
    virtual core::Outcome begin() = 0;
    /// Absent at the end.
    virtual core::Result<std::optional<core::LedgerRow>> next() = 0;
    /// What to tell where the row that was given last cannot be; it names the place.
    [[nodiscard]] virtual core::Failure refused(const std::string& field, const std::string& reason) const = 0;
};

class Ledger {
public:
    using Visit = std::function<core::Outcome(const core::LedgerRow&)>;

    virtual ~Ledger() = default;

    /// In the order of ids, a row at a time in memory; ends with the first failure of `visit`.
    virtual core::Outcome each(const LedgerWish&, const Visit& visit) = 0;

    /// Takes in all or nothing. The source begins anew where another process wrote meanwhile.
    virtual core::Result<TakenIn> take(LedgerSource&) = 0;

    /// Of the rows with an id from `first` to `last`, both included, the latest `limit`, in their order.
    [[nodiscard]] virtual core::Result<std::vector<core::LedgerRow>> latest(std::int64_t first, std::int64_t last,
                                                                            std::size_t limit) = 0;

    /// Strikes the row out, or takes that back.
    virtual core::Outcome strike(std::int64_t id, bool struck) = 0;

    /// Removes the rows of days before that one, or all of them, from the file itself, and keeps out from then on what
    /// others still have of them. Returns how many there were.
    virtual core::Result<std::int64_t> forget(std::optional<core::Day> before, core::WallTime now) = 0;
};

}  // namespace unhunch::ports
