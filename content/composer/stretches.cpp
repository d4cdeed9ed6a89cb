#include "composer/stretches.hpp"

#include <algorithm>

namespace unhunch::composer {

Picks stretches(const Pool& pool, unsigned number) {
    std::vector<Target> targets{{{"chest"}, "the chest"},
                                {{"upper_back"}, "the upper back"},
                                {{"neck", "shoulder"}, "neck or shoulders"},
                                {{"lower_back"}, "the lower back"},
                                {{"hips"}, "the hips"}};
    if (targets.size() > number) targets.resize(number);
    Pool holds;
    std::ranges::copy_if(pool, std::back_inserter(holds), [](const auto* one) {
        return one->category == "stretch" && content::has_role(*one, "static") && !content::has_role(*one, "wrist");
    });
    return pick(holds, number, targets);
}

}  // namespace unhunch::composer
