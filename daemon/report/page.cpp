#include "report/page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <date/date.h>
#include <fmt/format.h>

#include "api/words.hpp"
#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::report {
namespace {

using words::said;
using words::said_as;

constexpr pdf::Style plain{.points = 8.5, .bold = false, .lightness = 0.1};
constexpr pdf::Style quiet{.points = 7.5, .bold = false, .lightness = 0.35};
constexpr pdf::Style close{.points = 8, .bold = false, .lightness = 0.1};  // where nine columns stand beside each other
constexpr pdf::Style close_head{.points = 7, .bold = false, .lightness = 0.35};
constexpr pdf::Style heading{.points = 10.5, .bold = true, .lightness = 0.1};
constexpr double row = 13;
constexpr double gap = 12;
constexpr double bar_ink = 0.45;
constexpr double rule_ink = 0.75;

std::string full_day_words(core::Day day) {
    const date::year_month_day date{day};
    return said_as("day, month and year", "{0} {1} {2}", unsigned{date.day()}, words::month_name(unsigned{date.month()}), int{date.year()});
}

std::string hours_words(core::seconds length) {
    const auto minutes = std::chrono::floor<core::minutes>(length).count();
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

/// Draws from above and knows how far it has come.
class Page {
public:
    Page(const Contents& contents, const Frame& frame, pdf::Sheet& sheet)
        : contents_{contents}, frame_{frame}, sheet_{sheet} {}

    void draw() {
        draw_title();
        draw_key_figures();
        draw_days();
        draw_parts();
        draw_exercises();
        draw_progression_and_pain();
        draw_foot();
    }

private:
    static constexpr double foot = 26;
    static constexpr double lower_part = 150;  // progression and pain, above the foot

    void draw_title() {
        y_ += sheet_.write(said("Sitting and breaks"), {0, y_}, {.points = 18, .bold = true, .lightness = 0.1});
        y_ += sheet_.write(said("{0} to {1}", full_day_words(contents_.all.first), full_day_words(contents_.all.last)), {0, y_},
                           {.points = 10, .bold = false, .lightness = 0.2});
        y_ += gap;
    }

    void draw_key_figures() {
        const Stretch& all = contents_.all;
        const auto rate = core::completion_rate(all.breaks);
        const std::array<std::pair<std::string, std::string>, 4> figures{{
            {std::to_string(all.days), said("days at the computer")},
            {all.days > 0 ? hours_words(all.sitting_a_day) : "-", said("h:min sitting, average of those days")},
            {hours_words(all.bouts.longest), said("h:min, the longest sitting without a break")},
            {rate ? fmt::format("{:.0f} %", *rate * 100) : "-",
             said("of {0} offered breaks completed", all.breaks.offered)},
        }};
        const double width = sheet_.width() / figures.size();
        double x = 0;
        double tallest = 58 - gap;
        for (const auto& [figure, meaning] : figures) {
            const double height = sheet_.write(figure, {x, y_}, {.points = 15, .bold = true, .lightness = 0.1});
            tallest = std::max(tallest, height + sheet_.write(meaning, {x, y_ + height}, quiet, width - gap));
            x += width;
        }
        y_ += tallest + gap;
    }

    /// A bar a day for the sitting, with the number of breaks below while there is room for it.
    void draw_days() {
        const auto& days = contents_.days;
        if (days.empty()) return;
        constexpr double height = 70;
        y_ += sheet_.write(said("Sitting each day, hours"), {0, y_}, heading) + 3;
        const auto longest = std::ranges::max(days, {}, &core::DaySummary::sitting).sitting;
        const double hours = std::max(1.0, std::ceil(static_cast<double>(longest.count()) / 3600));
        const double axis = 14;
        for (const double tick : {0.0, hours / 2, hours}) {
            const double at = y_ + height * (1 - tick / hours);
            sheet_.fill({axis, at}, sheet_.width() - axis, 0.4, rule_ink);
            sheet_.write_until(fmt::format("{:g}", tick), {axis - 3, at - 5}, quiet);
        }
        const double step = (sheet_.width() - axis) / static_cast<double>(days.size());
        const bool roomy = step >= 12;
        constexpr double label_width = 34;
        const auto labelled = 7 * static_cast<std::size_t>(std::ceil(label_width / (7 * step)));
        for (std::size_t place = 0; place < days.size(); ++place) {
            const auto& day = days[place];
            const double x = axis + step * static_cast<double>(place);
            const double tall = height * static_cast<double>(day.sitting.count()) / 3600 / hours;
            sheet_.fill({x + step * 0.15, y_ + height - tall}, step * 0.7, tall, bar_ink);
            if (place % labelled == 0 && x + label_width < sheet_.width())
                sheet_.write(day_words(day.day), {x, y_ + height + (roomy ? 12 : 2)}, quiet);
            if (roomy && day.towards_goal > 0)
                sheet_.write_until(std::to_string(day.towards_goal), {x + step * 0.75, y_ + height + 1.5}, quiet);
        }
        y_ += height + (roomy ? 24 : 13);
        if (roomy) y_ += sheet_.write(said("The number below a bar is that day's breaks: guided, told by hand, or by getting up."), {0, y_}, quiet, sheet_.width());
        y_ += gap;
    }

    /// Columns end at these shares of the width; the first one begins at the left edge.
    template <std::size_t columns>
    void draw_row(const std::array<std::string, columns>& cells, const std::array<double, columns>& ends, pdf::Style style,
                  double left = 0, double width = 0) {
        if (width <= 0) width = sheet_.width();
        for (std::size_t place = 0; place < columns; ++place) {
            if (place == 0)
                sheet_.write_within(cells[0], {left, y_}, style, ends[0] * width - 4);
            else
                sheet_.write_until(cells[place], {left + ends[place] * width, y_}, style);
        }
        y_ += row;
    }

    void draw_rule() {
        sheet_.fill({0, y_ - 2}, sheet_.width(), 0.5, rule_ink);
        y_ += 1;
    }

    void draw_parts() {
        constexpr std::array<double, 9> ends{0.202, 0.25, 0.379, 0.461, 0.584, 0.666, 0.769, 0.877, 1.0};
        y_ += sheet_.write(contents_.parts.size() > 1 && contents_.parts.front().last - contents_.parts.front().first > date::days{7}
                               ? said("Four weeks at a time")
                               : said("Week by week"),
                           {0, y_}, heading) + 3;
        draw_row<9>({"", said_as("column of the report", "Days"), said_as("column of the report", "Sitting a day"), said_as("column of the report", "Longest"), said_as("column of the report", "Over 30 min"), said_as("column of the report", "Over 1 h"), said_as("column of the report", "Offered"),
                     said_as("column of the report", "Completed"), said_as("column of the report", "Own breaks")}, ends,
                    close_head);
        draw_rule();
        for (const Stretch& part : contents_.parts)
            draw_row<9>({day_words(part.first) + "–" + day_words(part.last), std::to_string(part.days),
                         part.days > 0 ? hours_words(part.sitting_a_day) : "-",
                         part.bouts.bouts > 0 ? hours_words(part.bouts.longest) : "-", std::to_string(part.bouts.over_half_an_hour),
                         std::to_string(part.bouts.over_an_hour), std::to_string(part.breaks.offered),
                         std::to_string(part.breaks.completed), std::to_string(part.natural_breaks + part.told)},
                        ends, close);
        y_ += gap;
    }

    void draw_exercises() {
        constexpr std::array<double, 6> ends{0.46, 0.54, 0.62, 0.78, 0.89, 1.0};
        y_ += sheet_.write(said("Exercises done"), {0, y_}, heading) + 3;
        if (contents_.exercises.empty()) {
            y_ += sheet_.write(said("None in these weeks."), {0, y_}, plain) + gap;
            return;
        }
        draw_row<6>({"", said_as("column of the report", "Times"), said_as("column of the report", "Sets"), said_as("column of the report", "Repetitions"), said_as("column of the report", "Held"), said_as("column of the report", "Last")}, ends, quiet);
        draw_rule();
        const double room = sheet_.height() - foot - lower_part - gap - y_;
        const auto rows = static_cast<std::size_t>(std::max(1.0, room / row));
        const bool all = contents_.exercises.size() <= rows;
        const std::size_t shown = all ? contents_.exercises.size() : rows - 1;
        for (std::size_t place = 0; place < shown; ++place) {
            const auto& [name, dose] = contents_.exercises[place];
            const bool holds = dose.hold_planned > core::seconds{0};
            draw_row<6>({name, std::to_string(dose.times), std::to_string(dose.sets),
                         said_as("repetitions done and planned", "{0} of {1}", dose.reps_done, dose.reps_planned),
                         holds ? api::length_words(dose.hold_done) : "", day_words(dose.last_done)},
                        ends, plain);
        }
        if (!all) {
            sheet_.write(said("and {0} more", contents_.exercises.size() - shown), {0, y_}, quiet);
            y_ += row;
        }
        y_ += gap;
    }

    /// A list within its half of the lower part.
    void draw_list(const std::string& name, const std::vector<std::string>& lines, const std::string& none, double x, double width) {
        double y = sheet_.height() - foot - lower_part;
        const double end = sheet_.height() - foot;
        y += sheet_.write(name, {x, y}, heading, width) + 3;
        if (lines.empty()) sheet_.write(none, {x, y}, plain, width);
        for (std::size_t place = 0; place < lines.size(); ++place) {
            if (y + 2 * row > end && place + 1 < lines.size()) {
                sheet_.write(said("and {0} more", lines.size() - place), {x, y}, quiet);
                return;
            }
            sheet_.write_within(lines[place], {x, y}, plain, width);
            y += row;
        }
    }

    void draw_progression_and_pain() {
        const double half = sheet_.width() / 2;
        auto grown = contents_.progression;
        if (!contents_.sessions.empty())
            grown.insert(grown.begin(), said("Full sessions guided: {0}", contents_.sessions.size()));
        draw_list(said("Progression"), grown, said("Nothing was changed; no full session was guided."), 0, half - gap);
        draw_list(said("Pain and discomfort reported"), contents_.pain, said("None was reported."), half, half);
    }

    void draw_foot() {
        const double y = sheet_.height() - foot + 6;
        sheet_.fill({0, y - 3}, sheet_.width(), 0.5, rule_ink);
        sheet_.write(said("Written by Unhunch {0} on {1} from what was recorded on this computer. Sitting is time at keyboard and pointer, "
                          "in calls and with media; it is no diagnosis and no score.",
                          frame_.version, full_day_words(frame_.written_on)),
                     {0, y}, quiet, sheet_.width());
    }

    const Contents& contents_;
    const Frame& frame_;
    pdf::Sheet& sheet_;
    double y_ = 0;
};

}  // namespace

void draw(const Contents& contents, const Frame& frame, pdf::Sheet& sheet) { Page{contents, frame, sheet}.draw(); }

}  // namespace unhunch::report
