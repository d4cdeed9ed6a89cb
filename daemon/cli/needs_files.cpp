// What is read from and written to the disk.
#include <fmt/format.h>

#include "cli/needs.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::filled_with;
using words::to_say;
using words::to_say_as;

}  // namespace

Need journal_need(const Findings& findings) {
    const bool ok = findings.journal_problem.empty();
    return {.need = to_say_as("what the doctor looks at", "journal"),
            .found = !ok                       ? findings.journal_problem
                     : findings.journal_exists ? findings.journal
                                               : filled_with(to_say("{0} (not there yet)"), findings.journal),
            .in_use = ok ? findings.journal : "",
            .means = to_say("without it the day is kept in memory only, and lost when Unhunch ends"),
            .cure = to_say("let the file and its folder be yours to write in, and the disk have room"),
            .ok = ok};
}

Need privacy_need(const Findings& findings) {
    const bool ok = findings.open_to_others.empty();
    return {.need = to_say_as("what the doctor looks at", "privacy"),
            .found = ok ? to_say("what is kept about you is yours alone to read")
                        : filled_with(to_say("others may look into {0}"), fmt::format("{}", fmt::join(findings.open_to_others, ", "))),
            .in_use = ok ? to_say("files 0600 in folders 0700") : "",
            .means = to_say("whoever has an account here may read when you worked and what hurt"),
            .cure = to_say("`unhunch where` says the command that closes each"),
            .ok = ok};
}

Need backups_need(const Findings& findings) {
    const bool ok = findings.backups_problem.empty() || !findings.backups_wished;
    std::string found = findings.backup.empty() ? filled_with(to_say("{0} (none yet)"), findings.backups)
                                                : filled_with(to_say("the newest is {0}"), findings.backup);
    if (!findings.backups_wished) found = to_say("not wished for (backups_keep = 0)");
    return {.need = to_say_as("what the doctor looks at", "backups"),
            .found = ok ? found : findings.backups_problem,
            .in_use = findings.backup,
            .means = to_say("with a copy a damaged journal goes on from there; without one it begins anew"),
            .cure = to_say("let the folder be yours to write in, and the disk have room; the daemon's log says what was in the way"),
            .ok = ok};
}

Need settings_need(const Findings& findings) {
    const bool ok = findings.settings_problem.empty();
    std::string found = to_say("none, so the defaults");
    if (!findings.settings.empty()) found = fmt::format("{}", fmt::join(findings.settings, ", "));
    return {.need = to_say_as("what the doctor looks at", "settings"),
            .found = ok ? found : findings.settings_problem,
            .in_use = ok ? found : to_say("the last good settings, or the defaults"),
            .means = to_say("with a mistake in it the last good settings stay, at a start the defaults"),
            .cure = filled_with(to_say("mend the line that is named in {0}"), findings.own_settings),
            .ok = ok};
}

Need exercises_need(const Findings& findings) {
    const bool ok = findings.exercises_problem.empty();
    return {.need = to_say_as("what the doctor looks at", "exercises"),
            .found = ok ? filled_with(to_say("{0} exercises"), findings.exercises) : findings.exercises_problem,
            .in_use = ok ? to_say("the pack core") : "",
            .means = to_say("without them only getting up is offered"),
            .cure = to_say("install Unhunch whole"),
            .ok = ok};
}

Need zone_need(const Findings& findings) {
    return {.need = to_say_as("what the doctor looks at", "time zone"),
            .found = findings.zone_problem.empty() ? findings.zone : findings.zone_problem,
            .in_use = findings.zone,
            .means = to_say("without it days begin and end by UTC"),
            .cure = to_say("set it with `timedatectl set-timezone`, or install tzdata"),
            .ok = findings.zone_problem.empty()};
}

}  // namespace unhunch::cli
