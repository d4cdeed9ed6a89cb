// The tables that grow: what each holds, and how its rows become records.
#pragma once

#include <cstdint>
#include <span>

#include <SQLiteCpp/Statement.h>

#include "core/record_kinds.hpp"

namespace unhunch::sqlite {

/// Takes the columns of a row one after the other, in the order in which the SELECT names them.
class Row {
public:
    explicit Row(SQLite::Statement& row) : row_{row} {}

    std::int64_t number();
    double real();
    std::string text();
    bool yes() { return number() != 0; }
    unsigned count() { return static_cast<unsigned>(number()); }
    core::seconds length() { return core::seconds{number()}; }
    core::WallTime instant();

private:
    SQLite::Statement& row_;
    int next_ = 0;
};

/// Which of its rows are about a training: all, those of the runs that trained or hurt, or none.
enum class Training { All, Runs, None };
/// Whether its rows are about what hurts.
enum class Care { Yes, No };

struct Table {
    const char* name;
    const char* columns;  // in the order in which `read` takes them; `id`, `device`, `local_day` and `struck` have all tables
    std::size_t kind;     // of its records (core/record_kinds.hpp)
    core::Record (*read)(Row&);
    Training training = Training::None;
    Care care = Care::No;
};

/// All but the reasons, which are kept for days.
[[nodiscard]] std::span<const Table> tables();

/// Numbers of runs and bouts begin anew on each device: above this many bits stands which one it is, less one.
inline constexpr unsigned number_bits = 48;
/// A number of a run or a bout without the device.
[[nodiscard]] constexpr std::int64_t own_number(std::int64_t number) { return number & ((std::int64_t{1} << number_bits) - 1); }

}  // namespace unhunch::sqlite
