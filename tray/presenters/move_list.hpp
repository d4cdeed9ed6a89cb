// The list a person picks moves from: what can be in a routine at the desk, searched by words and by part of the body.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/settings.hpp"
#include "own/own_pack.hpp"

namespace unhunch::tray {

struct OfferedMove {
    std::string id;    // as the person's pack writes it
    std::string name;  // "Chin tuck"; after it what is left out for this person is said
    std::string line;  // "Seated or standing. With a towel. Neck."
    bool left_out = false;  // by what the person takes care with

    bool operator==(const OfferedMove&) const = default;
};

/// Those whose name, part of the body, things or position hold every word of `search`; the person's own ones first.
[[nodiscard]] std::vector<OfferedMove> moves_for(const content::OwnPack& own, const content::Catalogue& core,
                                          const core::Settings& settings, const std::string& search,
                                          std::optional<core::BodyArea> area);

/// "Seated", "At a wall" ...
[[nodiscard]] std::string place_words(core::Position position);
/// "seated", "at a wall" ..., to stand within a sentence.
[[nodiscard]] std::string place_within(core::Position position);

/// "Neck", "Upper back" ...
[[nodiscard]] std::string area_title(core::BodyArea area);

/// "a towel", "dumbbells" ...
[[nodiscard]] std::string thing_words(const std::string& thing);

/// Whether a care flag of the person hides it.
[[nodiscard]] bool left_out_for(const content::Exercise& exercise, const core::Settings& settings);

}  // namespace unhunch::tray
