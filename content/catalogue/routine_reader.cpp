#include "catalogue/routine_reader.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "catalogue/dose_reader.hpp"
#include "catalogue/hands.hpp"
#include "catalogue/hold_rules.hpp"
#include "catalogue/identifier.hpp"
#include "catalogue/origin_reader.hpp"
#include "catalogue/prescription_reader.hpp"
#include "catalogue/wording.hpp"
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

class RoutineReader {
public:
    RoutineReader(TomlTable& table, const std::vector<Exercise>& exercises, const Catalogue* core)
        : table_{table}, exercises_{exercises}, core_{core} {}

    Routine read() {
        routine_.id = {read_identifier(table_)};
        routine_.name = shown_text(table_, "name");
        routine_.position = table_.word("position", words::routine_positions);
        routine_.equipment = table_.words("equipment", words::equipment);
        routine_.discreet = table_.optional_flag("discreet");
        routine_.tags = table_.optional_texts("tags");
        routine_.blurb = shown_text(table_, "blurb");
        read_replaced();
        routine_.prescription = read_prescription(table_);
        for (auto& item : table_.tables("items")) read_item(item);
        table_.warn_of_unknown_keys();
        check_length();
        return std::move(routine_);
    }

private:
    void read_item(TomlTable& table) {
        const auto id = table.text("ex");
        const auto* found = find(id);
        if (found == nullptr) {
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
        item.exercise = {id};
        item.dose = read_dose(table, &*exercise.micro, exercise.sides);
        item.at = position(table, exercise);
        item.lead_in = get_ready + (hands_.take_up(exercise, item.at) ? change_over : 0);
        item.seconds = seconds_of(item.dose, exercise.sides);
        table.warn_of_unknown_keys();
        check_holds(table, exercise, item.dose, DoseOf::Micro);
        check_not_faster(table, exercise, item.dose);
        check_item(table, exercise);
        routine_.seconds += item.lead_in + item.seconds;
        routine_.items.push_back(std::move(item));
    }

    /// Of this pack, or of the core pack where the id says so.
    const Exercise* find(const std::string& id) const {
        const auto of_core = core_id(id);
        if (!of_core.empty()) return core_ != nullptr ? core_->exercise({of_core}) : nullptr;
        const auto found = std::ranges::find(exercises_, core::ExerciseId{id}, &Exercise::id);
        return found == exercises_.end() ? nullptr : &*found;
    }

    void read_replaced() {
        routine_.replaces = table_.optional_text("replaces");
        if (routine_.replaces.empty() || (core_ != nullptr && core_->routine({core_id(routine_.replaces)}) != nullptr))
            return;
        table_.refuse(table_.place("replaces"), "the core pack has no routine \"" + routine_.replaces +
                                                    "\"; see `unhunch routines`, and write it as \"core:desk_reset\"");
    }

    core::Position position(TomlTable& table, const Exercise& exercise) {
        const auto here = has(exercise.positions, hands_.at()) || exercise.positions.empty()
                              ? hands_.at()
                              : exercise.positions.front();
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
    const Catalogue* core_;
    Routine routine_;
    Hands hands_;
    bool warm_ = false;
    bool whole_ = true;
};

}  // namespace

std::vector<Routine> read_routines(TomlTable& file, const std::vector<Exercise>& exercises, const Catalogue* core) {
    auto tables = file.tables("routine");
    std::vector<Routine> routines;
    for (auto& table : tables) routines.push_back(RoutineReader{table, exercises, core}.read());
    refuse_repeated_identifiers(tables);
    return routines;
}

}  // namespace unhunch::content
