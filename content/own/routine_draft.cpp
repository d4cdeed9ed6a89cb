#include "own/routine_draft.hpp"

#include <algorithm>

#include "catalogue/draft_reader.hpp"
#include "catalogue/words.hpp"
#include "own/moves.hpp"
#include "own/pack_text.hpp"

namespace unhunch::content {

namespace {

template <class Value>
bool has(const std::vector<Value>& all, const Value& value) {
    return std::ranges::find(all, value) != all.end();
}

/// What a routine must name; a chair and a desk are there anyway.
bool is_named(const std::string& thing) { return thing != "chair" && thing != "desk"; }

std::string position_of(const std::vector<RoutineItem>& items) {
    if (items.empty()) return "seated";
    const auto first = items.front().at;
    if (!std::ranges::all_of(items, [&](const RoutineItem& item) { return item.at == first; })) return "mixed";
    const auto word = words::positions.at(static_cast<std::size_t>(first));
    const bool known = std::ranges::find(words::routine_positions, word) != words::routine_positions.end();
    return std::string{known ? word : "mixed"};
}

}  // namespace

void add_move(Routine& draft, const std::string& id, const std::vector<Exercise>& own, const Catalogue& core) {
    const auto* exercise = move_named(id, own, core);
    if (exercise == nullptr || !exercise->micro) return;
    const auto here = draft.items.empty() ? core::Position::Seated : draft.items.back().at;
    RoutineItem item;
    item.exercise = {id};
    item.dose = *exercise->micro;
    item.at = has(exercise->positions, here) ? here : exercise->positions.front();
    draft.items.push_back(item);
}

Routine settled(Routine draft, const std::vector<Exercise>& own, const Catalogue& core) {
    draft.position = position_of(draft.items);
    draft.equipment.clear();
    draft.discreet = !draft.items.empty();
    for (const auto& item : draft.items) {
        const auto* exercise = move_named(item.exercise.value, own, core);
        if (exercise == nullptr) continue;
        draft.discreet = draft.discreet && exercise->discreet;
        for (const auto& thing : exercise->equipment) {
            if (is_named(thing) && !has(draft.equipment, thing)) draft.equipment.push_back(thing);
        }
    }
    return draft;
}

CheckedDraft checked(const Routine& draft, const std::vector<Exercise>& own, const Catalogue& core) {
    CheckedDraft answer{.routine = settled(draft, own, core), .objections = {}};
    const auto text = text_of(answer.routine);
    auto read = read_draft_routine(text.words, own, core);
    answer.routine.seconds = read.routine.seconds;
    if (read.routine.items.size() == answer.routine.items.size()) answer.routine.items = read.routine.items;
    for (auto& objection : read.objections) {
        const bool of_item = objection.line >= text.first_item && objection.line < text.first_item + draft.items.size();
        answer.objections.push_back(
            {of_item ? std::optional{std::size_t{objection.line} - text.first_item} : std::nullopt, std::move(objection.reason)});
    }
    return answer;
}

}  // namespace unhunch::content
