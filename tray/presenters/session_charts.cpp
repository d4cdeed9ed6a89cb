#include "presenters/session_charts.hpp"

#include <algorithm>

#include "core/guided_sessions.hpp"
#include "presenters/dose_bars.hpp"
#include "presenters/number_words.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::counted;
using words::said;
using words::said_as;

constexpr core::seconds shortest_scale = std::chrono::minutes{30};

std::string share_words(const core::GuidedSession& session) {
    switch (session.end) {
        case core::RoutineEnd::Hurts: return said("{0}, stopped because it hurt", percent(session.share));
        case core::RoutineEnd::Walk: return said("a walk instead");
        case core::RoutineEnd::Completed:
        case core::RoutineEnd::Partial: return percent(session.share);
    }
    return {};
}

std::string sets_words(const core::GuidedSession& session) {
    return session.sets_done == session.sets_begun ? std::to_string(session.sets_begun)
                                                   : said("{0}, {1} of them whole", session.sets_begun, session.sets_done);
}

std::string effort_words(const core::GuidedSession& session, const content::Catalogue& catalogue) {
    std::vector<std::string> efforts;
    for (const auto& told : session.efforts)
        efforts.push_back(exercise_name(told.exercise, catalogue) + " " + std::to_string(told.effort));
    return words::listed(efforts);
}

}  // namespace

Bars session_weeks(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = said("Full sessions, week by week");
    chart.table.columns = {said_as("column", "Week of"), said_as("column", "Sessions"), said_as("column", "Time")};
    struct Week {
        core::Day from;
        unsigned sessions;
        core::seconds length;
    };
    std::vector<Week> weeks;
    auto longest = shortest_scale;
    unsigned all = 0;
    for (const auto from : week_begins(past.today)) {
        Week week{from, 0, {}};
        for (const auto& session : core::guided_sessions(week_of(past, from))) {
            ++week.sessions;
            week.length += session.length;
        }
        all += week.sessions;
        longest = std::max(longest, week.length);
        weeks.push_back(week);
    }
    if (all == 0) {
        chart.gist =
            said("No full session in these weeks. One takes 20 to 30 minutes: warm-up, strength and stretches for what you "
                 "have. "
                 "Start one from the menu of the icon, or have one offered on days of your own choice.");
        return drawing;
    }
    for (const auto& week : weeks) {
        const bool now = week.from == weeks.back().from;
        drawing.bars.push_back(
            {.label = date_words(week.from),
             .value = week.sessions == 0 ? "" : minutes_words(week.length),
             .parts = {{static_cast<double>(week.length.count()) / static_cast<double>(longest.count()),
                        now ? Fill::Solid : Fill::Pale}},
             .strong = now});
        chart.places.push_back(week.sessions == 0
                                   ? said("Week of {0}: no full session", date_words(week.from))
                                   : counted("Week of {1}: {0} session, {2}", "Week of {1}: {0} sessions, {2}", week.sessions,
                                             date_words(week.from), minutes_words(week.length)));
        if (week.sessions > 0)
            chart.table.rows.push_back(
                {date_words(week.from), std::to_string(week.sessions), minutes_words(week.length)});
    }
    chart.start = chart.places.size() - 1;
    chart.gist = counted("{0} full session in twelve weeks.", "{0} full sessions in twelve weeks.", all);
    return drawing;
}

Listing session_list(const Past& past, const content::Catalogue& catalogue) {
    Listing drawing;
    auto& chart = drawing.chart;
    chart.title = said("Each session");
    chart.table.columns = {said_as("column", "When"),
                           said_as("column", "How long"),
                           said_as("column", "Done"),
                           said_as("column", "Exercises"),
                           said_as("column", "Sets"),
                           said_as("column", "Effort, 1 to 10")};
    auto sessions = core::guided_sessions(all_weeks(past));
    std::ranges::reverse(sessions);
    for (const auto& session : sessions)
        chart.table.rows.push_back({words::listed({short_day(session.day), clock_time(session.at, past.calendar)}),
                                    minutes_words(session.length, said("a moment")), share_words(session),
                                    std::to_string(session.exercises), sets_words(session),
                                    effort_words(session, catalogue)});
    chart.gist = sessions.empty() ? said("When a session was, how much of it was done and how hard it felt is listed here.")
                                  : said("Newest first. An effort is your own number for an exercise.");
    return drawing;
}

}  // namespace unhunch::tray
