#include "presenters/move_list.hpp"

#include <algorithm>
#include <sstream>

#include "catalogue/words.hpp"

namespace unhunch::tray {

namespace {

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

std::string joined(const std::vector<std::string>& parts, const std::string& last) {
    std::string all;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at > 0) all += at + 1 == parts.size() ? last : ", ";
        all += parts[at];
    }
    return all;
}

std::string line_of(const content::Exercise& exercise) {
    std::vector<std::string> places, things, areas;
    for (const auto position : exercise.positions) places.push_back(lowered(place_words(position)));
    for (const auto& thing : exercise.equipment) things.push_back(thing_words(thing));
    for (const auto area : areas_of(exercise)) areas.push_back(lowered(area_title(area)));
    auto line = capital(joined(places, " or ")) + '.';
    if (!things.empty()) line += " With " + joined(things, " and ") + '.';
    if (!areas.empty()) line += ' ' + capital(joined(areas, ", ")) + '.';
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
        case core::Position::Seated: return "Seated";
        case core::Position::Standing: return "Standing";
        case core::Position::Wall: return "At a wall";
        case core::Position::Floor: return "On the floor";
        case core::Position::Hanging: return "At a bar";
        case core::Position::Walking: return "Walking";
    }
    return {};
}

std::string area_title(core::BodyArea area) {
    switch (area) {
        case core::BodyArea::Neck: return "Neck";
        case core::BodyArea::Shoulder: return "Shoulders";
        case core::BodyArea::UpperBack: return "Upper back";
        case core::BodyArea::LowerBack: return "Lower back";
        case core::BodyArea::Chest: return "Chest";
        case core::BodyArea::Hips: return "Hips";
        case core::BodyArea::Wrist: return "Wrists and hands";
    }
    return {};
}

std::string thing_words(const std::string& thing) {
    if (thing == "dumbbells") return thing;
    if (thing == "anchor") return "an anchor for the band";
    if (thing == "cable") return "a cable machine";
    return "a " + thing;
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
