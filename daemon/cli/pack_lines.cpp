#include "cli/pack_lines.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sstream>

#include "cli/pack_exchange.hpp"

namespace unhunch::cli {

namespace {

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
    return head.reviewed_by.empty() ? "not reviewed" : "reviewed by " + head.reviewed_by;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string counted(std::size_t number, const char* one, const char* many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
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
            lines += fmt::format("{:<16} refused   {}\n", pack.id, pack.folder);
        } else {
            lines += fmt::format("{:<16} {:<9} {} {}, {}, {}, {}\n", pack.id, word(pack.state), pack.head.name,
                                 pack.head.version, counted(pack.exercises, "exercise", "exercises"),
                                 counted(pack.routines, "routine", "routines"), reviewed(pack.head));
            if (const auto words = prescription_words(pack.head); !words.empty()) lines += "  " + words + '\n';
        }
        for (const auto& line : lines_of(pack.problem)) lines += "  " + line + '\n';
        for (const auto& warning : pack.warnings) lines += "  warning: " + warning + '\n';
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
    auto words = fmt::format("{} {} is in order: {}, {}, {}; {}.\n", head.id, head.version,
                             counted(pack.exercises.size(), "exercise", "exercises"),
                             counted(pack.routines.size(), "routine", "routines"),
                             counted(pack.animations.size(), "figure", "figures"), reviewed(head));
    for (const auto& routine : pack.routines)
        words += fmt::format("  {:<24} {:g} s\n", routine.id.value, routine.seconds);
    return words;
}

std::string refused_words(const content::Shelf& shelf) {
    std::string words;
    for (const auto& pack : shelf.packs) {
        if (pack.state != PackState::Refused || pack.id == "core") continue;
        words += fmt::format("{}The pack \"{}\" is not used; `unhunch packs check {}` says why.",
                             words.empty() ? "" : "\n", pack.id, pack.folder);
    }
    return words;
}

}  // namespace unhunch::cli
