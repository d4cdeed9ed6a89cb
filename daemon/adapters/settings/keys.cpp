#include "adapters/settings/keys.hpp"

#include "words/said.hpp"

namespace unhunch::settings {
namespace {

using core::BodyArea;
using core::Discretion;
using core::MediaRule;
using core::minutes;
using core::Motion;
using core::Position;
using core::ReminderForm;
using core::seconds;
using core::Settings;
using core::Theme;
using std::chrono::hours;
using words::to_say;

}  // namespace

std::vector<Key> keys() {
    return {
        {"sit_limit", length(&Settings::sit_limit, seconds{10}, hours{8}, "30m"),
         to_say("Sitting this long makes a reminder due.")},
        {"idle_after", length(&Settings::idle_after, seconds{5}, hours{1}, "2m"),
         to_say("Without keyboard and pointer for this long you are taken to be away.")},
        {"natural_break", length(&Settings::natural_break, seconds{5}, hours{1}, "3m"),
         to_say("An absence this long is a break, and the count starts afresh.")},
        {"lull", length(&Settings::lull, seconds{0}, seconds{20}, "4s"),
         to_say("A due reminder waits for this pause in your typing; shorter than idle_after.")},
        {"lull_max", length(&Settings::lull_max, seconds{0}, hours{1}, "3m"), to_say("It waits for such a pause no longer.")},
        {"snooze", length(&Settings::snooze, seconds{10}, hours{4}, "5m"), to_say("How long Snooze puts a reminder off.")},
        {"snooze_max", count(&Settings::snooze_max, 0, 20, "times"), to_say("How often one reminder can be put off.")},
        {"ignored_after", length(&Settings::ignored_after, seconds{10}, hours{8}, "5m"),
         to_say("A reminder unanswered for this much sitting counts as ignored and goes away.")},
        {"offer_again_after", length(&Settings::offer_again_after, seconds{10}, hours{8}, "15m"),
         to_say("After an ignored reminder the next one is due after this much sitting.")},
        {"hold_settle", length(&Settings::hold_settle, seconds{0}, hours{8}, "45s"),
         to_say("After a call or another hold the reminder waits at least this long; not above hold_settle_max.")},
        {"hold_settle_max", length(&Settings::hold_settle_max, seconds{0}, hours{8}, "120s"),
         to_say("And at most this long, typing or not.")},
        {"hold_ceiling", length(&Settings::hold_ceiling, seconds{0}, hours{8}, "90m"),
         to_say("Held back for this long, the tray icon shows a quiet mark.")},
        {"grace", length(&Settings::grace, seconds{0}, minutes{10}, "60s"),
         to_say("Nothing is shown for this long after you return or log in.")},
        {"goal", count(&Settings::goal, 0, 99, "breaks"), to_say("Breaks you would like to take on a working day; 0 is no goal.")},
        {"day_starts_at", time_of_day(&Settings::day_starts_at), to_say("When a day of the statistics begins.")},
        {"working_hours", hours_per_weekday(&Settings::working_hours),
         to_say("Reminders come within these hours only, past midnight where the end is before the beginning; left out: "
                "always.")},
        {"days_off", dates(&Settings::days_off), to_say("Dates without reminders.")},
        {"hold_calls", yes_or_no(&Settings::hold_calls), to_say("Hold reminders back while a call is open.")},
        {"hold_do_not_disturb", yes_or_no(&Settings::hold_do_not_disturb),
         to_say("Hold them back while notifications are turned off.")},
        {"hold_full_screen", yes_or_no(&Settings::hold_full_screen), to_say("Hold them back while a window fills the screen.")},
        {"hold_applications", names(&Settings::hold_applications, "[\"obs\"]"),
         to_say("Hold them back while one of these applications runs.")},
        {"media",
         one_of<MediaRule>(&Settings::media,
                           {{MediaRule::Ignore, "ignore"}, {MediaRule::Sitting, "sitting"}, {MediaRule::Hold, "hold"}}),
         to_say("A film that keeps the screen awake: is no sign of you, counts as sitting, or holds reminders back as well.")},
        {"reminder",
         one_of<ReminderForm>(&Settings::reminder, {{ReminderForm::Mark, "mark"},
                                                    {ReminderForm::Notification, "notification"},
                                                    {ReminderForm::Window, "window"}}),
         to_say("How a reminder is shown: a mark on the tray icon, a notification, or a small window.")},
        {"equipment",
         names_of(&Settings::equipment, {"band", "anchor", "dumbbells", "barbell", "bench", "bar", "ball", "cable"},
                  "[\"band\"]"),
         to_say("What you have at hand for exercises.")},
        {"no_equipment",
         names_of(&Settings::no_equipment, {"chair", "wall", "doorway", "desk", "mat", "towel"}, "[\"mat\"]"),
         to_say("Which of the things everyone is taken to have you do not have.")},
        {"positions",
         some_of<Position>(&Settings::positions,
                           {{Position::Seated, "seated"},
                            {Position::Standing, "standing"},
                            {Position::Wall, "wall"},
                            {Position::Floor, "floor"},
                            {Position::Hanging, "hanging"},
                            {Position::Walking, "walking"}},
                           Empty::Refused),
         to_say("Where exercises may take you.")},
        {"care",
         names_of(&Settings::care,
                  {"neck", "dizzy", "shoulder", "shoulder_unstable", "wrist", "low_back", "hip", "knee", "bones",
                   "pressure", "pregnancy", "latex", "recent_operation"},
                  "[\"knee\"]"),
         to_say("What to take care of: exercises that do not suit it are left out.")},
        {"discreet",
         one_of<Discretion>(&Settings::discreet,
                            {{Discretion::Auto, "auto"}, {Discretion::Always, "always"}, {Discretion::Never, "never"}}),
         to_say("Choose exercises nobody notices: while in a call, always, or never.")},
        {"areas_off",
         some_of<BodyArea>(&Settings::areas_off,
                           {{BodyArea::Neck, "neck"},
                            {BodyArea::Shoulder, "shoulder"},
                            {BodyArea::UpperBack, "upper_back"},
                            {BodyArea::LowerBack, "lower_back"},
                            {BodyArea::Chest, "chest"},
                            {BodyArea::Hips, "hips"},
                            {BodyArea::Wrist, "wrist"}},
                           Empty::Allowed),
         to_say("Parts of the body to leave alone.")},
        {"session_days", weekdays(&Settings::session_days), to_say("Weekdays on which a longer session is offered.")},
        {"session_time", time_of_day(&Settings::session_time), to_say("When it is offered.")},
        {"session_ceiling", count(&Settings::session_ceiling, 1, 7, "sessions"), to_say("How many sessions a week are enough.")},
        {"voice", yes_or_no(&Settings::voice), to_say("Speak the cues of a guided break.")},
        {"tones", yes_or_no(&Settings::tones), to_say("Sound a tone at the changes of a guided break.")},
        {"theme",
         one_of<Theme>(&Settings::theme, {{Theme::Auto, "auto"}, {Theme::Light, "light"}, {Theme::Dark, "dark"}}),
         to_say("Colours of the windows; auto follows the desktop.")},
        {"reduced_motion",
         one_of<Motion>(&Settings::reduced_motion,
                        {{Motion::Auto, "auto"}, {Motion::Reduced, "on"}, {Motion::Full, "off"}}),
         to_say("Show still pictures in place of moving ones; auto follows the desktop.")},
        {"packs_off", names(&Settings::packs_off, "[\"core\"]"), to_say("Packs of exercises not to use.")},
        {"sync_folder", folder(&Settings::sync_folder), to_say("A folder that keeps two computers in step; empty: none.")},
        {"backups_keep", count(&Settings::backups_keep, 0, 365, "copies"), to_say("How many daily copies of the journal to keep.")},
        {"did_you_get_up", yes_or_no(&Settings::did_you_get_up),
         to_say("On your return, ask in one quiet notification whether you got up.")},
    };
}

}  // namespace unhunch::settings
