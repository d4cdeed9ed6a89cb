#include "catalogue/hands.hpp"

#include <algorithm>

#include "catalogue/words.hpp"

namespace unhunch::content {

bool Hands::take_up(const Exercise& exercise, core::Position at) {
    bool change = at != at_;
    at_ = at;
    for (const auto& thing : exercise.equipment) {
        if (std::ranges::find(words::furniture, thing) != words::furniture.end()) continue;
        change = hold_.insert(thing).second || change;
    }
    return change;
}

}  // namespace unhunch::content
