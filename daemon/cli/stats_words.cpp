#include "cli/stats_words.hpp"

#include <fmt/format.h>

#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

std::string day_name(core::Day day, core::Day today) {
    const date::year_month_day date{day};
    const auto name = fmt::format("{} {:>2} {}", words::short_weekday(date::weekday{day}.c_encoding()), unsigned{date.day()},
                                  words::short_month(unsigned{date.month()}));
    return date.year() == date::year_month_day{today}.year() ? name : fmt::format("{} {}", name, int{date.year()});
}

std::string area_words(core::BodyArea area) {
    switch (area) {
        case core::BodyArea::Neck: return words::said("Neck");
        case core::BodyArea::Shoulder: return words::said("Shoulder");
        case core::BodyArea::UpperBack: return words::said("Upper back");
        case core::BodyArea::LowerBack: return words::said("Lower back");
        case core::BodyArea::Chest: return words::said("Chest");
        case core::BodyArea::Hips: return words::said("Hips");
        case core::BodyArea::Wrist: return words::said("Wrist");
    }
    return "";
}

}  // namespace unhunch::cli
