// What can be asked of the catalogue and its packs on the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace unhunch::cli {

/// Each list that is not empty must be met by one of its words.
struct Filter {
    std::vector<std::string> equipment;  // needed; "none": nothing is
    std::vector<std::string> positions;
    std::vector<std::string> areas;
    std::vector<std::string> categories;  // of exercises
    std::vector<std::string> packs;
    bool discreet = false;

    bool operator==(const Filter&) const = default;
};

namespace request {

struct ListExercises {
    bool json = false;
    Filter filter = {};
    std::string show = {};
};
struct ListRoutines {
    bool json = false;
    Filter filter = {};
    std::string show = {};
};
struct ListPacks {
    bool json = false;
};
struct CheckPack {
    std::string folder;
};
enum class PackDeed { Enable, Disable };
struct TurnPack {
    PackDeed deed;
    std::string id;
};

/// To one file. What follows the file is for what the person put together: under another name, with days.
struct ExportPack {
    std::string id;
    std::string file;
    std::string as = {};
    std::string name = {};
    std::vector<std::string> days = {};
    std::optional<unsigned> times_a_day = {};

    [[nodiscard]] bool handed_on() const { return !as.empty() || !name.empty() || !days.empty() || times_a_day; }
};
struct ImportPack {
    std::string file;
    bool replace = false;
};
/// Opens the window for routines of one's own.
struct EditRoutines {};

/// A session written down.
struct Session {
    bool json = false;
    std::string config = {};  // empty: the person's own settings
    unsigned seed = 0;
    std::optional<unsigned> minutes = {};
    std::optional<unsigned> level = {}, sets = {}, strength = {}, stretches = {};
    bool support = true;
    bool grip = false;
};

/// A session guided.
struct GuideSession {
    std::optional<unsigned> minutes = {};
};
/// On which days one is offered: "on", "off", "mon,thu".
struct PlanSessions {
    std::string days;
};

}  // namespace request

}  // namespace unhunch::cli
