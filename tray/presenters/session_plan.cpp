#include "presenters/session_plan.hpp"

#include "core/session_days.hpp"
#include "presenters/easier.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

const char* part_words(composer::Block block) {
    switch (block) {
        case composer::Block::WarmUp: return words::translated("Warm-up");
        case composer::Block::Strength: return words::translated("Strength");
        case composer::Block::Support: return words::translated("Support");
        case composer::Block::Stretch: return words::translated("Stretches");
    }
    return "";
}

}  // namespace

GuidedSession guided_session(const composer::Session& session, const content::Catalogue& catalogue,
                             const std::vector<std::string>& stepped_back) {
    GuidedSession guided;
    guided.routine.id = {core::session_routine};
    guided.routine.name = words::said("Full session");
    guided.routine.seconds = session.seconds;
    for (const auto& item : session.items) {
        guided.routine.items.push_back({.exercise = item.exercise,
                                        .dose = item.dose,
                                        .at = item.at,
                                        .lead_in = item.lead_in,
                                        .seconds = item.seconds});
        guided.items.push_back({.exercise = item.exercise,
                                .part = part_words(item.block),
                                .warms_up = item.block == composer::Block::WarmUp,
                                .things = item.things});
    }
    guided.routine = eased(std::move(guided.routine), catalogue, stepped_back);
    return guided;
}

double work_seconds(const RoutinePlan& plan) {
    double seconds = 0;
    for (const auto& step : plan.steps) seconds += step.work_length();
    return seconds;
}

}  // namespace unhunch::tray
