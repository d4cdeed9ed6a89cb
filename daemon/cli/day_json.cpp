#include "cli/day_json.hpp"

#include "cli/times.hpp"
#include "core/instants.hpp"

namespace unhunch::cli {

nlohmann::ordered_json totals_json(const core::DaySummary& day) {
    return {{"sitting_s", day.sitting.count()},
            {"active_s", day.active.count()},
            {"still_s", day.still.count()},
            {"away_s", day.away.count()},
            {"asleep_s", day.asleep.count()},
            {"standing_s", day.standing.count()},
            {"break_s", day.on_break.count()},
            {"longest_bout_s", day.longest_bout.count()},
            {"reminders", day.reminders},
            {"completed", day.completed},
            {"partial", day.partial},
            {"snoozed", day.snoozed},
            {"skipped", day.skipped},
            {"ignored", day.ignored},
            {"natural_breaks", day.natural_breaks},
            {"held_s", day.held.count()},
            {"logged", day.logged},
            {"towards_goal", day.towards_goal}};
}

nlohmann::ordered_json day_json(const core::DaySummary& day) {
    nlohmann::ordered_json json{{"date", core::day_text(day.day)}};
    json.update(totals_json(day));
    return json;
}

}  // namespace unhunch::cli
