#include "catalogue/exercise_reader.hpp"

#include <algorithm>

#include "catalogue/chains.hpp"
#include "catalogue/dose_reader.hpp"
#include "catalogue/hold_rules.hpp"
#include "catalogue/identifier.hpp"
#include "catalogue/look_reader.hpp"
#include "catalogue/replacement.hpp"
#include "catalogue/wording.hpp"
#include "catalogue/words.hpp"

namespace unhunch::content {

namespace {

constexpr std::size_t longest_cue = 80;
constexpr std::size_t most_exercises = 500;

Sides sides_of(const std::string& word) {
    if (word == "alternate") return Sides::Alternate;
    if (word == "each") return Sides::Each;
    if (word == "directions") return Sides::Directions;
    return Sides::Both;
}

void read_cues(TomlTable& table, Exercise& exercise) {
    exercise.cues = shown_texts(table, "cues");
    if (exercise.cues.size() < 3 || exercise.cues.size() > 5) {
        table.refuse(table.place("cues"), "an exercise has 3 to 5 cues, this one has " +
                                              std::to_string(exercise.cues.size()) + "; join or split some");
    }
    for (std::size_t i = 0; i < exercise.cues.size(); ++i) {
        const auto length = characters(exercise.cues[i]);
        if (length > longest_cue) {
            table.refuse(table.place("cues", i),
                         "a cue has at most 80 characters, this one has " + std::to_string(length) + "; shorten it");
        }
    }
}

void read_care(TomlTable& table, Exercise& exercise) {
    exercise.avoid_if = table.words("avoid_if", words::care_flags);
    exercise.care_if = table.words("care_if", words::care_flags);
    for (std::size_t i = 0; i < exercise.care_if.size(); ++i) {
        if (std::ranges::find(exercise.avoid_if, exercise.care_if[i]) == exercise.avoid_if.end()) continue;
        table.refuse(table.place("care_if", i),
                     '"' + exercise.care_if[i] + "\" stands in \"avoid_if\" too, which already hides it; keep one");
    }
}

void read_doses(TomlTable& table, Exercise& exercise) {
    if (auto session = table.table("session")) {
        exercise.session = read_dose(*session, nullptr, exercise.sides);
        check_holds(*session, exercise, exercise.session, DoseOf::Session);
        session->warn_of_unknown_keys();
    }
    if (exercise.desk != table.has("micro")) {
        table.refuse(table.place("desk"), exercise.desk
                                              ? "a desk exercise needs a \"micro\" dose; add one"
                                              : "\"micro\" is for desk exercises; set desk = true or remove it");
    }
    if (!table.has("micro")) return;
    if (auto micro = table.table("micro")) {
        exercise.micro = read_dose(*micro, nullptr, exercise.sides);
        check_holds(*micro, exercise, *exercise.micro, DoseOf::Micro);
        micro->warn_of_unknown_keys();
    }
}

void read_muscles(TomlTable& table, Exercise& exercise) {
    auto muscles = table.table("muscles");
    if (!muscles) return;
    exercise.primary = muscles->words("primary", words::muscles);
    exercise.secondary = muscles->words("secondary", words::muscles);
    for (std::size_t i = 0; i < exercise.secondary.size(); ++i) {
        if (std::ranges::find(exercise.primary, exercise.secondary[i]) == exercise.primary.end()) continue;
        table.refuse(muscles->place("secondary", i),
                     '"' + exercise.secondary[i] + "\" is named as primary too; keep one");
    }
    muscles->warn_of_unknown_keys();
}

void read_equipment(TomlTable& table, Exercise& exercise) {
    exercise.equipment = table.words("equipment", words::equipment);
    exercise.equipment_or = table.optional_lists("equipment_or");
    for (const auto& alternative : exercise.equipment_or) {
        for (const auto& thing : alternative) {
            if (std::ranges::find(words::equipment, thing) != words::equipment.end()) continue;
            table.refuse(table.place("equipment_or"), '"' + thing + "\" is not known as equipment; see \"equipment\"");
        }
    }
}

void read_pass_labels(TomlTable& table, Exercise& exercise) {
    if (!table.has("pass_labels")) return;
    const auto labels = table.texts("pass_labels");
    if (labels.size() != 2 || exercise.sides != Sides::Directions) {
        table.refuse(table.place("pass_labels"),
                     "\"pass_labels\" are the two names of directions; give two, with "
                     "sides = \"directions\"");
        return;
    }
    exercise.pass_labels = {labels[0], labels[1]};
}

Exercise read_exercise(TomlTable& table, const Provenance& provenance) {
    Exercise exercise;
    exercise.id = {read_identifier(table)};
    exercise.name = shown_text(table, "name");
    if (table.has("aka")) shown_texts(table, "aka");
    read_origin(table, provenance, exercise);
    exercise.category = table.word("category", words::categories);
    exercise.roles = table.words("roles", words::roles);
    for (const auto& word : table.words("position", words::positions)) {
        if (const auto position = words::position(word)) exercise.positions.push_back(*position);
    }
    if (exercise.positions.empty()) table.refuse(table.place("position"), "\"position\" must name at least one");
    read_equipment(table, exercise);
    exercise.desk = table.flag("desk");
    exercise.discreet = table.flag("discreet");
    if (exercise.discreet && !exercise.desk) {
        table.refuse(table.place("discreet"), "only a desk exercise can be discreet; set one of the two otherwise");
    }
    exercise.opt_in = table.optional_flag("opt_in");
    exercise.space = table.word("space", words::spaces);
    read_muscles(table, exercise);
    exercise.sides = sides_of(table.word("sides", words::sides));
    read_pass_labels(table, exercise);
    exercise.level = table.count("level", {1, 3});
    exercise.easier = table.optional_texts("easier");
    exercise.harder = table.optional_texts("harder");
    read_doses(table, exercise);
    exercise.setup = shown_text(table, "setup");
    read_cues(table, exercise);
    exercise.cautions = shown_texts(table, "cautions");
    read_care(table, exercise);
    read_look(table, provenance, exercise);
    if (!exercise.replaces.empty() && provenance.core != nullptr) check_replacement(table, exercise, *provenance.core);
    table.warn_of_unknown_keys();
    return exercise;
}

}  // namespace

std::vector<Exercise> read_exercises(TomlTable& file, const Provenance& provenance) {
    auto tables = file.tables("exercise");
    std::vector<Exercise> exercises;
    if (tables.size() > most_exercises) {
        file.refuse(file.place("exercise"), "a pack has at most 500 exercises; split it in two");
        return exercises;
    }
    for (auto& table : tables) exercises.push_back(read_exercise(table, provenance));
    refuse_repeated_identifiers(tables);
    check_former_ids(tables, exercises);
    if (file.clean()) check_chains(tables, exercises);
    return exercises;
}

}  // namespace unhunch::content
