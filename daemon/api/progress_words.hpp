// A step of a growing training in a few words, for lists and questions.
#pragma once

#include <span>
#include <string>

#include "core/progression.hpp"

namespace unhunch::api {

/// "Band row: 10 repetitions", "All strengthening moves: 2 sets".
[[nodiscard]] std::string change_words(const core::Change& change, std::span<const core::TrainedExercise> exercises);

/// Why something could grow, or does not count any more, in the person's language; it is kept in English.
[[nodiscard]] std::string because_words(const std::string& kept);

/// "in force", "over", "taken back" ..., in the person's language.
[[nodiscard]] std::string standing_words(core::MadeChange::Standing);

/// The same as JSON has it.
[[nodiscard]] const char* name(core::MadeChange::Standing);

}  // namespace unhunch::api
