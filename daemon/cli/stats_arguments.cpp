#include "cli/stats_arguments.hpp"

#include <array>
#include <optional>
#include <utility>

#include "cli/times.hpp"
#include "core/instants.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using request::StatsBy;
using request::StatsDays;
using request::StatsForm;

constexpr std::array<std::pair<const char*, StatsDays>, 4> named_days{{{"today", StatsDays::Today},
                                                                       {"yesterday", StatsDays::Yesterday},
                                                                       {"week", StatsDays::Week},
                                                                       {"month", StatsDays::Month}}};
constexpr std::array<std::pair<const char*, StatsBy>, 4> looked_at{
    {{"day", StatsBy::Day}, {"hour", StatsBy::Hour}, {"area", StatsBy::Area}, {"exercise", StatsBy::Exercise}}};

template <class All>
auto named(const All& all, const std::string& word) -> std::optional<decltype(all.front().second)> {
    for (const auto& [name, value] : all)
        if (word == name) return value;
    return std::nullopt;
}

WrongUse no_date(const std::string& word) { return {said("\"{0}\" is no date; write it as 2026-03-29", word)}; }

Understood meant_stats(const StatsTyped& typed) {
    request::ShowStats show;
    if (!typed.days.empty()) {
        const auto days = named(named_days, typed.days);
        if (!days)
            return WrongUse{said("\"{0}\" is none of today, yesterday, week and month; for other days write --from 2026-03-01 --to 2026-03-29",
                                 typed.days)};
        show.days = *days;
    }
    if (!typed.from.empty() || !typed.to.empty()) {
        if (!typed.days.empty()) return WrongUse{said("either \"{0}\" or --from and --to, not both", typed.days)};
        if (typed.from.empty()) return WrongUse{said("--to needs --from as well, such as --from 2026-03-01")};
        const auto from = core::day_from(typed.from);
        if (!from) return no_date(typed.from);
        request::StatsFromTo span{.from = *from};
        if (!typed.to.empty()) {
            span.to = core::day_from(typed.to);
            if (!span.to) return no_date(typed.to);
            if (*span.to < *from)
                return WrongUse{said("--from {0} is after --to {1}; write the earlier day first", typed.from, typed.to)};
        }
        show.days = span;
    }
    if (!typed.by.empty()) {
        const auto by = named(looked_at, typed.by);
        if (!by) return WrongUse{said("\"{0}\" is none of {1}", typed.by, "day, hour, area and exercise")};
        show.by = *by;
    }
    if (typed.json && typed.csv) return WrongUse{said("either --json or --csv, not both")};
    show.form = typed.json ? StatsForm::Json : typed.csv ? StatsForm::Csv : StatsForm::Words;
    return show;
}

}  // namespace

void add_stats(Commands& commands, StatsTyped& typed) {
    auto* stats = commands.add("stats", said("Numbers of today and the last seven days, or of any days you name"),
                               [&] { return meant_stats(typed); });
    stats->add_option("days", typed.days, said("today, yesterday, week or month; otherwise today and the last seven"));
    stats->add_option("--from", typed.from, said("The first day, as 2026-03-01"));
    stats->add_option("--to", typed.to, said("The last day; today unless said otherwise"));
    stats->add_option("--by", typed.by, said("Looked at by day, hour, area or exercise"));
    stats->add_flag("--json", typed.json, said("As JSON"));
    stats->add_flag("--csv", typed.csv, said("As CSV, for a spreadsheet; a line a day unless --by says otherwise"));
}

}  // namespace unhunch::cli
