#include "adapters/trace/trace_writer.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace unhunch::trace {
namespace {

using Json = nlohmann::ordered_json;
namespace happened = core::trace;

std::string instant(core::WallTime at, const date::time_zone* zone) {
    const auto whole = date::round<core::seconds>(at);
    if (zone == nullptr) return date::format("%FT%TZ", whole);
    return date::format("%FT%T%Ez", date::make_zoned(zone, whole));
}

Json seconds_of(core::Length length) { return core::whole(length).count(); }

const char* word(core::Answer answer) {
    switch (answer) {
        case core::Answer::Start: return "start";
        case core::Answer::Snooze: return "snooze";
        case core::Answer::Skip: return "skip";
    }
    return "";
}

/// Key and value of one event.
struct Told {
    const date::time_zone* zone;

    using Pair = std::pair<const char*, Json>;
    Pair operator()(const happened::Input& one) const { return {"input", one.on}; }
    Pair operator()(const happened::Locked& one) const { return {"locked", one.on}; }
    Pair operator()(const happened::Asleep& one) const { return {"asleep", one.on}; }
    Pair operator()(const happened::Media& one) const { return {"media", one.on}; }
    Pair operator()(const happened::DoNotDisturb& one) const { return {"do_not_disturb", one.on}; }
    Pair operator()(const happened::FullScreen& one) const { return {"full_screen", one.on}; }
    Pair operator()(const happened::Standing& one) const { return {"standing", one.on}; }
    Pair operator()(const happened::ActiveSession& one) const { return {"active_session", one.on}; }
    Pair operator()(const happened::Call& one) const { return {"call", one.open ? Json("microphone") : Json(false)}; }
    Pair operator()(const happened::App& one) const { return {"app", one.in_front ? Json("an application") : Json(false)}; }
    Pair operator()(const happened::Clock& one) const { return {"clock", instant(one.to, zone)}; }
    Pair operator()(const happened::Zone& one) const { return {"zone", one.zone ? one.zone->name() : "UTC"}; }
    Pair operator()(const happened::PauseFor& one) const { return {"pause", seconds_of(one.length)}; }
    Pair operator()(const happened::PauseUntil& one) const { return {"pause", instant(one.until, zone)}; }
    Pair operator()(const happened::PauseUntilTomorrow&) const { return {"pause", "tomorrow"}; }
    Pair operator()(const happened::Pause& one) const { return {"pause", one.on}; }
    Pair operator()(const happened::Answered& one) const { return {"answer", word(one.answer)}; }
    Pair operator()(const happened::Finish& one) const { return {"finish", one.share}; }
    Pair operator()(const happened::Start& one) const { return {"start", one.routine.value}; }
    Pair operator()(const happened::GotUp& one) const { return {"got_up", one.got_up}; }
    Pair operator()(const happened::Restart& one) const { return {"restart", seconds_of(one.gone)}; }
    Pair operator()(const happened::Reboot& one) const { return {"reboot", seconds_of(one.gone)}; }
    Pair operator()(const happened::End&) const { return {"end", true}; }
};

std::string written(const Json& line) { return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json answers_of(const core::TraceAnswers& answers) {
    Json json{{"with", answers.with ? word(*answers.with) : "nothing"},
              {"after_s", seconds_of(answers.after)},
              {"finish", answers.finish}};
    if (!answers.routine.value.empty()) json["routine"] = answers.routine.value;
    return json;
}

}  // namespace

std::string written_trace(const core::Trace& trace) {
    std::string text;
    if (trace.zone != nullptr) text += written({{"zone", trace.zone->name()}});
    if (trace.seed) text += written({{"seed", *trace.seed}});
    if (trace.answers.with) text += written({{"answers", answers_of(trace.answers)}});
    for (const auto& line : trace.lines) {
        const auto [key, value] = std::visit(Told{trace.zone}, line.what);
        text += written({{"at", instant(line.at, trace.zone)}, {key, value}});
    }
    return text;
}

}  // namespace unhunch::trace
