// What every chart is beside its picture: a title, its gist, exact words for each place on it, and a table of it all.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace unhunch::tray {

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  // as many cells as there are columns

    bool operator==(const Table&) const = default;
};

/// How something is filled or what sign it is. No two differ by their colour alone.
enum class Fill { Solid, Hatched, Pale, Outlined, Warm, WarmHatched, Dot, Ring, Diamond, Line };

struct LegendEntry {
    Fill fill = Fill::Solid;
    std::string words;

    bool operator==(const LegendEntry&) const = default;
};

struct Chart {
    std::string title{};
    std::string gist{};                 // a sentence or two; where there is nothing to draw yet, an invitation
    std::vector<std::string> places{};  // exact words of each, in the order of the keys; none: nothing to draw yet
    std::size_t start = 0;              // the place at which the keys begin
    Table table{};
    std::vector<LegendEntry> legend{};

    bool operator==(const Chart&) const = default;
};

/// Shares are of the chart's height or width, 0 to 1. Bars, cells and items stand in the order of the chart's places.
struct BarPart {
    double share = 0;
    Fill fill = Fill::Solid;

    bool operator==(const BarPart&) const = default;
};

struct Bar {
    std::string label{};           // below or before it; may be empty
    std::string value{};           // at its end
    std::string note{};            // a second line below the label
    std::vector<BarPart> parts{};  // from the bottom up, or from the label on
    bool strong = false;           // today
};

struct Bars {
    Chart chart{};
    std::vector<Bar> bars{};
};

/// Bars beside their names, for names that are long.
struct LyingBars {
    Chart chart{};
    std::vector<Bar> bars{};
};

struct HeatCell {
    std::size_t column = 0;
    std::size_t row = 0;
    unsigned level = 0;   // 0 (nothing) to 4
    std::string mark{};   // written in it
    bool framed = false;  // today
};

struct HeatMap {
    Chart chart{};
    std::vector<std::string> columns{};
    std::vector<std::string> rows{};
    std::vector<HeatCell> cells{};
};

/// From top to bottom: signs of breaks, the day itself, what was held back.
enum class Lane { Signs, Day, Held };

struct TimelineItem {
    double from = 0;
    double until = 0;
    Fill fill = Fill::Solid;
    Lane lane = Lane::Day;
};

struct HourTick {
    double at = 0;
    std::string label{};
};

struct Timeline {
    Chart chart{};
    std::vector<TimelineItem> items{};
    std::vector<HourTick> ticks{};
};

/// A table from the start.
struct Listing {
    Chart chart{};
};

using Drawing = std::variant<Bars, LyingBars, HeatMap, Timeline, Listing>;

[[nodiscard]] inline const Chart& chart_of(const Drawing& drawing) {
    return std::visit([](const auto& one) -> const Chart& { return one.chart; }, drawing);
}

}  // namespace unhunch::tray
