// What the person can set, with the defaults of the program. Names, units and ranges: README, Settings.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/vocabulary.hpp"

namespace unhunch::core {

enum class MediaRule { Ignore, Sitting, Hold };
enum class ReminderForm { Mark, Notification, Window };
enum class Discretion { Auto, Always, Never };
enum class Theme { Auto, Light, Dark };
enum class Motion { Auto, Reduced, Full };

/// Minutes after local midnight; `until` beyond 24 h reaches into the next day.
struct HoursRange {
    minutes from{};
    minutes until{};

    bool operator==(const HoursRange&) const = default;
};

/// Ranges per weekday, Sunday first (as date::weekday::c_encoding); all empty means always.
using WorkingHours = std::array<std::vector<HoursRange>, 7>;

struct Settings {
    Length sit_limit = minutes{30};
    Length idle_after = minutes{2};
    Length natural_break = minutes{3};
    Length lull = seconds{4};
    Length lull_max = minutes{3};
    Length snooze = minutes{5};
    unsigned snooze_max = 2;
    Length ignored_after = minutes{5};
    Length offer_again_after = minutes{15};
    Length hold_settle = seconds{45};
    Length hold_settle_max = seconds{120};
    Length hold_ceiling = minutes{90};
    Length grace = seconds{60};
    unsigned goal = 8;  // breaks a working day; 0 = none
    minutes day_starts_at = std::chrono::hours{4};
    WorkingHours working_hours;
    std::vector<date::year_month_day> days_off;
    bool hold_calls = true;
    bool hold_do_not_disturb = true;
    bool hold_full_screen = true;
    std::vector<std::string> hold_applications;
    MediaRule media = MediaRule::Sitting;
    ReminderForm reminder = ReminderForm::Notification;
    std::vector<std::string> equipment;
    std::vector<std::string> no_equipment;
    std::vector<Position> positions{Position::Seated, Position::Standing, Position::Wall};
    std::vector<std::string> care;
    Discretion discreet = Discretion::Auto;
    std::vector<BodyArea> areas_off;
    std::vector<unsigned> session_days;  // weekdays, Sunday 0
    minutes session_time = std::chrono::hours{17} + minutes{30};
    unsigned session_ceiling = 3;
    bool voice = false;
    bool tones = false;
    Theme theme = Theme::Auto;
    Motion reduced_motion = Motion::Auto;
    std::vector<std::string> packs_off;
    std::string sync_folder;
    unsigned backups_keep = 7;
    bool did_you_get_up = false;

    bool operator==(const Settings&) const = default;
};

}  // namespace unhunch::core
