// What is asked of `unhunch stats`: which days, looked at by what, in which form.
#pragma once

#include <optional>
#include <variant>

#include "core/time.hpp"

namespace unhunch::cli::request {

/// `Lately` is today with the last seven days beside it. A week are seven days and a month 30, today included.
enum class StatsDays { Lately, Today, Yesterday, Week, Month };

/// Local days, both included; without `to` up to today.
struct StatsFromTo {
    core::Day from{};
    std::optional<core::Day> to{};
};

enum class StatsBy { Whole, Day, Hour, Area, Exercise };
enum class StatsForm { Words, Json, Csv };

struct ShowStats {
    std::variant<StatsDays, StatsFromTo> days{};
    StatsBy by = StatsBy::Whole;
    StatsForm form = StatsForm::Words;
};

}  // namespace unhunch::cli::request
