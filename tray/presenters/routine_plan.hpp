// Lays a routine out in time, step after step. Every second is computed from the doses; none is stored.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/adjustments.hpp"
#include "core/vocabulary.hpp"

namespace unhunch::tray {

/// Where a step stands in a full session.
struct SessionPart {
    std::string name;       // "Warm-up"
    std::size_t place = 0;  // of the exercise in its part, from 0
    std::size_t of = 0;     // exercises of the part
    bool warms_up = false;
};

/// What a full session knows of one of its items, beyond what a routine does.
struct SessionItem {
    core::ExerciseId exercise;
    std::string part;                 // "Warm-up", "Strength"
    bool warms_up = false;
    std::vector<std::string> things;  // it is done with, where there are alternatives
};

/// One set of one exercise on one side (or in one direction), with the wait before it.
struct PlannedStep {
    enum class Wait { LeadIn, Switch, Rest };

    const content::Exercise* exercise = nullptr;   // never null in a plan; it lives in the catalogue
    const content::Animation* animation = nullptr;  // null where none is drawn in this position
    std::size_t item = 0;                           // place of the exercise in the routine, from 0
    core::Side side = core::Side::Both;
    unsigned set = 0;  // from 0
    content::Dose dose;
    Wait wait = Wait::LeadIn;
    double wait_length = 0;  // seconds
    double begins = 0;       // seconds after the start of the routine; the wait comes first
    std::vector<std::string> things;   // that it is done with
    std::optional<SessionPart> part;   // absent in a routine
    std::string version;     // of the exercise's pack
    std::string care;        // what the person's care asks for here; often empty
    std::string fetch;       // what to do before it: "Stand up and pick up the band"; often empty

    [[nodiscard]] double work_length() const { return dose.reps * dose.tempo.rep(); }
    [[nodiscard]] double length() const { return wait_length + work_length(); }
    [[nodiscard]] bool second_pass() const { return side == core::Side::Left || side == core::Side::Second; }
};

struct RoutinePlan {
    std::string name;
    std::size_t items = 0;
    std::vector<PlannedStep> steps;
    double seconds = 0;  // of all steps
};

/// Says at each step what somebody who takes care with these flags is to mind there.
void say_care(RoutinePlan& plan, const content::Catalogue& catalogue, const std::vector<std::string>& flags);

/// The catalogue must outlive the plan. The person is taken to sit at the desk with empty hands before it.
/// A session comes with doses that have grown already; what `adjustments` add is the load to take. `session` has its items, in
/// their order, and is empty for a routine.
[[nodiscard]] RoutinePlan routine_plan(const content::Routine& routine, const content::Catalogue& catalogue,
                                       const core::Adjustments& adjustments = {}, std::span<const SessionItem> session = {});

/// "left side" and "right side", or the exercise's own names; the clip as it is drawn is the left one. `pass` 0 or 1.
[[nodiscard]] std::string pass_words(const content::Exercise& exercise, unsigned pass);

/// "left side", "backward"; empty where a step has no sides.
[[nodiscard]] std::string side_words(const PlannedStep& step);

}  // namespace unhunch::tray
