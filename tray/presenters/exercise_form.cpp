#include "presenters/exercise_form.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "catalogue/dose_limits.hpp"
#include "catalogue/draft_reader.hpp"
#include "catalogue/words.hpp"
#include "own/moves.hpp"
#include "own/pack_text.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

struct AreaWords {
    core::BodyArea area;
    const char* role;
    std::array<const char*, 2> care;  // flags that ask for care with it; the second may be null
};

constexpr std::array areas{AreaWords{core::BodyArea::Neck, "neck", {"neck", "dizzy"}},
                           AreaWords{core::BodyArea::Shoulder, "shoulder", {"shoulder", "shoulder_unstable"}},
                           AreaWords{core::BodyArea::UpperBack, "upper_back", {"shoulder", nullptr}},
                           AreaWords{core::BodyArea::LowerBack, "lower_back", {"low_back", "bones"}},
                           AreaWords{core::BodyArea::Chest, "chest", {"shoulder", "shoulder_unstable"}},
                           AreaWords{core::BodyArea::Hips, "hips", {"hip", nullptr}},
                           AreaWords{core::BodyArea::Wrist, "wrist", {"wrist", nullptr}}};

const AreaWords& words_of(core::BodyArea area) {
    return *std::ranges::find(areas, area, &AreaWords::area);
}

const char* space_of(core::Position position) {
    switch (position) {
        case core::Position::Seated: return "seat";
        case core::Position::Standing:
        case core::Position::Wall:
        case core::Position::Hanging: return "step";
        case core::Position::Floor: return "mat";
        case core::Position::Walking: return "walkway";
    }
    return "seat";
}

const char* anchor_of(core::Position position) {
    switch (position) {
        case core::Position::Seated: return "seat";
        case core::Position::Standing:
        case core::Position::Wall: return "feet";
        case core::Position::Floor: return "back";
        case core::Position::Hanging: return "hands";
        case core::Position::Walking: return "steps";
    }
    return "seat";
}

const char* category_of(ExerciseForm::Kind kind) {
    switch (kind) {
        case ExerciseForm::Kind::Movement: return "mobility";
        case ExerciseForm::Kind::Strength: return "strength";
        case ExerciseForm::Kind::Stretch: return "stretch";
    }
    return "mobility";
}

void add(std::vector<std::string>& all, const std::string& one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(one);
}

/// Of the exercise whose figure it borrows, and of the part of the body.
void take_care(content::Exercise& exercise, const ExerciseForm& form, const content::Catalogue& core) {
    if (const auto* lent = core.animation(form.figure)) {
        if (const auto* shown = core.exercise(lent->exercise)) {
            for (const auto& flag : shown->avoid_if) add(exercise.avoid_if, flag);
            for (const auto& flag : shown->care_if) add(exercise.care_if, flag);
            exercise.view = lent->view;
        }
    }
    for (const auto* flag : words_of(form.area).care)
        if (flag != nullptr) add(exercise.care_if, flag);
    if (std::ranges::find(form.equipment, "band") != form.equipment.end()) add(exercise.care_if, "latex");
    std::erase_if(exercise.care_if, [&](const std::string& flag) {
        return std::ranges::find(exercise.avoid_if, flag) != exercise.avoid_if.end();  // which hides it already
    });
}

std::string sentence(const content::Objection& objection, const std::string& text) {
    std::istringstream lines{text};
    std::string line;
    for (unsigned at = 0; at < objection.line && std::getline(lines, line); ++at) continue;
    const auto key = line.substr(0, line.find(' '));
    auto reason = objection.reason;  // as the reader of packs says it, in English
    if (!reason.empty() && reason.front() >= 'a' && reason.front() <= 'z')
        reason.front() = static_cast<char>(reason.front() - 'a' + 'A');
    reason += '.';
    if (key == "name") return words::said("The name: {0}", reason);
    if (key == "setup") return words::said("How to begin: {0}", reason);
    if (key == "cues") return words::said("What to do: {0}", reason);
    if (key == "cautions") return words::said("What to mind: {0}", reason);
    return reason;
}

}  // namespace

