#include "presenters/move_list.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "catalogue/words.hpp"
#include "presenters/number_words.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::said_as;
using words::to_say_as;

std::string lowered(std::string text) {
    for (char& letter : text) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return text;
}

std::string capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::vector<core::BodyArea> areas_of(const content::Exercise& exercise) {
    std::vector<core::BodyArea> areas;
    for (const auto& role : exercise.roles) {
        const auto area = content::words::area(role);
        if (area && std::ranges::find(areas, *area) == areas.end()) areas.push_back(*area);
    }
    return areas;
}

const char* area_within(core::BodyArea area) {
    switch (area) {
        case core::BodyArea::Neck: return to_say_as("body area", "neck");
        case core::BodyArea::Shoulder: return to_say_as("body area", "shoulders");
        case core::BodyArea::UpperBack: return to_say_as("body area", "upper back");
        case core::BodyArea::LowerBack: return to_say_as("body area", "lower back");
        case core::BodyArea::Chest: return to_say_as("body area", "chest");
        case core::BodyArea::Hips: return to_say_as("body area", "hips");
        case core::BodyArea::Wrist: return to_say_as("body area", "wrists and hands");
    }
    return "";
}

struct Thing {
    const char* name;
    const char* words;
};

constexpr std::array known_things{
    Thing{"anchor", to_say_as("a thing", "an anchor for the band")},
    Thing{"ball", to_say_as("a thing", "a ball")},
    Thing{"band", to_say_as("a thing", "a band")},
    Thing{"bar", to_say_as("a thing", "a bar")},
    Thing{"barbell", to_say_as("a thing", "a barbell")},
    Thing{"bench", to_say_as("a thing", "a bench")},
    Thing{"cable", to_say_as("a thing", "a cable machine")},
    Thing{"chair", to_say_as("a thing", "a chair")},
    Thing{"desk", to_say_as("a thing", "a desk")},
    Thing{"doorway", to_say_as("a thing", "a doorway")},
    Thing{"dumbbells", to_say_as("a thing", "dumbbells")},
    Thing{"mat", to_say_as("a thing", "a mat")},
    Thing{"towel", to_say_as("a thing", "a towel")},
    Thing{"wall", to_say_as("a thing", "a wall")}};

std::string line_of(const content::Exercise& exercise) {
    std::vector<std::string> places, things, areas;
    for (const auto position : exercise.positions) places.push_back(place_within(position));
    for (const auto& thing : exercise.equipment) things.push_back(thing_words(thing));
    for (const auto area : areas_of(exercise)) areas.push_back(words::translated_as("body area", area_within(area)));
    auto line = capital(words::listed(places, said_as("list", "{0} or {1}"))) + '.';
    if (!things.empty()) line += ' ' + said("With {0}.", words::listed(things, said_as("list", "{0} and {1}")));
    if (!areas.empty()) line += ' ' + capital(words::listed(areas)) + '.';
    return line;
}

bool holds_all(const std::string& text, const std::string& search) {
    std::istringstream words{lowered(search)};
    for (std::string word; words >> word;) {
        if (text.find(word) == std::string::npos) return false;
    }
    return true;
}

}  // namespace

std::string place_words(core::Position position) {
    switch (position) {
        case core::Position::Seated: return said_as("a choice", "Seated");
        case core::Position::Standing: return said_as("a choice", "Standing");
        case core::Position::Wall: return said_as("a choice", "At a wall");
        case core::Position::Floor: return said_as("a choice", "On the floor");
        case core::Position::Hanging: return said_as("a choice", "At a bar");
        case core::Position::Walking: return said_as("a choice", "Walking");
    }
    return {};
}

std::string place_within(core::Position position) {
    switch (position) {
        case core::Position::Seated: return said_as("within a sentence", "seated");
        case core::Position::Standing: return said_as("within a sentence", "standing");
        case core::Position::Wall: return said_as("within a sentence", "at a wall");
        case core::Position::Floor: return said_as("within a sentence", "on the floor");
        case core::Position::Hanging: return said_as("within a sentence", "at a bar");
        case core::Position::Walking: return said_as("within a sentence", "walking");
    }
    return {};
}

std::string area_title(core::BodyArea area) {
    switch (area) {
        case core::BodyArea::Neck: return said_as("a choice", "Neck");
        case core::BodyArea::Shoulder: return said_as("a choice", "Shoulders");
        case core::BodyArea::UpperBack: return said_as("a choice", "Upper back");
        case core::BodyArea::LowerBack: return said_as("a choice", "Lower back");
        case core::BodyArea::Chest: return said_as("a choice", "Chest");
        case core::BodyArea::Hips: return said_as("a choice", "Hips");
        case core::BodyArea::Wrist: return said_as("a choice", "Wrists and hands");
    }
    return {};
}

std::string thing_words(const std::string& thing) {
    const auto known = std::ranges::find(known_things, thing, [](const Thing& one) { return std::string{one.name}; });
    return known == known_things.end() ? "a " + thing : words::translated_as("a thing", known->words);
}

bool left_out_for(const content::Exercise& exercise, const core::Settings& settings) {
    const auto cared = [&](const std::string& flag) { return std::ranges::find(settings.care, flag) != settings.care.end(); };
    const bool healing = cared("recent_operation") && content::is_strenuous(exercise);
    return healing || std::ranges::any_of(exercise.avoid_if, cared);
}

std::vector<OfferedMove> moves_for(const content::OwnPack& own, const content::Catalogue& core, const core::Settings& settings,
                            const std::string& search, std::optional<core::BodyArea> area) {
    std::vector<OfferedMove> moves;
    const auto add = [&](const content::Exercise& exercise, const std::string& id) {
        if (!exercise.micro) return;  // not for the desk
        const auto areas = areas_of(exercise);
        if (area && std::ranges::find(areas, *area) == areas.end()) return;
        OfferedMove move{.id = id, .name = exercise.name, .line = line_of(exercise), .left_out = left_out_for(exercise, settings)};
        if (holds_all(lowered(move.name + ' ' + move.line), search)) moves.push_back(std::move(move));
    };
    for (const auto& exercise : own.exercises) add(exercise, exercise.id.value);
    for (const auto& exercise : core.exercises) add(exercise, "core:" + exercise.id.value);
    return moves;
}

}  // namespace unhunch::tray
