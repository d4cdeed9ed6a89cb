#include "main_backups.hpp"

#include <string>
#include <utility>

#include "core/instants.hpp"

namespace unhunch {

Backups::Backups(const Parts& parts)
    : parts_{parts},
      daily_{parts.clock, parts.loop, parts.log, [&runner = parts.runner] { return runner.calendar(); },
             [this](core::Day day, const app::DailyBackup::Made& made) { make(day, made); }} {}

void Backups::make(core::Day day, const app::DailyBackup::Made& made) {
    const auto keep = parts_.runner.plan().settings.backups_keep;
    if (keep == 0) return;
    auto started = process::Child::start(
        parts_.loop, {(parts_.paths.helpers / "unhunch-backup").string(), std::to_string(keep), core::day_text(day)}, "",
        [this, made](const process::End& end) {
            program_.reset();
            made(end.well ? core::Outcome{core::Done{}}
                          : core::Failure{"The daily copy of the journal was not made: unhunch-backup ended " + end.how +
                                          ". `unhunch doctor` may know more."});
        });
    if (started)
        program_ = *std::move(started);
    else
        made(core::Failure{"The daily copy of the journal was not made. " + started.failure().message});
}

}  // namespace unhunch
