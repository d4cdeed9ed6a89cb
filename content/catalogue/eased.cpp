#include "catalogue/eased.hpp"

#include <algorithm>
#include <cmath>

namespace unhunch::content {

Dose eased(Dose dose, Sides sides) {
    if (dose.sets > 1) {
        --dose.sets;
        return dose;
    }
    const unsigned pair = sides == Sides::Alternate ? 2 : 1;
    if (dose.reps > pair) {
        const unsigned less = std::max(1U, dose.reps / 4 / pair) * pair;
        dose.reps -= less;
        return dose;
    }
    dose.tempo.hold = std::ceil(dose.tempo.hold * 0.75);
    return dose;
}

}  // namespace unhunch::content
