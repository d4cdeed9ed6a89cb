#include "adapters/settings/setting_writer.hpp"

#include "adapters/settings/toml_text.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "catch.hpp"

using namespace unhunch;
namespace fs = std::filesystem;

namespace {

std::string changed(const std::string& text) {
    const auto done = settings::with_setting(text, "packs_off", "[\"mine\"]");
    return done ? *done : "refused: " + done.failure().message;
}

struct Folder {
    Folder() {
        auto made = (fs::temp_directory_path() / "unhunch-settings-XXXXXX").string();
        if (mkdtemp(made.data()) == nullptr) FAIL("no temporary folder");
        path = made;
    }
    ~Folder() { fs::remove_all(path); }
    fs::path path;
};

std::string text_of(const fs::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace

TEST_CASE("A key that stands there gets its new value, and everything else stays") {
    CHECK(changed("# mine\ngoal = 5  # enough\npacks_off = [ \"a\",\n  \"b\" ] # not these\n\n[working_hours]\n") ==
          "# mine\ngoal = 5  # enough\npacks_off = [\"mine\"] # not these\n\n[working_hours]\n");
    CHECK(changed("hold_applications = [\"\xC3\xBC\"]\npacks_off = []") ==
          "hold_applications = [\"\xC3\xBC\"]\npacks_off = [\"mine\"]");
}

TEST_CASE("A key that does not is added before the first table") {
    CHECK(changed("") == "packs_off = [\"mine\"]\n");
    CHECK(changed("goal = 5") == "goal = 5\npacks_off = [\"mine\"]\n");
    CHECK(changed("goal = 5\n[working_hours]\nmon = []\n") ==
          "goal = 5\npacks_off = [\"mine\"]\n[working_hours]\nmon = []\n");
}

TEST_CASE("A text that is no TOML is left alone") {
    CHECK_THAT(changed("goal = = 5"), Catch::Matchers::StartsWith("refused: 1:8: "));
}

TEST_CASE("A table under a header of its own stays one, and a comment over it stays over it") {
    const std::string text = "goal = 5\n\n# My week.\n[working_hours]\nmon = [\"09:00-17:00\"]\n# the end\n";
    const auto other = settings::with_setting(text, "working_hours", "{ mon = [\"08:00-12:00\"], fri = [\"08:00-10:00\"] }");
    REQUIRE(other);
    CHECK(*other == "goal = 5\n\n# My week.\n[working_hours]\nmon = [\"08:00-12:00\"]\nfri = [\"08:00-10:00\"]\n# the end\n");

    CHECK(changed(text) == "goal = 5\n\npacks_off = [\"mine\"]\n# My week.\n[working_hours]\nmon = [\"09:00-17:00\"]\n# the end\n");

    const auto none = settings::with_setting(text, "working_hours", "{}");
    REQUIRE(none);
    CHECK(*none == "goal = 5\n\n# My week.\n# the end\nworking_hours = {}\n");
}

TEST_CASE("Hours that are written as dotted keys are left to the person's own hands") {
    const auto done = settings::with_setting("working_hours.mon = [\"09:00-17:00\"]\n", "working_hours", "{}");
    REQUIRE_FALSE(done);
    CHECK_THAT(done.failure().message, Catch::Matchers::Contains("Write it as a table [working_hours]"));
}

TEST_CASE("Over a key that is added the file says what it is") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    std::ofstream{file} << "# mine\nvoice = true\n";

    REQUIRE(settings::write_setting({file}, "goal", "5"));

    CHECK(text_of(file) ==
          "# mine\nvoice = true\n\n# Breaks you would like to take on a working day; 0 is no goal.\n"
          "# It is a whole number of breaks from 0 to 99; built in: 8.\ngoal = 5\n");
    REQUIRE(settings::write_setting({file}, "goal", "6"));
    CHECK_THAT(text_of(file), Catch::Matchers::EndsWith("built in: 8.\ngoal = 6\n"));
}

TEST_CASE("A key that is taken out again leaves the file as it was") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    const std::string before = "# mine\nvoice = true  # loud\n";
    for (const auto& [key, value] : std::vector<settings::NewValue>{
             {"goal", "5"}, {"equipment", "[\"band\"]"}, {"working_hours", "{ mon = [\"09:00-17:00\"] }"}}) {
        INFO(key);
        std::ofstream{file} << before;
        REQUIRE(settings::write_setting({file}, key, value));
        REQUIRE(settings::reset_setting({file}, key));
        CHECK(text_of(file) == before);
    }
    CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 1);

    REQUIRE(settings::reset_setting({file}, "goal"));
    CHECK(text_of(file) == before);
}

