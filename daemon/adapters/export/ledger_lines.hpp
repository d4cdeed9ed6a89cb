// An export as JSON Lines: a heading, a row a line, and an end that counts them (README.md beside this file).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "ports/ledger.hpp"

namespace unhunch::exchange {

/// Takes a piece of text; its failure ends the writing.
using Write = std::function<core::Outcome(const std::string&)>;

/// Gives how many rows that were.
[[nodiscard]] core::Result<std::int64_t> write_lines(ports::Ledger&, const ports::LedgerWish&, const Write&);

/// Heading, row and end each with the line's end.
[[nodiscard]] std::string heading_line();
[[nodiscard]] std::string row_line(const core::LedgerRow&);
[[nodiscard]] std::string end_line(std::int64_t rows);

/// The same rows as a table for people and spreadsheets (RFC 4180, with a heading).
[[nodiscard]] core::Result<std::int64_t> write_table(ports::Ledger&, const ports::LedgerWish&, const Write&);

}  // namespace unhunch::exchange
