// The preferences: every setting has its place, a change applies at once or is refused with its reason, and can be undone.
#include "presenters/preferences.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "adapters/settings/own_settings_book.hpp"
#include "catch.hpp"

using namespace unhunch;
using tray::Preferences;

namespace {

std::filesystem::path new_folder() {
    auto made = (std::filesystem::temp_directory_path() / "unhunch-preferences-XXXXXX").string();
    if (mkdtemp(made.data()) == nullptr) FAIL("no temporary folder");
    return made;
}

/// A person's file, and everybody's.
struct Files {
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    ~Files() { std::filesystem::remove_all(folder); }

    std::filesystem::path folder = new_folder();
    std::filesystem::path everybodys = folder / "everybodys.toml";
    std::filesystem::path own = folder / "own.toml";
    std::unique_ptr<api::SettingsBook> book = settings::make_settings_book({everybodys, own});

    void write(const std::filesystem::path& file, const std::string& text) const { std::ofstream{file} << text; }
    [[nodiscard]] std::string text() const {
        std::ifstream file{own};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
};

std::string plain(const Preferences& preferences, const std::string& key) { return preferences.field(key)->setting.plain; }

}  // namespace

TEST_CASE("Every setting there is stands on one page, and once") {
    Files files;
    const Preferences preferences{*files.book};

    std::set<std::string> placed;
    for (const auto& field : preferences.fields()) {
        CAPTURE(field.setting.key);
        CHECK(placed.insert(field.setting.key).second);
        CHECK_FALSE(field.label.empty());
    }
    for (const auto& setting : files.book->read().list) {
        CAPTURE(setting.key);
        CHECK(placed.count(setting.key) == 1);
    }
}

TEST_CASE("Every word that a setting of choices may have stands in words of a person's") {
    Files files;
    const Preferences preferences{*files.book};
    for (const auto& field : preferences.fields()) {
        for (const auto& word : field.setting.words) {
            CAPTURE(field.setting.key, word);
            CHECK(std::ranges::any_of(field.choices, [&](const auto& choice) { return choice.word == word; }));
        }
        for (const auto& choice : field.choices) {
            CAPTURE(field.setting.key, choice.word);
            CHECK(preferences.refusal(field.setting.key, choice.word).empty());
        }
    }
}

TEST_CASE("A change is in the file at once, and the way back takes it out") {
    Files files;
    Preferences preferences{*files.book};

    REQUIRE(preferences.change("sit_limit", "45m"));
    CHECK(preferences.settings().sit_limit == core::minutes{45});
    CHECK(files.text().find("sit_limit = \"45m\"") != std::string::npos);
    CHECK(preferences.field("sit_limit")->setting.layer == api::SettingLayer::Own);

    REQUIRE(preferences.reset("sit_limit"));
    CHECK(preferences.settings().sit_limit == core::minutes{30});
    CHECK(files.text().find("sit_limit") == std::string::npos);
}

TEST_CASE("Changes are undone one by one, down to a value that the person had not set") {
    Files files;
    Preferences preferences{*files.book};
    CHECK_FALSE(preferences.can_undo());
    REQUIRE(preferences.change("goal", "5"));
    REQUIRE(preferences.change("goal", "6"));
    CHECK(preferences.undo_words() == "Undo: Breaks a working day, as a goal");

    REQUIRE(preferences.undo());
    CHECK(plain(preferences, "goal") == "5");
    REQUIRE(preferences.undo());
    CHECK(plain(preferences, "goal") == "8");
    CHECK(preferences.field("goal")->setting.layer == api::SettingLayer::BuiltIn);
    CHECK_FALSE(preferences.can_undo());
}

TEST_CASE("To choose what is the value already changes nothing, and there is nothing to undo") {
    Files files;
    Preferences preferences{*files.book};
    REQUIRE(preferences.change("sit_limit", "30m"));
    REQUIRE(preferences.change("theme", "auto"));
    CHECK_FALSE(preferences.can_undo());
    CHECK(files.text().empty());
}

TEST_CASE("What cannot be is refused in one sentence with an example, and the file stays as it is") {
    Files files;
    files.write(files.own, "goal = 5\n");
    Preferences preferences{*files.book};
    CHECK(preferences.refusal("sit_limit", "9h").find("for example 30m") != std::string::npos);
    CHECK(preferences.refusal("sit_limit", "45m").empty());
    CHECK(preferences.refusal("days_off", "soon").find("for example 2026-12-24") != std::string::npos);
    CHECK(preferences.refusal("working_hours", "mon whenever").find("mon-fri 09:00-12:30") != std::string::npos);
    CHECK_FALSE(preferences.change("sit_limit", "9h"));
    CHECK(files.text() == "goal = 5\n");
    CHECK_FALSE(preferences.can_undo());
}

TEST_CASE("What does not fit another setting is refused with both of them") {
    Files files;
    const Preferences preferences{*files.book};
    const auto refusal = preferences.refusal("hold_settle", "3h");
    CHECK(refusal.find("hold_settle_max") != std::string::npos);
}

TEST_CASE("What whoever looks after the computer has locked says so, with the file, and is not changed") {
    Files files;
    files.write(files.everybodys, "[locked]\nhold_calls = true\n");
    Preferences preferences{*files.book};
    CHECK(tray::lock_words(preferences.field("hold_calls")->setting) ==
          "Locked by whoever looks after this computer, in " + files.everybodys.string() + ".");
    CHECK(preferences.refusal("hold_calls", "false").find(files.everybodys.string()) != std::string::npos);
    CHECK_FALSE(preferences.change("hold_calls", "false"));
    CHECK_FALSE(preferences.can_undo());
    CHECK(tray::lock_words(preferences.field("tones")->setting).empty());
}

TEST_CASE("A search finds settings by the words beside them, by their choices and by their name") {
    Files files;
    const Preferences preferences{*files.book};
    CHECK(preferences.found("dumbbells") == std::vector<std::string>{"equipment"});
    CHECK(preferences.found("hold_ceiling") == std::vector<std::string>{"hold_ceiling"});
    CHECK(preferences.found("HOLDING calls") == std::vector<std::string>{"hold_calls"});
    CHECK(preferences.found("") .size() == preferences.fields().size());
    CHECK(preferences.found("zebra").empty());
}

TEST_CASE("Ticks of what is there anyway name what is not") {
    Files files;
    files.write(files.own, "no_equipment = [\"mat\", \"towel\"]\n");
    const Preferences preferences{*files.book};
    const auto* field = preferences.field("no_equipment");
    CHECK(field->ticked_are_left_out);
    CHECK(tray::words_of(field->setting) == std::vector<std::string>{"mat", "towel"});
}

TEST_CASE("A file with a mistake is named, and nothing is written into it") {
    Files files;
    files.write(files.own, "sit_limit = 12\n");
    Preferences preferences{*files.book};
    CHECK(preferences.complaint().find("own.toml:1:") != std::string::npos);
    CHECK_FALSE(preferences.change("goal", "5"));
    CHECK(files.text() == "sit_limit = 12\n");
}

TEST_CASE("No hours at all means always, and can be chosen over everybody's") {
    Files files;
    files.write(files.everybodys, "working_hours = { mon = [\"09:00-17:00\"] }\n");
    Preferences preferences{*files.book};
    REQUIRE(preferences.change("working_hours", ""));
    CHECK(preferences.settings().working_hours == core::WorkingHours{});
    REQUIRE(preferences.undo());
    CHECK(preferences.settings().working_hours[1].size() == 1);
}
