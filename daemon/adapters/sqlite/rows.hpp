// Records as rows: one INSERT and one SELECT per table.
#pragma once

#include <cstdint>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "core/care.hpp"
#include "core/record.hpp"
#include "core/record_kinds.hpp"

namespace unhunch::sqlite {

/// Where a row stands: its number (record_id.hpp) and the device that wrote it, by its number in `devices`.
struct Place {
    std::int64_t id = 0;
    std::int64_t device = 1;
};

/// Writes one row; throws what SQLite has against it.
void insert(SQLite::Database&, const Place&, const core::DatedRecord&);

/// As ports::Journal::reasons has them.
[[nodiscard]] std::vector<core::ReasonRecord> select_reasons(SQLite::Database&, core::WallTime from, core::WallTime to);

/// What was said about pain, ever.
[[nodiscard]] core::CareBook select_care(SQLite::Database&);

/// Lets go of the reasons of more than a week before `now`.
void forget_old_reasons(SQLite::Database&, core::WallTime now);

/// As ports::Journal::training has them.
[[nodiscard]] std::vector<core::DatedRecord> select_training(SQLite::Database&);

/// The rows of those days, of the tables of the kinds that are wanted, in the order of writing.
[[nodiscard]] std::vector<core::DatedRecord> select(SQLite::Database&, core::Day first, core::Day last,
                                                    core::RecordKinds wanted);

}  // namespace unhunch::sqlite
