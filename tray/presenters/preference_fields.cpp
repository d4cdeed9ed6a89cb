#include "presenters/preference_fields.hpp"

#include <algorithm>

#include "api/prescription_words.hpp"
#include "presenters/week_hours.hpp"
#include "presenters/welcome.hpp"

namespace unhunch::tray {
namespace {

using Page = PreferencePage;
using Choices = std::vector<PreferenceChoice>;

struct Place {
    const char* key;
    Page page;
    const char* label;
    const char* hint;  // empty where the label says it all
};

constexpr Place places[]{
    {"sit_limit", Page::Rhythm, "Remind me after sitting for", "As 45m or 1h30m."},
    {"goal", Page::Rhythm, "Breaks a working day, as a goal", "0 is no goal."},
    {"natural_break", Page::Rhythm, "An absence counts as a break from", "The count of sitting starts afresh then."},
    {"idle_after", Page::Rhythm, "I am away without keyboard and pointer for", ""},
    {"snooze", Page::Rhythm, "Snooze puts a reminder off for", ""},
    {"snooze_max", Page::Rhythm, "So often at the most", ""},
    {"lull", Page::Rhythm, "Wait for a pause in my typing of", "So that no reminder comes in the middle of a sentence."},
    {"lull_max", Page::Rhythm, "But no longer than", ""},
    {"grace", Page::Rhythm, "After my return leave me in peace for", ""},
    {"ignored_after", Page::Rhythm, "An unanswered reminder goes away after", "Of sitting on."},
    {"offer_again_after", Page::Rhythm, "And comes again after", "Of sitting on."},
    {"working_hours", Page::Rhythm, "Remind me within these hours only", "Drag over the week, or type days and hours; nothing means always."},
    {"days_off", Page::Rhythm, "Days off", "As 2026-12-24, one or more."},
    {"day_starts_at", Page::Rhythm, "A day of the statistics begins at", ""},
    {"did_you_get_up", Page::Rhythm, "When I come back, ask in one quiet notification whether I got up", ""},
    {"hold_calls", Page::HoldingBack, "No reminders in calls", ""},
    {"hold_do_not_disturb", Page::HoldingBack, "No reminders while notifications are turned off", ""},
    {"hold_full_screen", Page::HoldingBack, "No reminders while a window fills the screen", ""},
    {"media", Page::HoldingBack, "While a film plays", ""},
    {"hold_applications", Page::HoldingBack, "No reminders while one of these is in front", "Names of applications, as obs, zoom."},
    {"hold_settle", Page::HoldingBack, "Afterwards wait at least", "After a call nobody wants to be reminded at once."},
    {"hold_settle_max", Page::HoldingBack, "And at most", "Typing or not."},
    {"hold_ceiling", Page::HoldingBack, "Mark the icon when held back for", ""},
    {"equipment", Page::Body, "What I have at hand", ""},
    {"no_equipment", Page::Body, "And what is there anyway", "Untick what is not there."},
    {"positions", Page::Body, "Exercises may take me", ""},
    {"care", Page::Body, "Take care of", "Exercises that do not suit it are left out or made softer."},
    {"areas_off", Page::Body, "Leave alone for now", ""},
    {"discreet", Page::Body, "Exercises that nobody notices", ""},
    {"reminder", Page::Reminder, "A reminder is", ""},
    {"tones", Page::Reminder, "Soft tones guide through a break", ""},
    {"voice", Page::Reminder, "A voice speaks the cues of a break", ""},
    {"theme", Page::Reminder, "Colours of the windows", ""},
    {"reduced_motion", Page::Reminder, "Still pictures in place of moving ones", ""},
    {"session_days", Page::Content, "Offer a full session on", "Two days with a day between are plenty to begin with."},
    {"session_time", Page::Content, "A session is offered at", ""},
    {"session_ceiling", Page::Content, "Full sessions a week at the most", ""},
    {"packs_off", Page::Content, "Packs of exercises", "Untick what is not to be used."},
    {"backups_keep", Page::Data, "Daily copies of the journal to keep", ""},
    {"sync_folder", Page::Data, "Folder shared with my other computers", "One that Syncthing, Nextcloud or the like carries; empty is none."},
};

Choices labelled(const std::vector<Tick>& ticks, const std::vector<Tick>& more = {}) {
    Choices all;
    for (const auto* each : {&ticks, &more})
        for (const auto& tick : *each) all.push_back({tick.key, tick.label});
    return all;
}

Choices choices_of(const api::Setting& setting) {
    const Welcome known{{}, true};
    const auto& key = setting.key;
    if (setting.shape == api::SettingShape::Weekdays) {
        Choices days;
        for (const unsigned day : api::week_from_monday) days.push_back({weekday_word(day), api::weekday_name(day)});
        return days;
    }
    if (key == "equipment") return labelled(known.equipment());
    if (key == "no_equipment") return labelled(known.everyday());
    if (key == "positions") return labelled(known.positions());
    if (key == "care") return labelled(known.care(), known.for_now());
    if (key == "media")
        return {{"ignore", "it is no sign of me"}, {"sitting", "I am taken to sit and watch"}, {"hold", "I sit and watch, and nothing interrupts"}};
    if (key == "reminder")
        return {{"mark", "a mark on the tray icon"}, {"notification", "a notification"}, {"window", "a small window"}};
    if (key == "discreet") return {{"auto", "while I am in a call"}, {"always", "always"}, {"never", "never"}};
    if (key == "areas_off")
        return {{"neck", "neck"},   {"shoulder", "shoulders"}, {"upper_back", "upper back"}, {"lower_back", "lower back"},
                {"chest", "chest"}, {"hips", "hips"},          {"wrist", "wrists"}};
    if (key == "theme") return {{"auto", "as the desktop has them"}, {"light", "light"}, {"dark", "dark"}};
    if (key == "reduced_motion") return {{"auto", "as the desktop wishes"}, {"on", "always"}, {"off", "never"}};
    return {};
}

std::string without_quotes(const std::string& toml) {
    const bool quoted = toml.size() > 1 && toml.front() == '"' && toml.back() == '"';
    return quoted ? toml.substr(1, toml.size() - 2) : toml;
}

/// "a length from 10s to 8h" names the sort of value, which the field shows anyway.
std::string without_sort(const std::string& values) {
    for (const std::string sort : {"a length ", "a whole number "})
        if (values.starts_with(sort)) return values.substr(sort.size());
    return values;
}

}  // namespace

std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string page_title(PreferencePage page) {
    switch (page) {
        case Page::Rhythm: return "Rhythm";
        case Page::HoldingBack: return "Holding back";
        case Page::Body: return "Body and equipment";
        case Page::Reminder: return "Reminder";
        case Page::Content: return "Content";
        case Page::Data: return "Data";
        case Page::About: return "About";
    }
    return "";
}

std::string page_words(PreferencePage page) {
    switch (page) {
        case Page::Rhythm: return "When a break is due, and when Unhunch is quiet.";
        case Page::HoldingBack: return "What keeps a reminder back until it is over.";
        case Page::Body: return "What exercises may use, and what they leave alone.";
        case Page::Reminder: return "How Unhunch speaks up, and how it looks.";
        case Page::Content: return "Exercises, routines of your own, and full sessions.";
        case Page::Data: return "What is kept about you, on this computer only.";
        case Page::About: return "What this is, where it comes from, and how it does here.";
    }
    return "";
}

std::vector<PreferenceField> preference_fields(const api::SettingsReading& reading, const std::vector<PreferenceChoice>& packs) {
    std::vector<PreferenceField> fields;
    for (const Place& place : places) {
        const auto found = std::ranges::find(reading.list, place.key, &api::Setting::key);
        if (found == reading.list.end()) continue;
        fields.push_back({.page = place.page,
                          .label = place.label,
                          .hint = place.hint,
                          .setting = *found,
                          .choices = found->key == "packs_off" ? packs : choices_of(*found),
                          .ticked_are_left_out = found->key == "no_equipment" || found->key == "packs_off",
                          .hours = found->shape == api::SettingShape::Week ? reading.settings.working_hours : core::WorkingHours{}});
    }
    return fields;
}

std::vector<std::string> words_of(const api::Setting& setting) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : setting.plain + ",") {
        if (letter == ',') {
            if (!word.empty()) words.push_back(word);
            word.clear();
        } else if (letter != ' ' || !word.empty()) {
            word += letter;
        }
    }
    return words;
}

std::string text_of(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string possible_words(const api::Setting& setting) {
    const bool is_toml = setting.shape == api::SettingShape::Week;
    const std::string example = is_toml                                        ? "mon-fri 09:00-12:30 13:00-17:30"
                                : setting.shape == api::SettingShape::Names    ? "obs, zoom"
                                : setting.shape == api::SettingShape::Dates    ? "2026-12-24, 2026-12-31"
                                                                               : without_quotes(setting.example);
    const std::string possible = is_toml ? "Days with hours" : capital(without_sort(setting.values));
    return possible + ", for example " + example + ".";
}

std::string lock_words(const api::Setting& setting) {
    return setting.locked_by.empty() ? "" : "Locked by whoever looks after this computer, in " + setting.locked_by + ".";
}

std::string reset_words(const PreferenceField& field) {
    auto value = without_quotes(field.setting.otherwise);
    for (const auto& choice : field.choices)
        if (choice.word == value) value = choice.label;
    const bool is_short = !value.empty() && value.find_first_of("[{") == std::string::npos;
    if (value == "true" || value == "false") value = value == "true" ? "on" : "off";
    return is_short ? "Back to \"" + value + "\"" : "Back to the default";
}

}  // namespace unhunch::tray
