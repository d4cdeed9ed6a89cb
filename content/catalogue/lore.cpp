#include "catalogue/lore.hpp"

#include <algorithm>

namespace unhunch::content {

namespace {

template <class Item>
const Item* find(const std::vector<Item>& items, const std::string& id) {
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Muscle* Lore::muscle(const std::string& id) const { return find(muscles, id); }
const Study* Lore::study(const std::string& id) const { return find(studies, id); }


std::string Lore::care_line(const std::string& exercise, const std::vector<std::string>& flags) const {
    for (const auto& line : care) {
        if (std::ranges::find(line.exercises, exercise) == line.exercises.end()) continue;
        const auto meant = [&](const std::string& flag) { return std::ranges::find(flags, flag) != flags.end(); };
        if (std::ranges::any_of(line.flags, meant)) return line.text;
    }
    return {};
}

}  // namespace unhunch::content
