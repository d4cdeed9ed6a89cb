#include "report/page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <date/date.h>
#include <fmt/format.h>

#include "api/words.hpp"

namespace unhunch::report {
namespace {

constexpr pdf::Style plain{.points = 8.5, .bold = false, .lightness = 0.1};
constexpr pdf::Style quiet{.points = 7.5, .bold = false, .lightness = 0.35};
constexpr pdf::Style heading{.points = 10.5, .bold = true, .lightness = 0.1};
constexpr double row = 13;
constexpr double gap = 12;
constexpr double bar_ink = 0.45;
constexpr double rule_ink = 0.75;

std::string number_words(core::Day day) { return std::to_string(static_cast<unsigned>(date::year_month_day{day}.day())); }
std::string day_words(core::Day day) { return number_words(day) + date::format(" %b", day); }
std::string full_day_words(core::Day day) { return number_words(day) + date::format(" %B %Y", day); }

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
        y_ += sheet_.write("Sitting and breaks", {0, y_}, {.points = 18, .bold = true, .lightness = 0.1});
        y_ += sheet_.write(full_day_words(contents_.all.first) + " to " + full_day_words(contents_.all.last), {0, y_},
                           {.points = 10, .bold = false, .lightness = 0.2});
        y_ += gap;
    }

    void draw_key_figures() {
        const Stretch& all = contents_.all;
        const auto rate = core::completion_rate(all.breaks);
        const std::array<std::pair<std::string, std::string>, 4> figures{{
            {std::to_string(all.days), "days at the computer"},
            {all.days > 0 ? hours_words(all.sitting_a_day) : "-", "h:min sitting, average of those days"},
            {hours_words(all.bouts.longest), "h:min, the longest sitting without a break"},
            {rate ? fmt::format("{:.0f} %", *rate * 100) : "-",
             fmt::format("of {} offered breaks completed", all.breaks.offered)},
        }};
        const double width = sheet_.width() / figures.size();
        double x = 0;
        for (const auto& [figure, meaning] : figures) {
            const double height = sheet_.write(figure, {x, y_}, {.points = 15, .bold = true, .lightness = 0.1});
            sheet_.write(meaning, {x, y_ + height}, quiet, width - gap);
            x += width;
        }
        y_ += 58;
    }

    /// A bar a day for the sitting, with the number of breaks below while there is room for it.
    void draw_days() {
        const auto& days = contents_.days;
        if (days.empty()) return;
        constexpr double height = 70;
        y_ += sheet_.write("Sitting each day, hours", {0, y_}, heading) + 3;
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
        if (roomy) y_ += sheet_.write("The number below a bar is that day's breaks: guided, told by hand, or by getting up.", {0, y_}, quiet);
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
        constexpr std::array<double, 9> ends{0.20, 0.255, 0.39, 0.475, 0.605, 0.69, 0.775, 0.88, 1.0};
        y_ += sheet_.write(contents_.parts.size() > 1 && contents_.parts.front().last - contents_.parts.front().first > date::days{7}
                               ? "Four weeks at a time"
                               : "Week by week",
                           {0, y_}, heading) + 3;
        draw_row<9>({"", "Days", "Sitting a day", "Longest", "Over 30 min", "Over 1 h", "Offered", "Completed", "Own breaks"}, ends,
                    quiet);
        draw_rule();
        for (const Stretch& part : contents_.parts)
            draw_row<9>({day_words(part.first) + " - " + day_words(part.last), std::to_string(part.days),
                         part.days > 0 ? hours_words(part.sitting_a_day) : "-",
                         part.bouts.bouts > 0 ? hours_words(part.bouts.longest) : "-", std::to_string(part.bouts.over_half_an_hour),
                         std::to_string(part.bouts.over_an_hour), std::to_string(part.breaks.offered),
                         std::to_string(part.breaks.completed), std::to_string(part.natural_breaks + part.told)},
                        ends, plain);
        y_ += gap;
    }

    void draw_exercises() {
        constexpr std::array<double, 6> ends{0.46, 0.54, 0.62, 0.78, 0.89, 1.0};
        y_ += sheet_.write("Exercises done", {0, y_}, heading) + 3;
        if (contents_.exercises.empty()) {
            y_ += sheet_.write("None in these weeks.", {0, y_}, plain) + gap;
            return;
        }
        draw_row<6>({"", "Times", "Sets", "Repetitions", "Held", "Last"}, ends, quiet);
        draw_rule();
        const double room = sheet_.height() - foot - lower_part - gap - y_;
        const auto rows = static_cast<std::size_t>(std::max(1.0, room / row));
        const bool all = contents_.exercises.size() <= rows;
        const std::size_t shown = all ? contents_.exercises.size() : rows - 1;
        for (std::size_t place = 0; place < shown; ++place) {
            const auto& [name, dose] = contents_.exercises[place];
            const bool holds = dose.hold_planned > core::seconds{0};
            draw_row<6>({name, std::to_string(dose.times), std::to_string(dose.sets),
                         fmt::format("{} of {}", dose.reps_done, dose.reps_planned),
                         holds ? api::length_words(dose.hold_done) : "", day_words(dose.last_done)},
                        ends, plain);
        }
        if (!all) {
            sheet_.write(fmt::format("and {} more", contents_.exercises.size() - shown), {0, y_}, quiet);
            y_ += row;
        }
        y_ += gap;
    }

    /// A list within its half of the lower part.
    void draw_list(const char* name, const std::vector<std::string>& lines, const std::string& none, double x, double width) {
        double y = sheet_.height() - foot - lower_part;
        const double end = sheet_.height() - foot;
        y += sheet_.write(name, {x, y}, heading) + 3;
        if (lines.empty()) sheet_.write(none, {x, y}, plain, width);
        for (std::size_t place = 0; place < lines.size(); ++place) {
            if (y + 2 * row > end && place + 1 < lines.size()) {
                sheet_.write(fmt::format("and {} more", lines.size() - place), {x, y}, quiet);
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
            grown.insert(grown.begin(), fmt::format("Full sessions guided: {}", contents_.sessions.size()));
        draw_list("Progression", grown, "Nothing was changed; no full session was guided.", 0, half - gap);
        draw_list("Pain and discomfort reported", contents_.pain, "None was reported.", half, half);
    }

    void draw_foot() {
        const double y = sheet_.height() - foot + 6;
        sheet_.fill({0, y - 3}, sheet_.width(), 0.5, rule_ink);
        sheet_.write(fmt::format("Written by Unhunch {} on {} from what was recorded on this computer. Sitting is time at keyboard and pointer, "
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
