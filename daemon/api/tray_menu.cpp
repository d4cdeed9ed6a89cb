// Builds the tray menu from the status, and does what a chosen item says.
#include "api/tray_menu.hpp"

#include <utility>

#include "api/words.hpp"
#include "words/said.hpp"

namespace unhunch::api {

namespace {

using words::said;

// Numbers are never given to another meaning: a host may still hold an older layout when it reports a click.
enum Id {
    going_on = 1,
    before_break,
    start_break,
    continue_break,
    snooze,
    skip,
    undo_skip,
    before_pause,
    pause,
    pause_15,
    pause_30,
    pause_60,
    pause_until_tomorrow,
    resume,
    standing,
    before_numbers,
    numbers,
    statistics,
    preferences,
    before_quit,
    quit,
    last_reasons,
    next_reasons,
    welcome,
    start_session,
    routines = 40,
    health_note
};

MenuItem deed(int id, std::string label, MenuDeed what, bool enabled = true) {
    return {.id = id, .label = std::move(label), .enabled = enabled, .deed = std::move(what), .children = {}};
}

MenuItem told(int id, std::string label) {
    return {.id = id, .label = std::move(label), .enabled = false, .deed = std::nullopt, .children = {}};
}

MenuItem separator(int id) { return {.id = id, .label = {}, .enabled = true, .deed = std::nullopt, .children = {}}; }

bool on_break(const Status& status) {
    return status.phase == Phase::OnBreak || status.phase == Phase::BreakPaused;
}

MenuItem pause_menu() {
    using core::command::PauseFor;
    return {.id = pause,
            .label = said("Pause"),
            .enabled = true,
            .deed = std::nullopt,
            .children = {deed(pause_15, said("For 15 minutes"), PauseFor{core::minutes{15}}),
                         deed(pause_30, said("For 30 minutes"), PauseFor{core::minutes{30}}),
                         deed(pause_60, said("For 60 minutes"), PauseFor{core::minutes{60}}),
                         deed(pause_until_tomorrow, said("Until tomorrow"), core::command::PauseUntilTomorrow{})}};
}

}  // namespace

std::vector<MenuItem> tray_menu(const Status& status, core::WallTime now, const ClockWords& clock_words) {
    using core::Answer;
    namespace command = core::command;

    std::vector<MenuItem> menu;
    menu.push_back(told(going_on, now_words(status, now, clock_words)));
    if (auto words = last_words(status); !words.empty()) menu.push_back(told(last_reasons, std::move(words)));
    if (auto words = next_words(status); !words.empty()) menu.push_back(told(next_reasons, std::move(words)));
    menu.push_back(separator(before_break));
    if (!status.welcomed) menu.push_back(deed(welcome, said("Set up Unhunch"), menu::OpenWelcome{}));
    if (status.phase == Phase::BreakPaused) {
        menu.push_back(deed(continue_break, said("Continue at step {0}", status.next_step + 1), command::ContinueRoutine{}));
    } else {
        menu.push_back(deed(start_break, said("Start a break now"), command::StartBreak{}, !on_break(status)));
    }
    menu.push_back(deed(start_session, said("Start a full session"), command::StartSession{}, !on_break(status)));
    const bool reminding = status.phase == Phase::Reminding;
    menu.push_back(deed(snooze, said("Snooze"), command::AnswerReminder{Answer::Snooze}, reminding && status.snooze_offered));
    menu.push_back(deed(skip, said("Skip this one"), command::AnswerReminder{Answer::Skip}, reminding));
    if (status.undo_until && now < *status.undo_until) {
        menu.push_back(deed(undo_skip, said("Undo skip"), command::UndoSkip{}));
    }

    menu.push_back(separator(before_pause));
    menu.push_back(pause_menu());
    if (status.paused) menu.push_back(deed(resume, said("Resume"), command::Resume{}));
    menu.push_back(deed(standing, status.standing ? said("I sit again") : said("I am standing"),
                        command::SetStanding{!status.standing}, !on_break(status)));

    menu.push_back(separator(before_numbers));
    menu.push_back(told(numbers, today_words(status, now)));
    menu.push_back(deed(statistics, said("Statistics"), menu::OpenStatistics{}));
    menu.push_back(deed(routines, said("My routines ..."), menu::OpenRoutines{}));
    menu.push_back(deed(preferences, said("Preferences"), menu::OpenPreferences{}));
    // Under a number of its own: GNOME leaves an item that it knows where it was.
    if (status.welcomed) menu.push_back(deed(health_note, said("Health note and setup"), menu::OpenWelcome{}));

    menu.push_back(separator(before_quit));
    menu.push_back(deed(quit, said("Quit"), menu::Quit{}));
    return menu;
}

MenuDeed first_deed(const Status& status) {
    if (!status.welcomed) return menu::OpenWelcome{};
    return menu::OpenStatistics{};
}

const MenuItem* item_with(const std::vector<MenuItem>& menu, int id) {
    for (const auto& item : menu) {
        if (item.id == id) return &item;
        if (const auto* child = item_with(item.children, id)) return child;
    }
    return nullptr;
}

void perform(const MenuDeed& deed, BreakService& service, const std::string& activation_token,
             BreakService::Answered answered) {
    if (const auto* command = std::get_if<core::Command>(&deed)) {
        service.ask(*command, std::move(answered));
    } else if (std::holds_alternative<menu::OpenStatistics>(deed)) {
        service.open_window(BreakService::Window::Statistics, activation_token, std::move(answered));
    } else if (std::holds_alternative<menu::OpenWelcome>(deed)) {
        service.open_window(BreakService::Window::Welcome, activation_token, std::move(answered));
    } else if (std::holds_alternative<menu::OpenRoutines>(deed)) {
        service.open_window(BreakService::Window::Routines, activation_token, std::move(answered));
    } else if (std::holds_alternative<menu::OpenPreferences>(deed)) {
        service.open_window(BreakService::Window::Preferences, activation_token, std::move(answered));
    } else {
        service.quit(std::move(answered));
    }
}

}  // namespace unhunch::api
