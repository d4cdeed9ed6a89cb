#include "catalogue/guide_reader.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "catalogue/rule_keys.hpp"

namespace unhunch::content {

namespace {

using Names = std::set<std::string, std::less<>>;

template <class Keys>
void add(Names& names, const std::string& kind, const Keys& keys) {
    for (const auto key : keys) names.insert(kind + ':' + std::string{key});
}

/// Everything that can stand for a statement.
Names representatives(const Catalogue& catalogue) {
    Names names;
    add(names, "composer", rules::composer);
    add(names, "progression", rules::progression);
    add(names, "frequency", rules::frequency);
    add(names, "feature", rules::feature);
    add(names, "safety", rules::safety);
    add(names, "info", rules::pages);
    for (const auto& lesson : catalogue.lore.lessons) names.insert("info:" + lesson.id);
    for (const auto& exercise : catalogue.exercises) {
        names.insert("exercise:" + exercise.id.value);
        for (const auto* muscles : {&exercise.primary, &exercise.secondary}) {
            for (const auto& muscle : *muscles) names.insert("muscle:" + muscle);
        }
    }
    return names;
}

bool names(const Statement& statement, const std::string& exercise) {
    return std::ranges::find(statement.shown_by, "exercise:" + exercise) != statement.shown_by.end();
}

}  // namespace

std::vector<Statement> read_statements(TomlTable& file) {
    std::vector<Statement> statements;
    Names seen;
    for (auto& table : file.tables("s")) {
        Statement statement;
        statement.id = table.text("id");
        statement.kind = table.word("kind", rules::kinds);
        statement.say = table.text("say");
        statement.shown_by = table.texts("repr");
        if (table.has("repr") && statement.shown_by.empty()) {
            table.refuse(table.place("repr"),
                         "nothing stands for this statement; name an exercise, a lesson or a rule");
        }
        if (!seen.insert(statement.id).second) {
            table.refuse(table.place("id"), '"' + statement.id + "\" stands twice; choose another id");
        }
        table.warn_of_unknown_keys();
        statements.push_back(std::move(statement));
    }
    return statements;
}

void check_representation(const std::vector<TomlTable>& tables, const std::vector<TomlTable>& exercise_tables,
                          const Catalogue& catalogue) {
    const auto known = representatives(catalogue);
    const auto& statements = catalogue.lore.statements;
    Names shown;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        for (std::size_t k = 0; k < statements[i].shown_by.size(); ++k) {
            const auto& by = statements[i].shown_by[k];
            shown.insert(by);
            if (known.contains(by)) continue;
            tables[i].refuse(tables[i].place("repr", k), "there is no \"" + by + "\"; add it or correct the name");
        }
    }
    for (std::size_t i = 0; i < catalogue.exercises.size(); ++i) {
        const auto& exercise = catalogue.exercises[i];
        const auto& id = exercise.id.value;
        for (std::size_t k = 0; k < exercise.guide.size(); ++k) {
            const auto statement = std::ranges::find(statements, exercise.guide[k], &Statement::id);
            if (statement == statements.end() || names(*statement, id)) continue;
            exercise_tables[i].refuse(exercise_tables[i].place("guide", k),
                                      '"' + statement->id + "\" does not name \"exercise:" + id +
                                          "\" in guide.toml; add it there or take it out here");
        }
        if (exercise.origin == "extension" || shown.contains("exercise:" + id)) continue;
        exercise_tables[i].refuse(exercise_tables[i].place("id"),
                                  "no statement of guide.toml names \"exercise:" + id + "\"; add it to one's \"repr\"");
    }
}

}  // namespace unhunch::content
