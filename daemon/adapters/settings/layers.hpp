// The settings of several files over the built in ones: which value is in force, from where, and what is locked.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/settings.hpp"

namespace unhunch::settings {

/// A file for everybody on the computer may lock settings, in a table [locked] of keys with their values; a person's may not.
enum class Whose { Everybodys, Own };

struct Layer {
    std::string file;
    Whose whose{};
    core::Result<std::string> text;  // a failure says why it could not be read
};

/// Where the value of one key comes from.
struct Origin {
    std::string file{};  // empty: built in
    Whose whose{};
    bool locked = false;
};

struct Problem {
    std::string place;  // "FILE:LINE:COLUMN: ", empty where it is nowhere
    std::string what;   // a sentence: what is wrong, what is possible
};

struct InForce {
    core::Settings settings;
    std::vector<Origin> origins;     // of each key, in the order of the manual
    std::vector<Problem> problems;   // one for each mistake
    std::vector<std::string> notes;  // which values of the person's own do not count, as they are locked
};

/// The last is the person's own, the others are everybody's. A file that is not there is no layer.
[[nodiscard]] std::vector<Layer> layers_of(const std::vector<std::filesystem::path>& files);

/// Each over the ones before it, and over all of them what is locked. A file with a mistake does not count at all; where
/// what does not fit together comes from several files, the person's own does not count.
[[nodiscard]] InForce in_force(const std::vector<Layer>& layers, const core::Settings& built_in = {});

/// Why a person cannot change it.
[[nodiscard]] std::string locked_words(const std::string& key, const std::string& file);

/// A line each, with their places.
[[nodiscard]] std::string lines_of(const std::vector<Problem>& problems);

}  // namespace unhunch::settings
