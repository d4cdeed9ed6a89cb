#include "catalogue/wording.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"

using namespace unhunch;
namespace fs = std::filesystem;

namespace {

/// The texts between quotes in a source file.
std::vector<std::string> literals(const fs::path& source) {
    std::ifstream file{source};
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#include")) continue;
        const auto comment = line.find("//");
        for (auto from = line.find('"'); from < comment; from = line.find('"', from + 1)) {
            const auto to = line.find('"', from + 1);
            if (to == std::string::npos) break;
            all.push_back(line.substr(from + 1, to - from - 1));
            from = to;
        }
    }
    return all;
}

}  // namespace

TEST_CASE("A promise is found whole, in any case and across any blanks") {
    CHECK(content::forbidden_wording("It will CURE you.") == "cure");
    CHECK(content::forbidden_wording("Fix  your\tback") == "fix your");
    CHECK(content::forbidden_wording("an injury-free day") == "injury-free");
    CHECK(content::forbidden_wording("Streak lost!") == "streak lost");
}

TEST_CASE("A word that only looks like one is none") {
    CHECK(content::forbidden_wording("A secure chair, health, a burnt-orange band, a treaty").empty());
    CHECK(content::forbidden_wording("prevenir, proveniente, cur\xC3\xA9, curevent").empty());
}

TEST_CASE("No word of the windows, the tray and the commands promises or scares") {
    unsigned read = 0;
    for (const auto* folder : {"tray", "daemon/api", "daemon/app", "daemon/cli", "daemon/adapters/sdbus"}) {
        for (const auto& entry : fs::recursive_directory_iterator{fs::path{SOURCES} / folder}) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
            if (entry.path().stem() == "doctor_report") continue;  // it cures desktops
            for (const auto& text : literals(entry.path())) {
                if (text == "cure") continue;  // the key under which the doctor's JSON has what helps a desktop
                if (text.starts_with("These are general movement ideas")) continue;  // the health note: no advice, no treatment
                CAPTURE(entry.path().string(), text);
                CHECK(content::forbidden_wording(text).empty());
                ++read;
            }
        }
    }
    CHECK(read > 500);
}
