#include "cli/simulation_report.hpp"

#include <fmt/format.h>

#include "api/status.hpp"
#include "api/words.hpp"
#include "app/reason_words.hpp"
#include "cli/day_json.hpp"
#include "cli/times.hpp"

namespace unhunch::cli {
namespace {

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
            {"because", Json::array({"The local day " + date_words(ended.day.day) + " has ended"})}};
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
    for (const auto& reason : told.because) because += (because.empty() ? "" : "; ") + reason;
    return fmt::format("{}  {:>7} s  {:<24} {}\n", clock_words(told.at), told.at.elapsed.count(), what, because);
}

std::string line_of(const app::SimulatedDay& ended) {
    return fmt::format("{}  {:>7} s  {:<24} {} of sitting, {} breaks\n", clock_words(ended.at), ended.at.elapsed.count(),
                       "day " + date_words(ended.day.day), api::length_words(ended.day.sitting), ended.day.completed);
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
    for (const auto& [what, length] : {std::pair{"active", total.active}, {"still", total.still},
                                       {"standing", total.standing}, {"away", total.away}, {"asleep", total.asleep},
                                       {"on a break", total.on_break}, {"longest bout", total.longest_bout},
                                       {"due and held", total.held}})
        text += fmt::format("{:<16} {:>8} s  {}\n", what, length.count(), api::length_words(length));
    for (const auto& [what, count] : {std::pair{"reminders", total.reminders}, {"completed", total.completed},
                                      {"partial", total.partial}, {"snoozed", total.snoozed}, {"skipped", total.skipped},
                                      {"ignored", total.ignored}, {"natural breaks", total.natural_breaks}})
        text += fmt::format("{:<16} {:>8}\n", what, count);
    return text;
}

std::string simulation_notes(const app::Simulation& simulation, const std::string& name) {
    std::string text;
    for (const auto& note : simulation.notes) text += fmt::format("{}:{}: ignored. {}\n", name, note.line, note.sentence);
    return text;
}

}  // namespace unhunch::cli
