#include "cli/replay_arguments.hpp"

#include <optional>

#include "cli/times.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;

/// "7d", from 1d to 400d.
std::optional<date::days> days_from(const std::string& words) {
    const auto number = words.ends_with('d') ? whole_number_from(words.substr(0, words.size() - 1)) : std::nullopt;
    if (!number || *number < 1 || *number > 400) return std::nullopt;
    return date::days{*number};
}

WrongUse no_days(const std::string& words) {
    return WrongUse{said("\"{0}\" is no number of days; write --last 7d, from 1d to 400d", words)};
}

Understood meant_trace(const ReplayTyped& typed) {
    const auto last = days_from(typed.last.empty() ? "7d" : typed.last);
    if (!last) return no_days(typed.last);
    return request::Trace{.last = *last, .out = typed.out};
}

Understood meant_simulation(const ReplayTyped& typed) {
    const auto& simulate = typed.simulate;
    if (!simulate.trace.empty()) {
        if (typed.changes.empty() && typed.last.empty()) return simulate;
        return WrongUse{said("--set and --last are for your own past; a trace is replayed with --config FILE")};
    }
    if (typed.changes.empty() && simulate.config.empty())
        return WrongUse{said("name a trace to replay, or what to try on your own past: unhunch simulate --set sit_limit=45m")};
    if (!simulate.keep.empty()) return WrongUse{said("--keep goes with a trace: `unhunch trace --out FILE` writes one of your past")};
    for (const auto& change : typed.changes)
        if (const auto at = change.find('='); at == 0 || at == std::string::npos)
            return WrongUse{said("\"{0}\" is no setting with a value; write --set sit_limit=45m", change)};
    const auto last = days_from(typed.last.empty() ? "28d" : typed.last);
    if (!last) return no_days(typed.last);
    return request::WhatIf{.last = *last, .changes = typed.changes, .config = simulate.config, .json = simulate.json};
}

}  // namespace

void add_replaying(Commands& commands, ReplayTyped& typed) {
    auto* simulate = commands.add("simulate", said("Replay a trace of a day and say what would have been decided"),
                                  [&] { return meant_simulation(typed); });
    simulate->add_option("trace", typed.simulate.trace, said("The trace, JSON Lines; without one your own past, with --set or --config"));
    simulate->add_option("--last", typed.last, said("Your own past: how many days, today included; 28d unless said otherwise"));
    simulate->add_option("--set", typed.changes, said("A setting to try on your own past: --set sit_limit=45m; may be given again"));
    simulate->add_option("--config", typed.simulate.config, said("A config.toml to try; otherwise the built-in settings"));
    simulate->add_flag("--json", typed.simulate.json, said("As JSON Lines"));
    simulate->add_option("--keep", typed.simulate.keep, said("Also write a journal of that day to this new file"));

    auto* trace = commands.add("trace", said("Write a trace of your own past, to replay with other settings"),
                               [&] { return meant_trace(typed); });
    trace->add_option("--last", typed.last, said("How many days, today included; 7d unless said otherwise"));
    trace->add_option("--out", typed.out, said("A new file to write it to; otherwise to standard output"));
}

}  // namespace unhunch::cli
