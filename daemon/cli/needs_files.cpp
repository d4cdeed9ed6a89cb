// What is read from and written to the disk.
#include <fmt/format.h>

#include "cli/needs.hpp"

namespace unhunch::cli {

Need journal_need(const Findings& findings) {
    const bool ok = findings.journal_problem.empty();
    return {.need = "journal",
            .found = !ok                       ? findings.journal_problem
                     : findings.journal_exists ? findings.journal
                                               : findings.journal + " (not there yet)",
            .in_use = ok ? findings.journal : "",
            .means = "without it the day is kept in memory only, and lost when Unhunch ends",
            .cure = "let the file and its folder be yours to write in, and the disk have room",
            .ok = ok};
}

Need privacy_need(const Findings& findings) {
    const bool ok = findings.open_to_others.empty();
    return {.need = "privacy",
            .found = ok ? "what is kept about you is yours alone to read"
                        : fmt::format("others may look into {}", fmt::join(findings.open_to_others, ", ")),
            .in_use = ok ? "files 0600 in folders 0700" : "",
            .means = "whoever has an account here may read when you worked and what hurt",
            .cure = "`unhunch where` says the command that closes each",
            .ok = ok};
}

Need backups_need(const Findings& findings) {
    const bool ok = findings.backups_problem.empty() || !findings.backups_wished;
    std::string found = findings.backup.empty() ? findings.backups + " (none yet)" : "the newest is " + findings.backup;
    if (!findings.backups_wished) found = "not wished for (backups_keep = 0)";
    return {.need = "backups",
            .found = ok ? found : findings.backups_problem,
            .in_use = findings.backup,
            .means = "with a copy a damaged journal goes on from there; without one it begins anew",
            .cure = "let the folder be yours to write in, and the disk have room; the daemon's log says what was in the way",
            .ok = ok};
}

Need settings_need(const Findings& findings) {
    const bool ok = findings.settings_problem.empty();
    std::string found = "none, so the defaults";
    if (!findings.settings.empty()) found = fmt::format("{}", fmt::join(findings.settings, ", "));
    return {.need = "settings",
            .found = ok ? found : findings.settings_problem,
            .in_use = ok ? found : "the last good settings, or the defaults",
            .means = "with a mistake in it the last good settings stay, at a start the defaults",
            .cure = "mend the line that is named in " + findings.own_settings,
            .ok = ok};
}

Need exercises_need(const Findings& findings) {
    const bool ok = findings.exercises_problem.empty();
    return {.need = "exercises",
            .found = ok ? std::to_string(findings.exercises) + " exercises" : findings.exercises_problem,
            .in_use = ok ? "the pack core" : "",
            .means = "without them only getting up is offered",
            .cure = "install Unhunch whole",
            .ok = ok};
}

Need zone_need(const Findings& findings) {
    return {.need = "time zone",
            .found = findings.zone_problem.empty() ? findings.zone : findings.zone_problem,
            .in_use = findings.zone,
            .means = "without it days begin and end by UTC",
            .cure = "set it with `timedatectl set-timezone`, or install tzdata",
            .ok = findings.zone_problem.empty()};
}

}  // namespace unhunch::cli
