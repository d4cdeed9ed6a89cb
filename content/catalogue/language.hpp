// In which language a person reads, and how a translation tells what it was made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

/// SHA-256 of a text, in hexadecimal. It comes from whoever wires: this room links no library for it.
using Sha256 = std::string (*)(std::string_view text);

/// A text of the core pack in the person's language, by its context ("core:chin_tuck/cue/2"); the English one where the
/// translation was made from other words or there is none.
using TranslatedText = std::string (*)(const std::string& context, const std::string& english);

struct Language {
    std::string tag;          // "de" or "de_AT"; empty: every pack in its own words
    Sha256 sha256 = nullptr;  // without it no caution is translated: nobody could tell whether it still says the same
    TranslatedText words = nullptr;  // of the core pack; without it that is in English
};

/// Two or three small letters, and a country's two capitals where it is told: "de", "de_AT".
[[nodiscard]] bool is_language_tag(std::string_view tag);

/// What somebody with that tag reads, the more particular last: "de", "de_AT". None where it is no tag.
[[nodiscard]] std::vector<std::string> readable_languages(const std::string& tag);

}  // namespace unhunch::content
