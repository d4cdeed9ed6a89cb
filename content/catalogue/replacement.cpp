#include "catalogue/replacement.hpp"

#include <algorithm>

#include "catalogue/origin_reader.hpp"

namespace unhunch::content {

namespace {

template <class Value>
bool has(const std::vector<Value>& all, const Value& value) {
    return std::ranges::find(all, value) != all.end();
}

void check_cautions(const TomlTable& table, const Exercise& own, const Exercise& core) {
    for (const auto& flag : core.avoid_if) {
        if (has(own.avoid_if, flag)) continue;
        table.refuse(table.place("avoid_if"), "the exercise it replaces is hidden for \"" + flag + "\"; add that");
    }
    for (const auto& flag : core.care_if) {
        if (has(own.care_if, flag) || has(own.avoid_if, flag)) continue;
        table.refuse(table.place("care_if"), "the exercise it replaces asks for care with \"" + flag + "\"; add that");
    }
    for (const auto& caution : core.cautions) {
        if (has(own.cautions, caution)) continue;
        table.refuse(table.place("cautions"), "the exercise it replaces says \"" + caution + "\"; keep that");
    }
}

}  // namespace

void check_replacement(const TomlTable& table, const Exercise& exercise, const Catalogue& core) {
    const auto* replaced = core.exercise({core_id(exercise.replaces)});
    if (replaced == nullptr) return;  // has been said
    check_cautions(table, exercise, *replaced);
    const auto refuse = [&](std::string_view key, const std::string& reason) {
        table.refuse(table.place(key), reason + " as in \"" + exercise.replaces + "\", whose place it takes");
    };
    if (exercise.sides != replaced->sides) refuse("sides", "\"sides\" must be");
    if (exercise.category != replaced->category) refuse("category", "\"category\" must be");
    if (replaced->desk && !exercise.desk) refuse("desk", "it must be for the desk");
    if (replaced->discreet && !exercise.discreet) refuse("discreet", "it must be discreet");
    if (exercise.opt_in != replaced->opt_in) refuse("opt_in", "\"opt_in\" must be");
    for (const auto* role : {"static", "dynamic", "advanced"}) {
        if (has_role(exercise, role) == has_role(*replaced, role)) continue;
        refuse("roles", std::string{"the role \""} + role + "\" must be");
    }
    for (const auto position : replaced->positions) {
        if (!has(exercise.positions, position)) refuse("position", "each position must be there");
    }
    if (exercise.level < replaced->level) refuse("level", "\"level\" must be at least");
}

}  // namespace unhunch::content
