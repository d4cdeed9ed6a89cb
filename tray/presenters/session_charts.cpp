#include "presenters/session_charts.hpp"

#include <algorithm>

#include "core/guided_sessions.hpp"
#include "presenters/dose_bars.hpp"
#include "presenters/number_words.hpp"

namespace unhunch::tray {

namespace {

constexpr core::seconds shortest_scale = std::chrono::minutes{30};

std::string share_words(const core::GuidedSession& session) {
    switch (session.end) {
        case core::RoutineEnd::Hurts: return percent(session.share) + ", stopped because it hurt";
        case core::RoutineEnd::Walk: return "a walk instead";
        case core::RoutineEnd::Completed:
        case core::RoutineEnd::Partial: return percent(session.share);
    }
    return {};
}

std::string sets_words(const core::GuidedSession& session) {
    const auto begun = std::to_string(session.sets_begun);
    return session.sets_done == session.sets_begun
               ? begun
               : begun + ", " + std::to_string(session.sets_done) + " of them whole";
}

std::string effort_words(const core::GuidedSession& session, const content::Catalogue& catalogue) {
    std::string words;
    for (const auto& told : session.efforts)
        words +=
            (words.empty() ? "" : ", ") + exercise_name(told.exercise, catalogue) + " " + std::to_string(told.effort);
    return words;
}

}  // namespace

Bars session_weeks(const Past& past) {
    Bars drawing;
    auto& chart = drawing.chart;
    chart.title = "Full sessions, week by week";
    chart.table.columns = {"Week of", "Sessions", "Time"};
    struct Week {
        core::Day monday;
        unsigned sessions;
        core::seconds length;
    };
    std::vector<Week> weeks;
    auto longest = shortest_scale;
    unsigned all = 0;
    for (const auto monday : mondays(past.today)) {
        Week week{monday, 0, {}};
        for (const auto& session : core::guided_sessions(week_of(past, monday))) {
            ++week.sessions;
            week.length += session.length;
        }
        all += week.sessions;
        longest = std::max(longest, week.length);
        weeks.push_back(week);
    }
    if (all == 0) {
        chart.gist =
            "No full session in these weeks. One takes 20 to 30 minutes: warm-up, strength and stretches for what you "
            "have. "
            "Start one from the menu of the icon, or have one offered on days of your own choice.";
        return drawing;
    }
    for (const auto& week : weeks) {
        const bool now = week.monday == weeks.back().monday;
        drawing.bars.push_back(
            {.label = date_words(week.monday),
             .value = week.sessions == 0 ? "" : minutes_words(week.length),
             .parts = {{static_cast<double>(week.length.count()) / static_cast<double>(longest.count()),
                        now ? Fill::Solid : Fill::Pale}},
             .strong = now});
        chart.places.push_back("Week of " + date_words(week.monday) + ": " +
                               (week.sessions == 0
                                    ? "no full session"
                                    : counted(week.sessions, "session") + ", " + minutes_words(week.length)));
        if (week.sessions > 0)
            chart.table.rows.push_back(
                {date_words(week.monday), std::to_string(week.sessions), minutes_words(week.length)});
    }
    chart.start = chart.places.size() - 1;
    chart.gist = counted(all, "full session") + " in twelve weeks.";
    return drawing;
}

Listing session_list(const Past& past, const content::Catalogue& catalogue) {
    Listing drawing;
    auto& chart = drawing.chart;
    chart.title = "Each session";
    chart.table.columns = {"When", "How long", "Done", "Exercises", "Sets", "Effort, 1 to 10"};
    auto sessions = core::guided_sessions(all_weeks(past));
    std::ranges::reverse(sessions);
    for (const auto& session : sessions)
        chart.table.rows.push_back({short_day(session.day) + ", " + clock_time(session.at, past.calendar),
                                    minutes_words(session.length, "a moment"), share_words(session),
                                    std::to_string(session.exercises), sets_words(session),
                                    effort_words(session, catalogue)});
    chart.gist = sessions.empty() ? "When a session was, how much of it was done and how hard it felt is listed here."
                                  : "Newest first. An effort is your own number for an exercise.";
    return drawing;
}

}  // namespace unhunch::tray
