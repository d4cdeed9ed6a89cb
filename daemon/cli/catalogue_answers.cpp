#include "cli/catalogue_answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/reader.hpp"
#include "cli/catalogue_lists.hpp"
#include "cli/catalogue_pages.hpp"
#include "cli/filter.hpp"
#include "cli/json.hpp"
#include "cli/pack_lines.hpp"
#include "cli/session_report.hpp"
#include "composer/persons_household.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;

/// "core:chin_tuck" is the core pack's "chin_tuck".
std::string bare(const std::string& id) { return id.starts_with("core:") ? id.substr(5) : id; }

}  // namespace

Answer list_exercises(const request::ListExercises& asked, const content::Catalogue& catalogue) {
    if (asked.show.empty()) {
        const auto meant = filtered(catalogue, asked.filter);
        return asked.json ? exercises_json(meant) + '\n' : exercise_lines(meant);
    }
    const auto* exercise = catalogue.exercise({bare(asked.show)});
    if (exercise == nullptr) return core::Failure{unknown_exercise_words(catalogue, asked.show)};
    return asked.json ? exercise_json_page(*exercise, catalogue) + '\n' : exercise_page(*exercise, catalogue);
}

Answer list_routines(const request::ListRoutines& asked, const content::Catalogue& catalogue) {
    if (asked.show.empty()) {
        const auto meant = filtered(catalogue, asked.filter);
        return asked.json ? routines_json(meant) + '\n' : routine_lines(meant);
    }
    const auto* routine = catalogue.routine({bare(asked.show)});
    if (routine == nullptr) return core::Failure{unknown_routine_words(catalogue, asked.show)};
    return asked.json ? routine_json_page(*routine, catalogue) + '\n' : routine_page(*routine, catalogue);
}

Answer check_pack(const request::CheckPack& asked, const content::Catalogue& core, content::Sha256 sha256) {
    const auto read = content::check_pack(asked.folder, &core, sha256);
    const auto refused = [&](const std::string& reasons) {
        return core::Failure{said("the pack in {0} is refused:", asked.folder) + '\n' + reasons};
    };
    if (!read) return refused(read.failure().message);
    const auto warnings = fmt::format("{}", fmt::join(read->warnings, "\n"));
    if (read->catalogue.packs.front().id == "core" && !warnings.empty()) return refused(warnings);
    auto words = checked_words(read->catalogue);
    for (const auto& warning : read->warnings) words += said("warning: {0}", warning) + '\n';
    return words;
}

core::Result<std::vector<std::string>> packs_off_after(const request::TurnPack& asked, const content::Shelf& shelf,
                                                       std::vector<std::string> off) {
    const auto pack = std::ranges::find(shelf.packs, asked.id, &content::ShelvedPack::id);
    const bool was_off = std::ranges::find(off, asked.id) != off.end();
    if (asked.deed == request::PackDeed::Enable) {
        if (pack == shelf.packs.end() && !was_off) {
            return core::Failure{said("there is no pack \"{0}\". See them all with: unhunch packs", asked.id)};
        }
        std::erase(off, asked.id);
        return off;
    }
    if (pack == shelf.packs.end()) {
        return core::Failure{said("there is no pack \"{0}\". See them all with: unhunch packs", asked.id)};
    }
    if (!was_off) off.push_back(asked.id);
    return off;
}

std::string toml_list(const std::vector<std::string>& ids) {
    std::vector<std::string> quoted;
    for (const auto& id : ids) quoted.push_back('"' + id + '"');
    return fmt::format("[{}]", fmt::join(quoted, ", "));
}

Answer compose_session(const request::Session& asked, const content::Catalogue& catalogue,
                       const composer::Household& household, const core::Settings& settings) {
    auto plan = composer::usual_plan(settings, household.grown);
    plan.level = asked.level.value_or(plan.level);
    plan.sets = asked.sets.value_or(plan.sets);
    plan.strength = asked.strength.value_or(plan.strength);
    plan.stretches = asked.stretches.value_or(plan.stretches);
    plan.support = asked.support;
    plan.grip = asked.grip || plan.grip;
    plan.seed = asked.seed;
    const auto session = asked.minutes ? composer::compose_to_length(catalogue, household, plan, *asked.minutes)
                                       : composer::compose(catalogue, household, plan);
    return asked.json ? session_json(session) + '\n' : session_lines(session, catalogue);
}

}  // namespace unhunch::cli
