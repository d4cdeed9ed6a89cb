// Holds what is still being written against the rules of packs: one routine or one exercise, from memory.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace unhunch::content {

/// Why a pack with it would be refused.
struct Objection {
    unsigned line = 0;  // of the text, from 1
    std::string reason; // what is wrong, and what helps

    bool operator==(const Objection&) const = default;
};

struct ReadRoutine {
    Routine routine;  // its seconds computed, as far as it could be read
    std::vector<Objection> objections;
};

struct ReadExercise {
    Exercise exercise;
    std::vector<Objection> objections;
};

/// `text` is a routines.toml with one routine in it; `own` are the exercises of the same pack.
[[nodiscard]] ReadRoutine read_draft_routine(const std::string& text, const std::vector<Exercise>& own,
                                             const Catalogue& core);

/// `text` is an exercises.toml with one exercise in it. Its picture is looked for in `folder`; empty: it is not looked for.
[[nodiscard]] ReadExercise read_draft_exercise(const std::string& text, const std::string& folder,
                                               const Catalogue& core);

}  // namespace unhunch::content