TEST_CASE("A comment of the person's own that goes with a key is kept in a dated copy") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    std::ofstream{file} << "# over it\ngoal = 5  # enough\nvoice = true\n";

    REQUIRE(settings::reset_setting({file}, "goal"));

    CHECK(text_of(file) == "# over it\nvoice = true\n");
    CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 2);
}

TEST_CASE("A file is made where there is none, and a link to it stays a link") {
    const Folder folder;
    const auto file = folder.path / "deep" / "config.toml";
    REQUIRE(settings::write_setting({file}, "goal", "5"));
    CHECK_THAT(text_of(file), Catch::Matchers::EndsWith("\ngoal = 5\n"));

    const auto link = folder.path / "config.toml";
    fs::create_symlink(file, link);
    REQUIRE(settings::write_setting({link}, "goal", "6"));
    CHECK(fs::is_symlink(link));
    CHECK_THAT(text_of(file), Catch::Matchers::EndsWith("\ngoal = 6\n"));
}

TEST_CASE("A value that is not possible is refused, and the file stays as it was") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    std::ofstream{file} << "goal = 5\n";

    const auto done = settings::write_setting({file}, "goal", "-5");

    REQUIRE_FALSE(done);
    CHECK_THAT(done.failure().message, Catch::Matchers::StartsWith("goal must be a whole number of breaks"));
    CHECK(text_of(file) == "goal = 5\n");
}

TEST_CASE("A mistake that stands in the file already is pointed at") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    std::ofstream{file} << "voice = 1\n";

    const auto done = settings::write_setting({file}, "goal", "5");

    REQUIRE_FALSE(done);
    CHECK_THAT(done.failure().message, Catch::Matchers::Contains("config.toml:1:9: voice must be"));
    CHECK(text_of(file) == "voice = 1\n");
}

TEST_CASE("Several keys are changed in one go, or none of them") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    std::ofstream{file} << "# mine\ngoal = 5\nequipment = []\n[working_hours]\nmon = [\"09:00-17:00\"]\n";

    CHECK_FALSE(settings::write_settings({file}, {{"equipment", "[\"band\"]"}, {"care", "[\"kne\"]"}}));
    CHECK(text_of(file) == "# mine\ngoal = 5\nequipment = []\n[working_hours]\nmon = [\"09:00-17:00\"]\n");

    REQUIRE(settings::write_settings({file}, {{"equipment", "[\"band\"]"}, {"goal", "6"}}));
    CHECK(text_of(file) == "# mine\ngoal = 6\nequipment = [\"band\"]\n[working_hours]\nmon = [\"09:00-17:00\"]\n");
    CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 1);
}

TEST_CASE("A comment inside an old value is kept in a dated copy") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    for (const std::string before : {"equipment = [\"band\",  # the green one\n  \"ball\"]\n",
                                     "[working_hours]\n# early\nmon = [\"07:00-12:00\"]\n"}) {
        std::ofstream{file} << before;

        REQUIRE(settings::write_settings({file}, {{"equipment", "[]"}, {"working_hours", "{ mon = [\"08:00-12:00\"] }"}}));

        CHECK(text_of(file).find("the green one") == std::string::npos);
        CHECK(text_of(file).find("early") == std::string::npos);
        bool kept = false;
        for (const auto& entry : fs::directory_iterator{folder.path}) {
            if (!entry.path().filename().string().starts_with("config.toml.2")) continue;
            kept = kept || text_of(entry.path()) == before;
            fs::remove(entry.path());
        }
        CHECK(kept);
    }
}

TEST_CASE("Only what was changed is written") {
    core::Settings chosen;
    CHECK(settings::changed_settings({}, chosen).empty());
    chosen.equipment = {"band"};
    chosen.did_you_get_up = true;
    CHECK(settings::changed_settings({}, chosen) ==
          std::vector<std::pair<std::string, std::string>>{{"equipment", "[\"band\"]"}, {"did_you_get_up", "true"}});
}
