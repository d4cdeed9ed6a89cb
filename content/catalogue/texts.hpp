// The texts of the core pack that a person reads, each under the context by which translators know it.
#pragma once

#include <functional>
#include <string>

#include "catalogue/catalogue.hpp"
#include "catalogue/language.hpp"

namespace unhunch::content {

struct Text {
    std::string context;  // "core:chin_tuck/cue/2", counted from 1
    std::string words;
    std::string note{};       // for translators
    bool is_safety = false;   // a caution or a care line
};

/// Every text, in the order of the pack. What `said` answers takes the text's place in the catalogue.
void each_text(Catalogue&, const std::function<std::string(const Text&)>& said);

/// Whether it says left or right, so that it is said otherwise where the figure is mirrored.
[[nodiscard]] bool names_a_side(const std::string& text);

/// The English text with left and right swapped.
[[nodiscard]] std::string with_sides_swapped(const std::string& text);

/// The words of the core pack become those that `words` has for them. `names_only`: no more than what things are called.
void translate_core(Catalogue&, TranslatedText words, bool names_only);

}  // namespace unhunch::content
