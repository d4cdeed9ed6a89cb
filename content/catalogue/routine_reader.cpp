#include "catalogue/routine_reader.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "catalogue/dose_reader.hpp"
#include "catalogue/identifier.hpp"
#include "catalogue/words.hpp"

namespace unhunch::content {

namespace {

constexpr double get_ready = 5;    // seconds before each item
constexpr double change_over = 3;  // more where the position changes or something must be picked up
constexpr double shortest = 60;
constexpr double longest = 120;

template <class Value>
bool has(const std::vector<Value>& all, const Value& value) {
    return std::ranges::find(all, value) != all.end();
}

/// What the person is doing and holding as the items go by; a routine begins on the chair with empty hands.
struct Hands {
    core::Position at = core::Position::Seated;
    std::set<std::string> hold;
};

class RoutineReader {
public:
    RoutineReader(TomlTable& table, const std::vector<Exercise>& exercises) : table_{table}, exercises_{exercises} {}

    Routine read() {
        routine_.id = {read_identifier(table_)};
        routine_.name = table_.text("name");
        routine_.position = table_.word("position", words::routine_positions);
        routine_.equipment = table_.words("equipment", words::equipment);
        routine_.discreet = table_.optional_flag("discreet");
        routine_.tags = table_.optional_texts("tags");
        routine_.blurb = table_.text("blurb");
        for (auto& item : table_.tables("items")) read_item(item);
        table_.warn_of_unknown_keys();
        check_length();
        return std::move(routine_);
    }

private:
    void read_item(TomlTable& table) {
        const auto id = table.text("ex");
        const auto found = std::ranges::find(exercises_, core::ExerciseId{id}, &Exercise::id);
        if (found == exercises_.end()) {
            if (table.has("ex")) {
                table.refuse(table.place("ex"), "there is no exercise \"" + id + "\"; add it or correct the id");
            }
            whole_ = false;
            return;
        }
        const auto& exercise = *found;
        if (!exercise.micro) {
            table.refuse(table.place("ex"), '"' + id + "\" is not a desk exercise; choose one with desk = true");
            whole_ = false;
            return;
        }
        RoutineItem item;
        item.exercise = exercise.id;
        item.dose = read_dose(table, &*exercise.micro, exercise.sides);
        item.at = position(table, exercise);
        item.lead_in = get_ready + (begin(exercise, item.at) ? change_over : 0);
        item.seconds = seconds_of(item.dose, exercise.sides);
        table.warn_of_unknown_keys();
        check_item(table, exercise);
        routine_.seconds += item.lead_in + item.seconds;
        routine_.items.push_back(std::move(item));
    }

    core::Position position(TomlTable& table, const Exercise& exercise) {
        const auto here =
            has(exercise.positions, hands_.at) || exercise.positions.empty() ? hands_.at : exercise.positions.front();
        const auto stated = table.has("at") ? words::position(table.word("at", words::positions)) : std::nullopt;
        const auto at = stated.value_or(here);
        if (!has(exercise.positions, at)) {
            table.refuse(table.place("at"), '"' + exercise.id.value + "\" is not done in this position; change \"at\"");
        }
        if (routine_.position != "mixed" && words::position(routine_.position) != at) {
            table.refuse(table.place("ex"), "the routine's position is \"" + routine_.position + "\" but \"" +
                                                exercise.id.value +
                                                "\" is done in another; set \"at\" or say \"mixed\"");
        }
        return at;
    }

    /// Whether the person has to move or to pick something up first.
    bool begin(const Exercise& exercise, core::Position at) {
        bool change = at != hands_.at;
        hands_.at = at;
        for (const auto& thing : exercise.equipment) {
            if (std::ranges::find(words::furniture, thing) != words::furniture.end()) continue;
            change = hands_.hold.insert(thing).second || change;
        }
        return change;
    }

    void check_item(TomlTable& table, const Exercise& exercise) {
        const auto place = table.place("ex");
        const auto& id = exercise.id.value;
        for (const auto& thing : exercise.equipment) {
            const bool at_every_desk = thing == "chair" || thing == "desk";
            if (at_every_desk || has(routine_.equipment, thing)) continue;
            table.refuse(place, '"' + id + "\" needs \"" + thing + "\"; add it to the routine's \"equipment\"");
        }
        if (routine_.discreet && !exercise.discreet) {
            table.refuse(place, '"' + id + "\" is not discreet, so the routine is not; change one of the two");
        }
        if (has<std::string>(exercise.roles, "static") && !warm_ && whole_) {
            table.refuse(place, "the static hold \"" + id + "\" stands before any dynamic item; move it to the end");
        }
        warm_ = warm_ || has<std::string>(exercise.roles, "dynamic");
    }

    void check_length() const {
        if (!whole_) return;  // what is missing has been said; its seconds cannot be known
        if (routine_.seconds >= shortest && routine_.seconds <= longest) return;
        table_.refuse(table_.place("items"), "the routine lasts " + std::to_string(std::lround(routine_.seconds)) +
                                                 " s; change items or repetitions so that it lasts 60 to 120 s");
    }

    TomlTable& table_;
    const std::vector<Exercise>& exercises_;
    Routine routine_;
    Hands hands_;
    bool warm_ = false;
    bool whole_ = true;
};

}  // namespace

std::vector<Routine> read_routines(TomlTable& file, const std::vector<Exercise>& exercises) {
    auto tables = file.tables("routine");
    std::vector<Routine> routines;
    for (auto& table : tables) routines.push_back(RoutineReader{table, exercises}.read());
    refuse_repeated_identifiers(tables);
    return routines;
}

}  // namespace unhunch::content
