#include "cli/catalogue_word.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::to_say_as;

constexpr std::array kinds{to_say_as("kind of an exercise", "warmup"),
                           to_say_as("kind of an exercise", "mobility"),
                           to_say_as("kind of an exercise", "strength"),
                           to_say_as("kind of an exercise", "stretch"),
                           to_say_as("kind of an exercise", "core"),
                           to_say_as("kind of an exercise", "grip")};

constexpr std::array places{to_say_as("where an exercise is done", "seated"),
                            to_say_as("where an exercise is done", "standing"),
                            to_say_as("where an exercise is done", "wall"),
                            to_say_as("where an exercise is done", "floor"),
                            to_say_as("where an exercise is done", "hanging"),
                            to_say_as("where an exercise is done", "walking"),
                            to_say_as("where an exercise is done", "mixed")};

constexpr std::array things{
    to_say_as("what an exercise needs", "chair"),
    to_say_as("what an exercise needs", "stool"),
    to_say_as("what an exercise needs", "desk"),
    to_say_as("what an exercise needs", "wall"),
    to_say_as("what an exercise needs", "doorway"),
    to_say_as("what an exercise needs", "mat"),
    to_say_as("what an exercise needs", "bench"),
    to_say_as("what an exercise needs", "bar"),
    to_say_as("what an exercise needs", "step"),
    to_say_as("what an exercise needs", "ball"),
    to_say_as("what an exercise needs", "towel"),
    to_say_as("what an exercise needs", "band"),
    to_say_as("what an exercise needs", "anchor"),
    to_say_as("what an exercise needs", "dumbbells"),
    to_say_as("what an exercise needs", "barbell"),
    to_say_as("what an exercise needs", "cable")};

constexpr std::array cares{to_say_as("what somebody takes care with", "neck"),
                           to_say_as("what somebody takes care with", "dizzy"),
                           to_say_as("what somebody takes care with", "shoulder"),
                           to_say_as("what somebody takes care with", "shoulder_unstable"),
                           to_say_as("what somebody takes care with", "wrist"),
                           to_say_as("what somebody takes care with", "low_back"),
                           to_say_as("what somebody takes care with", "hip"),
                           to_say_as("what somebody takes care with", "knee"),
                           to_say_as("what somebody takes care with", "bones"),
                           to_say_as("what somebody takes care with", "pressure"),
                           to_say_as("what somebody takes care with", "pregnancy"),
                           to_say_as("what somebody takes care with", "latex"),
                           to_say_as("what somebody takes care with", "recent_operation")};

/// A pack of somebody's own may have words that no list has.
std::string said_out_of(std::span<const char* const> list, const char* context, const std::string& id) {
    const auto found = std::ranges::find(list, id, [](const char* one) { return std::string_view{one}; });
    return found == list.end() ? id : words::translated_as(context, *found);
}

}  // namespace

std::string kind_word(const std::string& category) { return said_out_of(kinds, "kind of an exercise", category); }
std::string place_word(const std::string& position) { return said_out_of(places, "where an exercise is done", position); }
std::string thing_word(const std::string& equipment) { return said_out_of(things, "what an exercise needs", equipment); }
std::string care_word(const std::string& flag) { return said_out_of(cares, "what somebody takes care with", flag); }

}  // namespace unhunch::cli
