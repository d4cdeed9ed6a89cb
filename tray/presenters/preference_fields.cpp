#include "presenters/preference_fields.hpp"

#include <algorithm>
#include <array>

#include "presenters/week_hours.hpp"
#include "presenters/welcome.hpp"
#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::tray {
namespace {

using words::said;
using words::said_as;
using words::to_say;
using Page = PreferencePage;
using Choices = std::vector<PreferenceChoice>;

struct Place {
    const char* key;
    Page page;
    const char* label;
    const char* hint;  // empty where the label says it all
};

constexpr Place places[]{
    {"sit_limit", Page::Rhythm, to_say("Remind me after sitting for"), to_say("As 45m or 1h30m.")},
    {"goal", Page::Rhythm, to_say("Breaks a working day, as a goal"), to_say("0 is no goal.")},
    {"natural_break", Page::Rhythm, to_say("An absence counts as a break from"), to_say("The count of sitting starts afresh then.")},
    {"idle_after", Page::Rhythm, to_say("I am away without keyboard and pointer for"), ""},
    {"snooze", Page::Rhythm, to_say("Snooze puts a reminder off for"), ""},
    {"snooze_max", Page::Rhythm, to_say("Snoozes allowed per reminder"), ""},
    {"lull", Page::Rhythm, to_say("Wait for a pause in my typing of"), to_say("So that no reminder comes in the middle of a sentence.")},
    {"lull_max", Page::Rhythm, to_say("But no longer than"), ""},
    {"grace", Page::Rhythm, to_say("After my return leave me in peace for"), ""},
    {"ignored_after", Page::Rhythm, to_say("An unanswered reminder goes away after"), to_say("Only time spent sitting counts.")},
    {"offer_again_after", Page::Rhythm, to_say("And comes again after"), to_say("Only time spent sitting counts.")},
    {"working_hours", Page::Rhythm, to_say("Remind me within these hours only"), to_say("Drag over the week, or type days and hours; nothing means always.")},
    {"days_off", Page::Rhythm, to_say("Days off"), to_say("As 2026-12-24, one or more.")},
    {"day_starts_at", Page::Rhythm, to_say("A day of the statistics begins at"), ""},
    {"did_you_get_up", Page::Rhythm, to_say("When I come back, ask in one quiet notification whether I got up"), ""},
    {"hold_calls", Page::HoldingBack, to_say("No reminders in calls"), ""},
    {"hold_do_not_disturb", Page::HoldingBack, to_say("No reminders while notifications are turned off"), ""},
    {"hold_full_screen", Page::HoldingBack, to_say("No reminders while a window fills the screen"), ""},
    {"media", Page::HoldingBack, to_say("While a film plays"), ""},
    {"hold_applications", Page::HoldingBack, to_say("No reminders while one of these is in front"), to_say("Names of applications, as obs, zoom.")},
    {"hold_settle", Page::HoldingBack, to_say("Afterwards wait at least"), to_say("After a call nobody wants to be reminded at once.")},
    {"hold_settle_max", Page::HoldingBack, to_say("And at most"), to_say("Typing or not.")},
    {"hold_ceiling", Page::HoldingBack, to_say("Mark the icon when held back for"), ""},
    {"equipment", Page::Body, to_say("What I have at hand"), ""},
    {"no_equipment", Page::Body, to_say("And what is there anyway"), to_say("Untick what is not there.")},
    {"positions", Page::Body, to_say("Exercises may take me"), ""},
    {"care", Page::Body, to_say("Take care of"), to_say("Exercises that do not suit it are left out or made softer.")},
    {"areas_off", Page::Body, to_say("Leave alone for now"), ""},
    {"discreet", Page::Body, to_say("Exercises that nobody notices"), ""},
    {"reminder", Page::Reminder, to_say("A reminder is"), ""},
    {"tones", Page::Reminder, to_say("Soft tones guide through a break"), ""},
    {"voice", Page::Reminder, to_say("A voice speaks the cues of a break"), ""},
    {"theme", Page::Reminder, to_say("Colours of the windows"), ""},
    {"reduced_motion", Page::Reminder, to_say("Still pictures in place of moving ones"), ""},
    {"session_days", Page::Content, to_say("Offer a full session on"), to_say("Two days with a day between are plenty to begin with.")},
    {"session_time", Page::Content, to_say("A session is offered at"), ""},
    {"session_ceiling", Page::Content, to_say("Full sessions a week at the most"), ""},
    {"packs_off", Page::Content, to_say("Packs of exercises"), to_say("Untick what is not to be used.")},
    {"backups_keep", Page::Data, to_say("Daily copies of the journal to keep"), ""},
    {"sync_folder", Page::Data, to_say("Folder shared with my other computers"), to_say("One that Syncthing, Nextcloud or the like carries; empty is none.")},
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
        for (const unsigned day : words::week()) days.push_back({weekday_word(day), words::weekday_name(day)});
        return days;
    }
    if (key == "equipment") return labelled(known.equipment());
    if (key == "no_equipment") return labelled(known.everyday());
    if (key == "positions") return labelled(known.positions());
    if (key == "care") return labelled(known.care(), known.for_now());
    if (key == "media")
        return {{"ignore", said("it is no sign of me")},
                {"sitting", said("I am taken to sit and watch")},
                {"hold", said("I sit and watch, and nothing interrupts")}};
    if (key == "reminder")
        return {{"mark", said("a mark on the tray icon")},
                {"notification", said("a notification")},
                {"window", said("a small window")}};
    if (key == "discreet")
        return {{"auto", said("while I am in a call")}, {"always", said("always")}, {"never", said("never")}};
    if (key == "areas_off")
        return {{"neck", said_as("body area", "neck")},
                {"shoulder", said_as("body area", "shoulders")},
                {"upper_back", said_as("body area", "upper back")},
                {"lower_back", said_as("body area", "lower back")},
                {"chest", said_as("body area", "chest")},
                {"hips", said_as("body area", "hips")},
                {"wrist", said_as("body area", "wrists")}};
    if (key == "theme")
        return {{"auto", said("as the desktop has them")},
                {"light", said_as("colours of windows", "light")},
                {"dark", said_as("colours of windows", "dark")}};
    if (key == "reduced_motion")
        return {{"auto", said("as the desktop wishes")}, {"on", said("always")}, {"off", said("never")}};
    return {};
}

