#include "cli/session_report.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

#include "cli/catalogue_lists.hpp"
#include "cli/catalogue_word.hpp"
#include "cli/catalogue_pages.hpp"
#include "cli/paragraph.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using Json = nlohmann::ordered_json;

Json item_json(const composer::SessionItem& item) {
    const auto& tempo = item.dose.tempo;
    return {{"block", composer::name(item.block)},
            {"exercise", item.exercise.value},
            {"sets", item.dose.sets},
            {"reps", item.dose.reps},
            {"tempo", Json::array({tempo.move, tempo.hold, tempo.back, tempo.pause})},
            {"rest", std::lround(item.dose.rest)},
            {"seconds", std::lround(item.seconds)},
            {"lead_in", std::lround(item.lead_in)},
            {"at", position_word(item.at)}};
}

}  // namespace

namespace {

std::string block_words(composer::Block block) {
    using words::to_say_as;
    for (const char* name : {to_say_as("part of a session", "warm-up"), to_say_as("part of a session", "strength"),
                             to_say_as("part of a session", "support"),
                             to_say_as("part of a session", "stretch")})
        if (composer::name(block) == name) return words::translated_as("part of a session", name);
    return composer::name(block);
}

}  // namespace

std::string session_lines(const composer::Session& session, const content::Catalogue& catalogue) {
    auto lines = words::said("A session of {0} minutes, {1} of them warm-up.", fmt::format("{:.0f}", session.seconds / 60),
                             fmt::format("{:.0f}", session.warm_up_seconds / 60)) +
                 '\n';
    for (const auto& note : session.notes) lines += paragraph(words::said("Note:") + ' ', note);
    const composer::SessionItem* before = nullptr;
    for (const auto& item : session.items) {
        if (before == nullptr || before->block != item.block)
            lines += fmt::format("\n{}\n", block_words(item.block));
        before = &item;
        const auto* exercise = catalogue.exercise(item.exercise);
        if (exercise == nullptr) continue;
        lines += fmt::format("  {} ({}, {})\n", exercise->name, item.exercise.value, place_word(position_word(item.at)));
        lines += paragraph("      ", dose_words(item.dose, exercise->sides));
    }
    return lines;
}

std::string session_json(const composer::Session& session) {
    Json blocks = Json::array();
    for (const auto& item : session.items) blocks.push_back(item_json(item));
    const Json json{{"blocks", blocks},
                    {"total_s", std::lround(session.seconds)},
                    {"warm_up_s", std::lround(session.warm_up_seconds)},
                    {"notes", session.notes}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace unhunch::cli
