#include "catalogue/words.hpp"

namespace unhunch::content::words {

std::optional<core::Position> position(std::string_view word) {
    using core::Position;
    if (word == "seated") return Position::Seated;
    if (word == "standing") return Position::Standing;
    if (word == "wall") return Position::Wall;
    if (word == "floor") return Position::Floor;
    if (word == "hanging") return Position::Hanging;
    if (word == "walking") return Position::Walking;
    return std::nullopt;
}

std::optional<core::BodyArea> area(std::string_view role) {
    using core::BodyArea;
    if (role == "neck") return BodyArea::Neck;
    if (role == "shoulder") return BodyArea::Shoulder;
    if (role == "upper_back") return BodyArea::UpperBack;
    if (role == "lower_back") return BodyArea::LowerBack;
    if (role == "chest") return BodyArea::Chest;
    if (role == "hips") return BodyArea::Hips;
    if (role == "wrist" || role == "grip") return BodyArea::Wrist;
    return std::nullopt;
}

}  // namespace unhunch::content::words
