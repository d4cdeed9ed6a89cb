#include "composer/picking.hpp"

#include <algorithm>
#include <set>

namespace unhunch::composer {

namespace {

using content::Exercise;
using content::has_role;

bool names(const Exercise& one, const std::string& other) {
    const auto in = [&](const std::vector<std::string>& ids) { return std::ranges::find(ids, other) != ids.end(); };
    return in(one.easier) || in(one.harder) || one.variant_of == other;
}

class Picking {
public:
    explicit Picking(const Pool& pool) : pool_{pool} {}

    void meet(const Target& target) {
        for (const auto& role : target.roles) {
            if (covers(role)) return;
            const auto basic = [&](const Exercise* one) {
                return has_role(*one, role) && !has_role(*one, "advanced") && goes_along(*one);
            };
            const auto found = std::ranges::find_if(pool_, basic);
            if (found == pool_.end()) continue;
            picks_.exercises.push_back(*found);
            return;
        }
        picks_.missed.push_back(target);
    }

    /// Until there are as many, or nothing more goes along.
    void fill(unsigned number) {
        while (picks_.exercises.size() < number) {
            const Exercise* best = nullptr;
            std::size_t most = 0;
            for (const auto* one : pool_) {
                if (!goes_along(*one)) continue;
                const auto brings = new_muscles(*one);
                if (best != nullptr && brings <= most) continue;
                best = one;
                most = brings;
            }
            if (best == nullptr) return;
            picks_.exercises.push_back(best);
        }
    }

    Picks picks() && { return std::move(picks_); }

private:
    [[nodiscard]] bool covers(const std::string& role) const {
        return std::ranges::any_of(picks_.exercises, [&](const Exercise* one) { return has_role(*one, role); });
    }

    [[nodiscard]] bool goes_along(const Exercise& one) const {
        return std::ranges::none_of(picks_.exercises, [&](const Exercise* other) {
            return other == &one || near(one, *other) || (has_role(one, "advanced") && has_role(*other, "advanced"));
        });
    }

    /// Two are variety enough; more would always choose the largest moves.
    [[nodiscard]] std::size_t new_muscles(const Exercise& one) const {
        std::set<std::string> worked;
        for (const auto* other : picks_.exercises) worked.insert(other->primary.begin(), other->primary.end());
        const auto fresh =
            std::ranges::count_if(one.primary, [&](const std::string& muscle) { return !worked.contains(muscle); });
        return std::min<std::size_t>(2, static_cast<std::size_t>(fresh));
    }

    const Pool& pool_;
    Picks picks_;
};

}  // namespace

bool near(const Exercise& one, const Exercise& other) {
    return names(one, other.id.value) || names(other, one.id.value);
}

Picks pick(const Pool& pool, unsigned number, const std::vector<Target>& targets) {
    Picking picking{pool};
    for (const auto& target : targets) picking.meet(target);
    picking.fill(number);
    return std::move(picking).picks();
}

}  // namespace unhunch::composer
