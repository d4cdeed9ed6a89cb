#include "cli/kept_word.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::to_say_as;

constexpr std::array known{
    to_say_as("what was written down", "sitting"),
    to_say_as("what was written down", "sitting still"),
    to_say_as("what was written down", "standing"),
    to_say_as("what was written down", "away"),
    to_say_as("what was written down", "asleep"),
    to_say_as("what was written down", "locked"),
    to_say_as("what was written down", "not observed"),
    to_say_as("what was written down", "on a break"),
    to_say_as("what was written down", "paused"),
    to_say_as("what was written down", "hours"),
    to_say_as("what was written down", "call"),
    to_say_as("what was written down", "do not disturb"),
    to_say_as("what was written down", "full screen"),
    to_say_as("what was written down", "media"),
    to_say_as("what was written down", "application"),
    to_say_as("what was written down", "snoozed"),
    to_say_as("what was written down", "skipped"),
    to_say_as("what was written down", "skip undone"),
    to_say_as("what was written down", "ignored"),
    to_say_as("what was written down", "completed"),
    to_say_as("what was written down", "partial"),
    to_say_as("what was written down", "hurts"),
    to_say_as("what was written down", "walk"),
    to_say_as("what was written down", "stretch"),
    to_say_as("what was written down", "left"),
    to_say_as("what was written down", "right"),
    to_say_as("what was written down", "first"),
    to_say_as("what was written down", "second"),
    to_say_as("what was written down", "done"),
    to_say_as("what was written down", "easier"),
    to_say_as("what was written down", "same"),
    to_say_as("what was written down", "worse"),
    to_say_as("what was written down", "neck"),
    to_say_as("what was written down", "shoulder"),
    to_say_as("what was written down", "upper back"),
    to_say_as("what was written down", "lower back"),
    to_say_as("what was written down", "chest"),
    to_say_as("what was written down", "hips"),
    to_say_as("what was written down", "wrist"),
    to_say_as("what was written down", "mild"),
    to_say_as("what was written down", "clear"),
    to_say_as("what was written down", "strong"),
    to_say_as("what was written down", "not said"),
    to_say_as("what was written down", "gone"),
    to_say_as("what was written down", "more reps"),
    to_say_as("what was written down", "more sets"),
    to_say_as("what was written down", "more load"),
    to_say_as("what was written down", "try harder"),
    to_say_as("what was written down", "keep harder"),
    to_say_as("what was written down", "step back")};

}  // namespace

std::string kept_word(std::string word) {
    std::ranges::replace(word, '_', ' ');
    const auto* const found = std::ranges::find(known, word, [](const char* one) { return std::string_view{one}; });
    return found == known.end() ? word : words::translated_as("what was written down", *found);
}

}  // namespace unhunch::cli
