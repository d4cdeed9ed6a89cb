// How a person's training differs from the catalogue's: what the doses of a session are made from.
#pragma once

#include <map>
#include <utility>

#include "core/vocabulary.hpp"

namespace unhunch::core {

struct Adjustment {
    unsigned reps = 0;      // of a session's set; 0: as the catalogue has it
    unsigned load = 0;      // steps above the load it was begun with: band colours, or the smallest weights there are
    ExerciseId instead{};   // the harder one that is done in its place; empty: itself

    bool operator==(const Adjustment&) const = default;
};

struct Adjustments {
    unsigned sets = 1;   // of each strengthening move
    unsigned level = 1;  // of the catalogue's exercises to choose from: the highest that was said yes to
    std::map<ExerciseId, Adjustment> of{};

    [[nodiscard]] Adjustment at(const ExerciseId& exercise) const {
        const auto found = of.find(exercise);
        return found == of.end() ? Adjustment{} : found->second;
    }
    /// What is done in its place, along the chain of harder ones; often itself.
    [[nodiscard]] ExerciseId instead_of(ExerciseId exercise) const {
        for (std::size_t link = 0; link <= of.size(); ++link) {
            auto next = at(exercise).instead;
            if (next.value.empty()) break;
            exercise = std::move(next);
        }
        return exercise;
    }
    bool operator==(const Adjustments&) const = default;
};

}  // namespace unhunch::core
