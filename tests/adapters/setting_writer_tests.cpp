#include "adapters/settings/setting_writer.hpp"

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

TEST_CASE("A file is made where there is none, and a link to it stays a link") {
    const Folder folder;
    const auto file = folder.path / "deep" / "config.toml";
    REQUIRE(settings::write_setting(file, "goal", "5"));
    CHECK(text_of(file) == "goal = 5\n");

    const auto link = folder.path / "config.toml";
    fs::create_symlink(file, link);
    REQUIRE(settings::write_setting(link, "goal", "6"));
    CHECK(fs::is_symlink(link));
    CHECK(text_of(file) == "goal = 6\n");
}

TEST_CASE("A value that is not possible is refused, and the file stays as it was") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    std::ofstream{file} << "goal = 5\n";

    const auto done = settings::write_setting(file, "goal", "-5");

    REQUIRE_FALSE(done);
    CHECK_THAT(done.failure().message, Catch::Matchers::Contains("config.toml:1:8: goal must be"));
    CHECK(text_of(file) == "goal = 5\n");
}

TEST_CASE("Several keys are changed in one go, or none of them") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    std::ofstream{file} << "# mine\ngoal = 5\n[working_hours]\nmon = [\"09:00-17:00\"]\n";

    CHECK_FALSE(settings::write_settings(file, {{"equipment", "[\"band\"]"}, {"care", "[\"kne\"]"}}));
    CHECK(text_of(file) == "# mine\ngoal = 5\n[working_hours]\nmon = [\"09:00-17:00\"]\n");

    REQUIRE(settings::write_settings(file, {{"equipment", "[\"band\"]"}, {"goal", "6"}}));
    CHECK(text_of(file) == "# mine\ngoal = 6\nequipment = [\"band\"]\n[working_hours]\nmon = [\"09:00-17:00\"]\n");
    CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 1);
}

TEST_CASE("A comment inside an old value is kept in a dated copy") {
    const Folder folder;
    const auto file = folder.path / "config.toml";
    const std::string before = "equipment = [\"band\",  # the green one\n  \"ball\"]\n";
    std::ofstream{file} << before;

    REQUIRE(settings::write_settings(file, {{"equipment", "[]"}}));

    CHECK(text_of(file) == "equipment = []\n");
    bool kept = false;
    for (const auto& entry : fs::directory_iterator{folder.path})
        if (entry.path().filename().string().starts_with("config.toml.2")) kept = text_of(entry.path()) == before;
    CHECK(kept);
}

TEST_CASE("Only what was changed is written") {
    core::Settings chosen;
    CHECK(settings::changed_settings({}, chosen).empty());
    chosen.equipment = {"band"};
    chosen.did_you_get_up = true;
    CHECK(settings::changed_settings({}, chosen) ==
          std::vector<std::pair<std::string, std::string>>{{"equipment", "[\"band\"]"}, {"did_you_get_up", "true"}});
}
