#include "own/moves.hpp"

#include <algorithm>

namespace unhunch::content {

namespace {

constexpr std::size_t longest_stem = 30;  // leaves room for a number
constexpr std::size_t shortest = 3;

}  // namespace

const Exercise* move_named(const std::string& id, const std::vector<Exercise>& own, const Catalogue& core) {
    if (id.starts_with("core:")) return core.exercise({id.substr(5)});
    const auto found = std::ranges::find(own, core::ExerciseId{id}, &Exercise::id);
    return found == own.end() ? nullptr : &*found;
}

std::string new_id(const std::string& name, const std::vector<std::string>& taken) {
    std::string stem;
    for (const char letter : name) {
        if (stem.size() == longest_stem) break;
        if (letter >= 'A' && letter <= 'Z') stem += static_cast<char>(letter - 'A' + 'a');
        else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) stem += letter;
        else if (!stem.empty() && stem.back() != '_') stem += '_';
    }
    while (!stem.empty() && stem.back() == '_') stem.pop_back();
    if (stem.size() < shortest) stem = stem.empty() ? "own" : "own_" + stem;
    auto id = stem;
    for (unsigned number = 2; std::ranges::find(taken, id) != taken.end(); ++number) id = stem + '_' + std::to_string(number);
    return id;
}

}  // namespace unhunch::content
