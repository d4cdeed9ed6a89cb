#include "cli/simulation_report.hpp"

#include <fmt/format.h>

#include "api/kept_words.hpp"
#include "api/status.hpp"
#include "api/words.hpp"
#include "app/reason_words.hpp"
#include "cli/day_json.hpp"
#include "cli/times.hpp"
#include "core/instants.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;
using words::to_say;
using Json = nlohmann::ordered_json;

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json json_of(const app::SimulatedDecision& told) {
    const core::Decision& decision = told.decision;
    Json json{{"event", app::name(decision.kind)},
              {"at", rfc3339(told.at.wall, told.at.offset)},
              {"elapsed_s", told.at.elapsed.count()},
              {"sitting_s", std::chrono::floor<core::seconds>(decision.count).count()}};
    if (decision.hold) json["hold"] = api::name(*decision.hold);
    if (!decision.routine.value.empty()) json["routine"] = decision.routine.value;
    if (decision.from) {
        json["from"] = rfc3339(decision.from->wall, told.from_offset);
        json["to"] = rfc3339(told.at.wall, told.at.offset);
    }
    json["because"] = told.because;
    return json;
}

Json json_of(const app::SimulatedDay& ended) {
    return {{"event", "day"},
            {"at", rfc3339(ended.at.wall, ended.at.offset)},
            {"elapsed_s", ended.at.elapsed.count()},
            {"sitting_s", ended.sitting.count()},
            {"totals", day_json(ended.day)},
            {"because", Json::array({"The local day " + core::day_text(ended.day.day) + " has ended"})}};
}

std::string clock_words(const app::SimulatedMoment& at) {
    const std::string instant = rfc3339(at.wall, at.offset);
    return instant.substr(0, 10) + " " + instant.substr(11, 8);
}

std::string line_of(const app::SimulatedDecision& told) {
    const core::Decision& decision = told.decision;
    std::string what = app::name(decision.kind);
    if (decision.hold) what += std::string{" "} + api::name(*decision.hold);
    if (!decision.routine.value.empty()) what += " " + decision.routine.value;
    std::string because;
    for (const auto& reason : told.because) because += (because.empty() ? "" : "; ") + api::said_of_kept(reason);
    return fmt::format("{}  {:>7} s  {:<24} {}\n", clock_words(told.at), told.at.elapsed.count(), what, because);
}

std::string line_of(const app::SimulatedDay& ended) {
    return fmt::format("{}  {:>7} s  {:<24} {}\n", clock_words(ended.at), ended.at.elapsed.count(),
                       said("day {0}", core::day_text(ended.day.day)),
                       words::counted("{1} of sitting, {0} break", "{1} of sitting, {0} breaks", ended.day.completed,
                                      api::length_words(ended.day.sitting)));
}

}  // namespace

std::string simulation_json(const app::Simulation& simulation) {
    std::string text;
    for (const auto& event : simulation.events) text += written(std::visit([](const auto& one) { return json_of(one); }, event));
    Json summary = totals_json(simulation.total);
    Json days = Json::array();
    for (const auto& day : simulation.days) days.push_back(day_json(day));
    summary["days"] = std::move(days);
    return text + written({{"summary", std::move(summary)}});
}

std::string simulation_timeline(const app::Simulation& simulation) {
    std::string text;
    for (const auto& event : simulation.events) text += std::visit([](const auto& one) { return line_of(one); }, event);
    const core::DaySummary& total = simulation.total;
    text += "\n";
    for (const auto& [what, length] : {std::pair{to_say("active"), total.active}, {to_say("still"), total.still},
                                       {to_say("standing"), total.standing}, {to_say("away"), total.away},
                                       {to_say("asleep"), total.asleep}, {to_say("on a break"), total.on_break},
                                       {to_say("longest bout"), total.longest_bout}, {to_say("due and held"), total.held}})
        text += fmt::format("{:<16} {:>8} s  {}\n", words::translated(what), length.count(), api::length_words(length));
    for (const auto& [what, count] : {std::pair{to_say("reminders"), total.reminders}, {to_say("completed"), total.completed},
                                      {to_say("partial"), total.partial}, {to_say("snoozed"), total.snoozed},
                                      {to_say("skipped"), total.skipped}, {to_say("ignored"), total.ignored},
                                      {to_say("natural breaks"), total.natural_breaks}})
        text += fmt::format("{:<16} {:>8}\n", words::translated(what), count);
    return text;
}

std::string simulation_notes(const app::Simulation& simulation, const std::string& name) {
    std::string text;
    for (const auto& note : simulation.notes) text += said("{0}:{1}: ignored. {2}", name, note.line, note.sentence) + '\n';
    return text;
}

}  // namespace unhunch::cli
