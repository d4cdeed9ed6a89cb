#include "catalogue/texts.hpp"

#include <cctype>

namespace unhunch::content {

namespace {

using Said = std::function<std::string(const Text&)>;

constexpr const char* long_cue = "At most 110 characters.";
constexpr const char* other_side = "The same cue for the other side of the body. At most 110 characters.";

bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string swapped_word(const std::string& word) {
    if (word == "left") return "right";
    if (word == "right") return "left";
    if (word == "Left") return "Right";
    if (word == "Right") return "Left";
    return word;
}

void say(const Said& said, const std::string& context, std::string& text, const char* note = "", bool is_safety = false) {
    if (!text.empty()) text = said({.context = context, .words = text, .note = note, .is_safety = is_safety});
}

void say_exercise(const Said& said, Exercise& exercise) {
    const auto at = "core:" + exercise.id.value + "/";
    say(said, at + "name", exercise.name);
    say(said, at + "setup", exercise.setup);
    exercise.mirrored_cues.assign(exercise.cues.size(), {});
    for (std::size_t i = 0; i < exercise.cues.size(); ++i) {
        const auto cue = at + "cue/" + std::to_string(i + 1);
        // Swapping two words does not do in languages that bend them: the other side has a translation of its own.
        if (names_a_side(exercise.cues[i])) exercise.mirrored_cues[i] = with_sides_swapped(exercise.cues[i]);
        say(said, cue, exercise.cues[i], long_cue);
        say(said, cue + "/mirrored", exercise.mirrored_cues[i], other_side);
    }
    for (std::size_t i = 0; i < exercise.cautions.size(); ++i)
        say(said, at + "caution/" + std::to_string(i + 1), exercise.cautions[i], "", true);
    for (std::size_t i = 0; i < exercise.pass_labels.size(); ++i)
        say(said, at + "pass/" + std::to_string(i + 1), exercise.pass_labels[i], "A direction, after \"Now the other direction: \".");
}

}  // namespace

void each_text(Catalogue& catalogue, const Said& said) {
    for (auto& pack : catalogue.packs)
        if (pack.id == "core") say(said, "core:pack/name", pack.name);
    for (auto& exercise : catalogue.exercises) say_exercise(said, exercise);
    for (auto& routine : catalogue.routines) {
        say(said, "core:routine/" + routine.id.value + "/name", routine.name);
        say(said, "core:routine/" + routine.id.value + "/blurb", routine.blurb);
    }
    auto& lore = catalogue.lore;
    for (std::size_t i = 0; i < lore.care.size(); ++i)
        say(said, "core:care/" + std::to_string(i + 1), lore.care[i].text, "", true);
    for (auto& muscle : lore.muscles) {
        say(said, "core:muscle/" + muscle.id + "/name", muscle.name);
        say(said, "core:muscle/" + muscle.id + "/place", muscle.place);
        say(said, "core:muscle/" + muscle.id + "/says", muscle.says);
    }
    for (auto& lesson : lore.lessons) {
        say(said, "core:lesson/" + lesson.id + "/title", lesson.title);
        say(said, "core:lesson/" + lesson.id + "/text", lesson.text);
    }
}

bool names_a_side(const std::string& text) { return with_sides_swapped(text) != text; }

std::string with_sides_swapped(const std::string& text) {
    std::string swapped;
    std::string word;
    for (const char c : text) {
        if (letter(c)) {
            word += c;
            continue;
        }
        swapped += swapped_word(word) + c;
        word.clear();
    }
    return swapped + swapped_word(word);
}

void translate_core(Catalogue& catalogue, TranslatedText words, bool names_only) {
    if (words == nullptr) return;
    if (!names_only) return each_text(catalogue, [words](const Text& text) { return words(text.context, text.words); });
    for (auto& exercise : catalogue.exercises) exercise.name = words("core:" + exercise.id.value + "/name", exercise.name);
    for (auto& routine : catalogue.routines) routine.name = words("core:routine/" + routine.id.value + "/name", routine.name);
}

}  // namespace unhunch::content
