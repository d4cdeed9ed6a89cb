#include "composer/session.hpp"

#include <algorithm>

#include "catalogue/training.hpp"
#include "composer/strength.hpp"
#include "composer/stretches.hpp"
#include "composer/warm_up.hpp"

namespace unhunch::composer {

namespace {

constexpr double lead_in = 10;    // seconds before each item after the warm-up
constexpr std::size_t least = 3;  // moves, and stretches

class Composing {
public:
    Composing(const content::Catalogue& catalogue, const Household& household, const Plan& plan)
        : household_{household}, plan_{plan}, pool_{fitting(catalogue, household, plan.seed)} {
        std::ranges::copy_if(pool_, std::back_inserter(open_),
                             [&](const auto* one) { return open_at(*one, plan_.level, household_); });
    }

    Session run() {
        add_warm_up();
        add_strength();
        add_stretches();
        for (const auto& item : session_.items) session_.seconds += item.lead_in + item.seconds;
        return std::move(session_);
    }

private:
    void add_warm_up() {
        const auto moves = warm_up(pool_, household_);
        session_.warm_up_seconds = seconds_of(moves);
        for (const auto& move : moves) add(Block::WarmUp, *move.exercise, move.dose);
        if (moves.empty()) {
            say("No warm-up move fits; walk briskly for five minutes first.");
        } else if (moves.size() < warm_up_least) {
            say("Only " + std::to_string(moves.size()) + " of the warm-up moves fit, so these are done for longer.");
        }
        const bool off = std::abs(session_.warm_up_seconds - warm_up_target) > warm_up_tolerance;
        if (off && !moves.empty())
            say("The moves that fit do not make a warm-up of five minutes; walk a little as well.");
    }

    void add_strength() {
        if (after_operation(household_)) {
            say("After a recent operation or injury there is no strengthening, grip or floor work.");
            return;
        }
        const auto picks = strength(open_, pool_, household_, plan_);
        for (const auto& missed : picks.missed) {
            say("No " + missed.name + " move fits what you have and take care of, so this session has none.");
        }
        const auto found = picks.exercises.size();
        if (found < least) say("Only " + std::to_string(found) + " of at least three strengthening moves fit.");
        for (const auto* one : picks.exercises) add(Block::Strength, *one, with_sets(*one, std::min(plan_.sets, 3U)));
        const auto more = support(open_, pool_, household_, plan_, picks.exercises);
        for (const auto* one : more.exercises) add(Block::Support, *one, with_sets(*one, std::min(plan_.sets, 2U)));
        if (more.core_missing) say("No move for the lower back or the trunk fits, so the supporting one is left out.");
        if (more.grip_missing) say("No grip move fits, so it is left out.");
    }

    void add_stretches() {
        if (session_.items.empty()) {
            say("Long holds follow movement only, so there are no stretches.");
            return;
        }
        const auto picks = stretches(open_, plan_.stretches);
        for (const auto& missed : picks.missed) {
            say("No stretch for " + missed.name + " fits what you have and take care of, so that one is left out.");
        }
        const auto found = picks.exercises.size();
        if (found < least) say("Only " + std::to_string(found) + " of at least three stretches fit.");
        for (const auto* one : picks.exercises) add(Block::Stretch, *one, one->session);
    }

    [[nodiscard]] content::Dose with_sets(const content::Exercise& exercise, unsigned sets) const {
        auto dose = content::session_dose(exercise, household_.grown);
        dose.sets = sets;
        return dose;
    }

    void add(Block block, const content::Exercise& exercise, const content::Dose& dose) {
        session_.items.push_back({.block = block,
                                  .exercise = exercise.id,
                                  .dose = dose,
                                  .at = place_of(exercise, household_),
                                  .lead_in = block == Block::WarmUp ? warm_up_lead_in : lead_in,
                                  .seconds = content::seconds_of(dose, exercise.sides),
                                  .things = things_for(exercise, household_)});
    }

    void say(std::string sentence) { session_.notes.push_back(std::move(sentence)); }

    const Household& household_;
    const Plan& plan_;
    Pool pool_;  // fits
    Pool open_;  // and is open at the level
    Session session_;
};

}  // namespace

std::string name(Block block) {
    switch (block) {
        case Block::WarmUp:
            return "warm-up";
        case Block::Strength:
            return "strength";
        case Block::Support:
            return "support";
        case Block::Stretch:
            return "stretch";
    }
    return "";
}

Session compose(const content::Catalogue& catalogue, const Household& household, const Plan& plan) {
    return Composing{catalogue, household, plan}.run();
}

}  // namespace unhunch::composer
