// An exercise of one's own as a form: what the person fills in, and the exercise that comes of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "own/own_pack.hpp"

namespace unhunch::tray {

struct ExerciseForm {
    enum class Kind { Movement, Strength, Stretch };  // a stretch is held still

    std::string id;  // empty: a new one
    std::string name;
    std::string setup;
    std::vector<std::string> cues;
    std::vector<std::string> cautions;
    Kind kind = Kind::Movement;
    core::BodyArea area = core::BodyArea::Shoulder;
    core::Position position = core::Position::Seated;
    std::vector<std::string> equipment;
    content::Sides sides = content::Sides::Both;  // never Directions
    bool discreet = false;
    content::Dose dose{.sets = 1, .reps = 5, .tempo = {2, 2, 2, 1}, .rest = 0};
    std::string picture;  // a path; empty: none
    std::string figure;   // of the core pack; empty: none

    bool operator==(const ExerciseForm&) const = default;
};

/// A figure of the core pack that an exercise may borrow.
struct LentFigure {
    std::string id;
    std::string exercise;  // the name of the one it shows
    core::Position position;
};

[[nodiscard]] std::vector<LentFigure> lent_figures(const content::Catalogue& core, core::Position position);

/// What the form leaves open follows from it: whoever borrows a figure takes over for whom that exercise is hidden, and the
/// part of the body asks for care.
[[nodiscard]] content::Exercise exercise_of(const ExerciseForm& form, const content::OwnPack& pack,
                                            const content::Catalogue& core);
[[nodiscard]] ExerciseForm form_of(const content::Exercise& exercise);

/// What the reader of packs would say to it, a sentence each; empty: it can be saved. The picture is judged when it is saved.
[[nodiscard]] std::vector<std::string> missing_in(const ExerciseForm& form, const content::OwnPack& pack,
                                                  const content::Catalogue& core);

/// The lines of a text that are not empty, without blanks around them.
[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

}  // namespace unhunch::tray
