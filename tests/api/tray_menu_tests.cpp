// The menu as the person meets it, drawn by every tray alike.
#include "api/tray_menu.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"

using namespace unhunch;
using namespace std::chrono_literals;

namespace {

const core::WallTime noon = date::sys_days{date::year{2024} / 5 / 6} + 12h;

std::string utc(core::WallTime instant) { return date::format("%H:%M", date::floor<core::minutes>(instant)); }

std::vector<api::MenuItem> menu_of(const api::Status& status) { return api::tray_menu(status, noon, utc); }

const api::MenuItem* labelled(const std::vector<api::MenuItem>& menu, const std::string& label) {
    for (const auto& item : menu) {
        if (item.label == label) return &item;
        if (const auto* child = labelled(item.children, label)) return child;
    }
    return nullptr;
}

bool can(const api::Status& status, const std::string& label) {
    const auto menu = menu_of(status);
    const auto* item = labelled(menu, label);
    return item != nullptr && item->enabled && item->deed;
}

void numbers_of(const std::vector<api::MenuItem>& menu, std::multiset<int>& numbers) {
    for (const auto& item : menu) {
        numbers.insert(item.id);
        numbers_of(item.children, numbers);
    }
}

api::Status in(api::Phase phase) { return {.phase = phase, .as_of = noon}; }

/// Remembers what it was asked.
struct RememberingService : api::BreakService {
    std::vector<core::Command> asked;
    std::vector<std::string> opened_with;
    int quits = 0;

    void ask(const core::Command& command, Answered) override { asked.push_back(command); }
    std::unique_ptr<api::Subscription> watch(StatusChanged) override { return nullptr; }
    void request_status(StatusReply) override {}
    void request_days(core::Day, core::Day, Days) override {}
    void request_unwritten(Unwritten) override {}
    void open_window(Window, const std::string& token, Answered) override { opened_with.push_back(token); }
    void quit(Answered) override { ++quits; }
};

}  // namespace

TEST_CASE("A full session can be started from the menu, unless something is running", "[api]") {
    CHECK(can(in(api::Phase::Counting), "Start a full session"));
    CHECK(can(in(api::Phase::Reminding), "Start a full session"));
    CHECK_FALSE(can(in(api::Phase::OnBreak), "Start a full session"));
    CHECK_FALSE(can(in(api::Phase::BreakPaused), "Start a full session"));
}

TEST_CASE("The first line says what is going on and cannot be chosen", "[api]") {
    const auto menu = menu_of({.sitting = 12min, .as_of = noon, .counting = true, .due_at = noon + 18min});

    CHECK(menu.front().label == "Sitting for 12 min, next break at 12:18");
    CHECK_FALSE(menu.front().enabled);
}

TEST_CASE("A reminder on screen can be snoozed and skipped from the tray", "[api]") {
    auto status = in(api::Phase::Reminding);
    CHECK(can(status, "Snooze"));
    CHECK(can(status, "Skip this one"));

    status.snooze_offered = false;
    CHECK_FALSE(can(status, "Snooze"));
    CHECK(can(status, "Skip this one"));
}

TEST_CASE("With no reminder there is nothing to snooze or skip", "[api]") {
    CHECK_FALSE(can(in(api::Phase::Counting), "Snooze"));
    CHECK_FALSE(can(in(api::Phase::Counting), "Skip this one"));
    CHECK_FALSE(can(in(api::Phase::OnBreak), "Skip this one"));
}

TEST_CASE("A skip can be undone for as long as it is offered", "[api]") {
    auto status = in(api::Phase::Counting);
    CHECK_FALSE(can(status, "Undo skip"));

    status.undo_until = noon + 10s;
    CHECK(can(status, "Undo skip"));

    status.undo_until = noon;
    CHECK_FALSE(can(status, "Undo skip"));
}

TEST_CASE("Resume is there only while paused", "[api]") {
    auto status = in(api::Phase::Counting);
    CHECK_FALSE(can(status, "Resume"));

    status.paused = true;
    CHECK(can(status, "Resume"));
}

TEST_CASE("A pause of 15 minutes lasts 15 minutes, however long the menu was open", "[api]") {
    const auto menu = menu_of(in(api::Phase::Counting));
    const auto* item = labelled(menu, "For 15 minutes");

    REQUIRE(item != nullptr);
    const auto command = std::get<core::command::PauseFor>(std::get<core::Command>(*item->deed));
    CHECK(command.length == 15min);
}

TEST_CASE("The standing item says what choosing it would do", "[api]") {
    auto status = in(api::Phase::Counting);
    CHECK(can(status, "I am standing"));

    status.standing = true;
    CHECK(can(status, "I sit again"));
}

TEST_CASE("No two items share a number, and a number keeps its meaning", "[api]") {
    for (const auto phase : {api::Phase::Counting, api::Phase::Due, api::Phase::Held, api::Phase::Reminding,
                             api::Phase::Snoozed, api::Phase::OnBreak, api::Phase::BreakPaused}) {
        auto status = in(phase);
        status.paused = true;
        status.undo_until = noon + 10s;
        const auto menu = menu_of(status);

        std::multiset<int> numbers;
        numbers_of(menu, numbers);
        for (const int number : numbers) CHECK(numbers.count(number) == 1);
        CHECK(numbers.count(0) == 0);
        CHECK(labelled(menu, "Quit")->id == labelled(menu_of({}), "Quit")->id);
    }
}

TEST_CASE("An item of a submenu is found by its number", "[api]") {
    const auto menu = menu_of({});
    const auto* wanted = labelled(menu, "Until tomorrow");

    REQUIRE(wanted != nullptr);
    CHECK(api::item_with(menu, wanted->id) == wanted);
    CHECK(api::item_with(menu, 4711) == nullptr);
}

TEST_CASE("Choosing an item asks the service for what it says", "[api]") {
    RememberingService service;
    const auto menu = menu_of({});

    api::perform(*labelled(menu, "Start a break now")->deed, service, "token", {});
    api::perform(*labelled(menu, "Statistics")->deed, service, "token", {});
    api::perform(*labelled(menu, "My routines ...")->deed, service, "mine", {});
    api::perform(*labelled(menu, "Preferences")->deed, service, "settings", {});
    api::perform(*labelled(menu, "Quit")->deed, service, "", {});

    REQUIRE(service.asked.size() == 1);
    CHECK(std::holds_alternative<core::command::StartBreak>(service.asked.front()));
    CHECK(service.opened_with == std::vector<std::string>{"token", "mine", "settings"});
    CHECK(service.quits == 1);
}

TEST_CASE("Until the health note was read, the first thing to choose is the welcome", "[api]") {
    auto status = in(api::Phase::Counting);
    CHECK(can(status, "Health note and setup"));
    CHECK(std::holds_alternative<api::menu::OpenStatistics>(api::first_deed(status)));

    status.welcomed = false;
    const auto menu = menu_of(status);
    const auto first = std::ranges::find_if(menu, [](const auto& item) { return item.enabled && item.deed; });
    CHECK(first->label == "Set up Unhunch");
    CHECK(first->id != labelled(menu_of(in(api::Phase::Counting)), "Health note and setup")->id);  // it is at another place
    CHECK(std::holds_alternative<api::menu::OpenWelcome>(api::first_deed(status)));
}
