#include "catalogue/draft_reader.hpp"

#include <toml++/toml.h>

#include "catalogue/exercise_reader.hpp"
#include "catalogue/routine_reader.hpp"

namespace unhunch::content {

namespace {

/// Hands the parsed text to `read`; what is wrong with it, in either way, is the answer.
template <class Read>
std::vector<Objection> objections_to(const std::string& text, Read read) {
    Findings findings;
    try {
        const toml::table parsed = toml::parse(text);
        TomlTable table{parsed, {}, findings};
        read(table);
    } catch (const toml::parse_error& error) {
        findings.refuse({{}, error.source().begin.line, 0}, std::string{error.description()});
    }
    std::vector<Objection> objections;
    for (const auto& [place, reason] : findings.refused()) objections.push_back({place.line, reason});
    return objections;
}

}  // namespace

ReadRoutine read_draft_routine(const std::string& text, const std::vector<Exercise>& own, const Catalogue& core) {
    ReadRoutine answer;
    answer.objections = objections_to(text, [&](TomlTable& table) {
        auto read = read_routines(table, own, &core);
        if (!read.empty()) answer.routine = std::move(read.front());
    });
    return answer;
}

ReadExercise read_draft_exercise(const std::string& text, const std::string& folder, const Catalogue& core) {
    const PackFolder pack{folder};
    const Provenance known{.guide = {}, .evidence = {}, .folder = folder.empty() ? nullptr : &pack, .core = &core, .unread = true};
    ReadExercise answer;
    answer.objections = objections_to(text, [&](TomlTable& table) {
        auto read = read_exercises(table, known);
        if (!read.empty()) answer.exercise = std::move(read.front());
    });
    return answer;
}

}  // namespace unhunch::content