std::vector<LentFigure> lent_figures(const content::Catalogue& core, core::Position position) {
    std::vector<LentFigure> figures;
    for (const auto& clip : core.animations) {
        const auto* exercise = core.exercise(clip.exercise);
        if (exercise == nullptr || std::ranges::find(clip.positions, position) == clip.positions.end()) continue;
        figures.push_back({.id = clip.id, .exercise = exercise->name, .position = position});
    }
    return figures;
}

content::Exercise exercise_of(const ExerciseForm& form, const content::OwnPack& pack, const content::Catalogue& core) {
    // What the form does not ask for stays as somebody wrote it by hand.
    const auto before = std::ranges::find(pack.exercises, core::ExerciseId{form.id}, &content::Exercise::id);
    content::Exercise exercise = before == pack.exercises.end() ? content::Exercise{} : *before;
    std::vector<std::string> taken;
    for (const auto& one : pack.exercises) taken.push_back(one.id.value);
    exercise.id.value = form.id.empty() ? content::new_id(form.name, taken) : form.id;
    exercise.name = form.name;
    if (exercise.origin.empty()) exercise.origin = "extension";
    const bool held = form.kind == ExerciseForm::Kind::Stretch;
    if (exercise.roles.empty() || form_of(exercise).area != form.area || form_of(exercise).kind != form.kind) {
        exercise.category = category_of(form.kind);
        exercise.roles = {words_of(form.area).role, held ? "static" : "dynamic"};
    }
    if (exercise.positions.empty() || exercise.positions.front() != form.position) exercise.positions = {form.position};
    exercise.equipment = form.equipment;
    exercise.desk = true;
    exercise.discreet = form.discreet;
    exercise.space = space_of(form.position);
    exercise.sides = form.sides;
    if (exercise.view.empty()) exercise.view = "front";
    exercise.anchor = anchor_of(form.position);
    exercise.micro = form.dose;
    exercise.session = form.dose;
    exercise.session.rest = std::max(exercise.session.rest, 30.0);
    if (held) exercise.session.tempo.hold = std::max(exercise.session.tempo.hold, content::session_hold.least);
    exercise.setup = form.setup;
    exercise.cues = form.cues;
    exercise.cautions = form.cautions;
    exercise.animation = form.figure.empty() ? std::string{} : "core:" + form.figure;
    exercise.picture = form.picture;
    take_care(exercise, form, core);
    return exercise;
}

ExerciseForm form_of(const content::Exercise& exercise) {
    ExerciseForm form;
    form.id = exercise.id.value;
    form.name = exercise.name;
    form.setup = exercise.setup;
    form.cues = exercise.cues;
    form.cautions = exercise.cautions;
    if (exercise.category == "strength") form.kind = ExerciseForm::Kind::Strength;
    if (content::has_role(exercise, "static")) form.kind = ExerciseForm::Kind::Stretch;
    for (const auto& role : exercise.roles) {
        if (const auto area = content::words::area(role)) {
            form.area = *area;
            break;
        }
    }
    if (!exercise.positions.empty()) form.position = exercise.positions.front();
    form.equipment = exercise.equipment;
    form.sides = exercise.sides;
    form.discreet = exercise.discreet;
    form.dose = exercise.micro.value_or(exercise.session);
    form.picture = exercise.picture;
    if (exercise.animation.starts_with("core:")) form.figure = exercise.animation.substr(5);
    return form;
}

std::vector<std::string> missing_in(const ExerciseForm& form, const content::OwnPack& pack,
                                    const content::Catalogue& core) {
    const auto text = content::text_of(exercise_of(form, pack, core));
    std::vector<std::string> sentences;
    for (const auto& objection : content::read_draft_exercise(text, {}, core).objections)
        sentences.push_back(sentence(objection, text));
    return sentences;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        const auto from = line.find_first_not_of(" \t\r");
        if (from == std::string::npos) continue;
        lines.push_back(line.substr(from, line.find_last_not_of(" \t\r") - from + 1));
    }
    return lines;
}

}  // namespace unhunch::tray