std::string without_quotes(const std::string& toml) {
    const bool quoted = toml.size() > 1 && toml.front() == '"' && toml.back() == '"';
    return quoted ? toml.substr(1, toml.size() - 2) : toml;
}

/// "a length from 10s to 8h", "a whole number of breaks from 0 to 99" name the sort of value, which the field shows anyway.
std::string without_sort(const std::string& values) {
    for (const std::string sort : {"a length ", "a whole number "})
        if (values.starts_with(sort)) return values.substr(std::min(values.find("from "), values.size()));
    return values;
}

/// What the settings say of their values, as a sentence with an example; the more particular before the more general.
constexpr std::array possible_sentences{
    to_say("From {0} to {1} (units h, m, s), for example {2}."),
    to_say("From {0} to {1}, for example {2}."),
    to_say("A time of day from {0} to {1}, for example {2}."),
    to_say("A list of dates as year-month-day, for example {0}."),
    to_say("A list of names, for example {0}."),
    to_say("A folder from / or ~/ on, or empty, for example {0}."),
    to_say("Days with hours, for example {0}."),
};

std::string unchanged(const std::string& text) { return text; }

}  // namespace

std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string page_title(PreferencePage page) {
    switch (page) {
        case Page::Rhythm: return said_as("page of the preferences", "Rhythm");
        case Page::HoldingBack: return said_as("page of the preferences", "Holding back");
        case Page::Body: return said_as("page of the preferences", "Body and equipment");
        case Page::Reminder: return said_as("page of the preferences", "Reminder");
        case Page::Content: return said_as("page of the preferences", "Content");
        case Page::Data: return said_as("page of the preferences", "Data");
        case Page::About: return said_as("page of the preferences", "About");
    }
    return "";
}

std::string page_words(PreferencePage page) {
    switch (page) {
        case Page::Rhythm: return said("When a break is due, and when Unhunch is quiet.");
        case Page::HoldingBack: return said("What keeps a reminder back until it is over.");
        case Page::Body: return said("What exercises may use, and what they leave alone.");
        case Page::Reminder: return said("How Unhunch speaks up, and how it looks.");
        case Page::Content: return said("Exercises, routines of your own, and full sessions.");
        case Page::Data: return said("What is kept about you, on this computer only.");
        case Page::About: return said("What this is, where it comes from, and how it does here.");
    }
    return "";
}

std::vector<PreferenceField> preference_fields(const api::SettingsReading& reading, const std::vector<PreferenceChoice>& packs) {
    std::vector<PreferenceField> fields;
    for (const Place& place : places) {
        const auto found = std::ranges::find(reading.list, place.key, &api::Setting::key);
        if (found == reading.list.end()) continue;
        fields.push_back({.page = place.page,
                          .label = said(place.label),
                          .hint = *place.hint == '\0' ? "" : said(place.hint),
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
    return words::said_again(possible + ", for example " + example + ".", possible_sentences, unchanged);
}

std::string lock_words(const api::Setting& setting) {
    return setting.locked_by.empty() ? "" : said("Locked by whoever looks after this computer, in {0}.", setting.locked_by);
}

std::string reset_words(const PreferenceField& field) {
    auto value = without_quotes(field.setting.otherwise);
    for (const auto& choice : field.choices)
        if (choice.word == value) value = choice.label;
    const bool is_short = !value.empty() && value.find_first_of("[{") == std::string::npos;
    if (value == "true" || value == "false") value = value == "true" ? said_as("a switch", "on") : said_as("a switch", "off");
    return is_short ? said("Back to \"{0}\"", value) : said("Back to the default");
}

}  // namespace unhunch::tray
