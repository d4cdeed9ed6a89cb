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

}  // namespace unhunch::content
