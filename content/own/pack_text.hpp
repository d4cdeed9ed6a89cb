// The TOML of what a person made, one line an item, as the reader of packs takes it.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace unhunch::content {

/// A text in quotes, whatever it holds.
[[nodiscard]] std::string in_quotes(const std::string& text);

struct RoutineText {
    std::string words;
    unsigned first_item = 0;  // its line, from 1; the others follow, a line each
};

[[nodiscard]] RoutineText text_of(const Routine&);

/// Of its picture the name alone.
[[nodiscard]] std::string text_of(const Exercise&);

/// pack.toml.
[[nodiscard]] std::string text_of(const PackHead&, const std::vector<std::string>& disables);

}  // namespace unhunch::content
