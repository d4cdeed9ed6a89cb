#include "cli/pack_lines.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sstream>

#include "cli/pack_exchange.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using content::PackState;
using Json = nlohmann::ordered_json;

const char* word(PackState state) {
    switch (state) {
        case PackState::Used:
            return "used";
        case PackState::Off:
            return "off";
        case PackState::Refused:
            return "refused";
    }
    return "";
}

std::string reviewed(const content::PackHead& head) {
    return head.reviewed_by.empty() ? said("not reviewed") : said("reviewed by {0}", head.reviewed_by);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string exercises(std::size_t number) { return words::counted("{0} exercise", "{0} exercises", number); }
std::string routines(std::size_t number) { return words::counted("{0} routine", "{0} routines", number); }
std::string figures(std::size_t number) { return words::counted("{0} figure", "{0} figures", number); }

const char* shown(PackState state) {
    switch (state) {
        case PackState::Used: return words::translated_as("pack", "used");
        case PackState::Off: return words::translated_as("pack", "off");
        case PackState::Refused: return words::translated_as("pack", "refused");
    }
    return "";
}

Json pack_json(const content::ShelvedPack& pack) {
    return {{"id", pack.id},
            {"state", word(pack.state)},
            {"name", pack.head.name},
            {"version", pack.head.version},
            {"reviewed_by", pack.head.reviewed_by.empty() ? Json(nullptr) : Json(pack.head.reviewed_by)},
            {"folder", pack.folder},
            {"exercises", pack.exercises},
            {"routines", pack.routines},
            {"problems", lines_of(pack.problem)},
            {"warnings", pack.warnings}};
}

}  // namespace

std::string pack_lines(const content::Shelf& shelf) {
    std::string lines;
    for (const auto& pack : shelf.packs) {
        if (pack.state == PackState::Refused) {
            lines += fmt::format("{:<16} {:<9} {}\n", pack.id, shown(pack.state), pack.folder);
        } else {
            lines += fmt::format("{:<16} {:<9} {} {}, {}, {}, {}\n", pack.id, shown(pack.state), pack.head.name,
                                 pack.head.version, exercises(pack.exercises),
                                 routines(pack.routines), reviewed(pack.head));
            if (const auto words = prescription_words(pack.head); !words.empty()) lines += "  " + words + '\n';
        }
        for (const auto& line : lines_of(pack.problem)) lines += "  " + line + '\n';
        for (const auto& warning : pack.warnings) lines += "  " + said("warning: {0}", warning) + '\n';
    }
    return lines;
}

std::string packs_json(const content::Shelf& shelf) {
    Json json = Json::array();
    for (const auto& pack : shelf.packs) json.push_back(pack_json(pack));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string checked_words(const content::Catalogue& pack) {
    const auto& head = pack.packs.front();
    auto words = said("{0} {1} is in order: {2}, {3}, {4}; {5}.", head.id, head.version, exercises(pack.exercises.size()),
                      routines(pack.routines.size()), figures(pack.animations.size()), reviewed(head)) +
                 '\n';
    for (const auto& routine : pack.routines)
        words += fmt::format("  {:<24} {:g} s\n", routine.id.value, routine.seconds);
    return words;
}

std::string refused_words(const content::Shelf& shelf) {
    std::string words;
    for (const auto& pack : shelf.packs) {
        if (pack.state != PackState::Refused || pack.id == "core") continue;
        words += (words.empty() ? "" : "\n") + said("The pack \"{0}\" is not used; `unhunch packs check {1}` says why.", pack.id, pack.folder);
    }
    return words;
}

}  // namespace unhunch::cli
