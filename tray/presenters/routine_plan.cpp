#include "presenters/routine_plan.hpp"

#include <algorithm>
#include <set>

#include "core/training_history.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;

unsigned passes(content::Sides sides) {
    return sides == content::Sides::Each || sides == content::Sides::Directions ? 2 : 1;
}

double switch_length(content::Sides sides) { return sides == content::Sides::Each ? 3 : 2; }

core::Side side_of(content::Sides sides, unsigned pass) {
    switch (sides) {
        case content::Sides::Both:
        case content::Sides::Alternate: return core::Side::Both;
        case content::Sides::Each: return pass == 0 ? core::Side::Right : core::Side::Left;
        case content::Sides::Directions: return pass == 0 ? core::Side::First : core::Side::Second;
    }
    return core::Side::Both;
}

std::string move_words(core::Position position) {
    switch (position) {
        case core::Position::Seated: return said("sit down");
        case core::Position::Standing: return said("stand up");
        case core::Position::Wall: return said("go to a wall");
        case core::Position::Floor: return said("go down to the floor");
        case core::Position::Hanging: return said("go to the bar");
        case core::Position::Walking: return said("get ready to walk");
    }
    return {};
}

bool furniture(const std::string& thing) { return thing == "chair" || thing == "desk" || thing == "wall" || thing == "bench"; }

std::string thing_words(const std::string& thing, bool heavier) {
    if (thing == "doorway") return said("go to a doorway");
    if (thing == "anchor") return said("fix it to the anchor");
    if (thing == "mat") return said("put down the mat");
    if (heavier && thing == "band") return said("take the stronger band you moved up to");
    if (heavier && thing == "dumbbells") return said("take the dumbbells with the weight you moved up to");
    if (heavier && thing == "barbell") return said("take the barbell with the weight you moved up to");
    if (thing == "ball") return said("take the ball");
    if (thing == "band") return said("take the band");
    if (thing == "bar") return said("take the bar");
    if (thing == "barbell") return said("take the barbell");
    if (thing == "cable") return said("take the cable");
    if (thing == "dumbbells") return said("take the dumbbells");
    if (thing == "towel") return said("take the towel");
    return "take the " + thing;
}

std::string joined(const std::vector<std::string>& deeds) {
    std::string all;
    for (std::size_t at = 0; at < deeds.size(); ++at) {
        if (at == 0) all = deeds[at];
        else if (at + 1 == deeds.size()) all = words::said_as("deeds", "{0} and {1}", all, deeds[at]);
        else all = words::said_as("deeds", "{0}, {1}", all, deeds[at]);
    }
    if (!all.empty() && all.front() >= 'a' && all.front() <= 'z') all.front() = static_cast<char>(all.front() - 'a' + 'A');
    return all;
}

/// Where the person is and what they hold, so that only a change is announced.
class Desk {
public:
    /// `heavier`: more load than it was begun with.
    std::string fetch_for(const std::vector<std::string>& things, core::Position at, bool heavier) {
        std::vector<std::string> deeds;
        if (at != position_) deeds.push_back(move_words(at));
        position_ = at;
        for (const auto& thing : things) {
            if (!furniture(thing) && fetched_.insert(thing).second) deeds.push_back(thing_words(thing, heavier));
        }
        return joined(deeds);
    }

private:
    core::Position position_ = core::Position::Seated;
    std::set<std::string> fetched_;
};

SessionPart part_of(std::span<const SessionItem> session, std::size_t item) {
    SessionPart part{.name = session[item].part, .warms_up = session[item].warms_up};
    for (std::size_t each = 0; each < session.size(); ++each) {
        if (session[each].part != part.name) continue;
        ++part.of;
        if (each < item) ++part.place;
    }
    return part;
}

}  // namespace

void say_care(RoutinePlan& plan, const content::Catalogue& catalogue, const std::vector<std::string>& flags) {
    for (auto& step : plan.steps) step.care = catalogue.lore.care_line(step.exercise->id.value, flags);
}

RoutinePlan routine_plan(const content::Routine& routine, const content::Catalogue& catalogue,
                         const core::Adjustments& adjustments, std::span<const SessionItem> session) {
    RoutinePlan plan{.name = routine.name, .items = routine.items.size(), .steps = {}, .seconds = 0};
    Desk desk;
    for (std::size_t item = 0; item < routine.items.size(); ++item) {
        const auto& planned = routine.items[item];
        const auto* exercise = catalogue.exercise(planned.exercise);
        if (exercise == nullptr) continue;  // the reader refuses such a pack
        // An easier exercise in its place is done with things of its own.
        const bool as_composed = item < session.size() && session[item].exercise == planned.exercise;
        const auto& things = as_composed ? session[item].things : exercise->equipment;
        const bool heavier = routine.id.value == core::session_routine && adjustments.at(exercise->id).load > 0;
        const auto fetch = desk.fetch_for(things, planned.at, heavier);
        for (unsigned set = 0; set < planned.dose.sets; ++set) {
            for (unsigned pass = 0; pass < passes(exercise->sides); ++pass) {
                PlannedStep step;
                step.exercise = exercise;
                step.version = catalogue.version_of(exercise->id);
                step.animation = catalogue.animation_for(exercise->id, planned.at);
                step.item = item;
                step.side = side_of(exercise->sides, pass);
                step.set = set;
                step.dose = planned.dose;
                step.things = things;
                if (item < session.size()) step.part = part_of(session, item);
                step.begins = plan.seconds;
                if (pass > 0) {
                    step.wait = PlannedStep::Wait::Switch;
                    step.wait_length = switch_length(exercise->sides);
                } else if (set > 0) {
                    step.wait = PlannedStep::Wait::Rest;
                    step.wait_length = planned.dose.rest;
                } else {
                    step.wait_length = planned.lead_in;
                    step.fetch = fetch;
                }
                plan.seconds += step.length();
                plan.steps.push_back(std::move(step));
            }
        }
    }
    return plan;
}

std::string pass_words(const content::Exercise& exercise, unsigned pass) {
    const auto& label = exercise.pass_labels[pass];
    if (!label.empty()) return label;
    return said(pass == 0 ? words::to_say("right side") : words::to_say("left side"));  // cues and clips are written for the right one
}

std::string side_words(const PlannedStep& step) {
    if (step.side == core::Side::Both) return {};
    return pass_words(*step.exercise, step.second_pass() ? 1U : 0U);
}

}  // namespace unhunch::tray
