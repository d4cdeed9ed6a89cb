// What SQLite has to say, with the cure.
#pragma once

#include <string>

#include <SQLiteCpp/Exception.h>

namespace unhunch::sqlite {

/// "database or disk is full. Make room on the disk ..."
[[nodiscard]] std::string reason_and_cure(const SQLite::Exception&);

/// The file is no database, or not a whole one any more.
[[nodiscard]] bool is_damage(const SQLite::Exception&);

}  // namespace unhunch::sqlite
