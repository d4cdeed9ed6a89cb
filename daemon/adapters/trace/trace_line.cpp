#include "adapters/trace/trace_line.hpp"

#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <stdexcept>

#include "core/instants.hpp"

namespace unhunch::trace {
namespace {

using Json = nlohmann::ordered_json;
namespace happened = core::trace;

constexpr double longest_gap_s = 400.0 * 24 * 3600;  // longer, and the trace is not of a day at a desk

[[noreturn]] void refuse(unsigned column, std::string what) { throw Mistake{column, std::move(what)}; }

bool yes_or_no(const Json& value, const std::string& key, unsigned column) {
    if (!value.is_boolean()) refuse(column, key + " must be true or false");
    return value.get<bool>();
}

core::Length seconds_from(const Json& value, const std::string& key, unsigned column) {
    const double number = value.is_number() ? value.get<double>() : -1;
    if (!(number >= 0 && number <= longest_gap_s))
        refuse(column, key + " must be a number of seconds from 0 to 34560000, for example 45");
    return core::Length{std::llround(number * 1000)};
}

core::WallTime instant_or_refuse(const Json& value, const std::string& key, unsigned column) {
    const auto instant = value.is_string() ? core::instant_from(value.get<std::string>()) : std::nullopt;
    if (!instant)
        refuse(column, key + " must be an instant with its offset, for example \"2026-03-06T09:00:00-05:00\"");
    return *instant;
}

double share_from(const Json& value, const std::string& key, unsigned column) {
    const double share = value.is_number() ? value.get<double>() : -1;
    if (!(share >= 0 && share <= 1)) refuse(column, key + " must be a number from 0.0 to 1.0");
    return share;
}

core::Answer answer_from(const Json& value, unsigned column) {
    if (value == "start") return core::Answer::Start;
    if (value == "snooze") return core::Answer::Snooze;
    if (value == "skip") return core::Answer::Skip;
    refuse(column, "answer must be \"start\", \"snooze\" or \"skip\"");
}

bool call_from(const Json& value, unsigned column) {
    if (value == false) return false;
    for (const auto* kind : {"microphone", "camera", "screen"})
        if (value == kind) return true;
    refuse(column, "call must be \"microphone\", \"camera\", \"screen\" or false");
}

bool app_from(const Json& value, unsigned column) {
    if (value == false) return false;
    if (value.is_string() && !value.get<std::string>().empty()) return true;
    refuse(column, "app must be the name of an application or false");
}

core::TraceEvent pause_from(const Json& value, unsigned column) {
    if (value.is_boolean()) return happened::Pause{value.get<bool>()};
    if (value.is_number()) return happened::PauseFor{seconds_from(value, "pause", column)};
    if (value == "tomorrow") return happened::PauseUntilTomorrow{};
    if (value.is_string()) {
        if (const auto instant = core::instant_from(value.get<std::string>())) return happened::PauseUntil{*instant};
    }
    refuse(column, "pause must be a number of seconds, an instant, \"tomorrow\", true or false");
}

core::RoutineId routine_from(const Json& value, const std::string& key, unsigned column) {
    if (!value.is_string()) refuse(column, key + " must be the id of a routine, for example \"desk_reset\"");
    return {value.get<std::string>()};
}

core::TraceEvent end_from(const Json& value, unsigned column) {
    if (value != true) refuse(column, "end can only be true");
    return happened::End{};
}

using Reader = std::function<core::TraceEvent(const Json& value, unsigned column)>;

template <class Kind>
Reader flag(const char* key) {
    return [key](const Json& value, unsigned column) { return Kind{yes_or_no(value, key, column)}; };
}

const std::map<std::string, Reader>& readers() {
    static const std::map<std::string, Reader> all{
        {"input", flag<happened::Input>("input")},
        {"locked", flag<happened::Locked>("locked")},
        {"asleep", flag<happened::Asleep>("asleep")},
        {"media", flag<happened::Media>("media")},
        {"do_not_disturb", flag<happened::DoNotDisturb>("do_not_disturb")},
        {"full_screen", flag<happened::FullScreen>("full_screen")},
        {"standing", flag<happened::Standing>("standing")},
        {"active_session", flag<happened::ActiveSession>("active_session")},
        {"got_up", flag<happened::GotUp>("got_up")},
        {"call", [](const Json& value, unsigned column) { return happened::Call{call_from(value, column)}; }},
        {"app", [](const Json& value, unsigned column) { return happened::App{app_from(value, column)}; }},
        {"clock",
         [](const Json& value, unsigned column) { return happened::Clock{instant_or_refuse(value, "clock", column)}; }},
        {"zone", [](const Json& value, unsigned column) { return happened::Zone{zone_from(value, column)}; }},
        {"pause", pause_from},
        {"answer", [](const Json& value, unsigned column) { return happened::Answered{answer_from(value, column)}; }},
        {"finish",
         [](const Json& value, unsigned column) { return happened::Finish{share_from(value, "finish", column)}; }},
        {"start",
         [](const Json& value, unsigned column) { return happened::Start{routine_from(value, "start", column)}; }},
        {"restart",
         [](const Json& value, unsigned column) { return happened::Restart{seconds_from(value, "restart", column)}; }},
        {"reboot",
         [](const Json& value, unsigned column) { return happened::Reboot{seconds_from(value, "reboot", column)}; }},
        {"end", end_from},
    };
    return all;
}

std::string known_keys() {
    std::string all;
    for (const auto& [key, reader] : readers()) all += (all.empty() ? "" : ", ") + key;
    return all;
}

/// A TOML value; JSON's strings, numbers, truths and arrays are its own.
std::string toml_value(const Json& value) {
    if (value.is_array()) {
        std::string all;
        for (const auto& item : value) all += (all.empty() ? "" : ", ") + toml_value(item);
        return "[" + all + "]";
    }
    if (!value.is_object()) return value.dump(-1, ' ', true);
    std::string all;
    for (const auto& [key, item] : value.items()) all += (all.empty() ? "" : ", ") + Json(key).dump() + " = " + toml_value(item);
    return "{" + all + "}";
}

}  // namespace

unsigned Text::key(const std::string& name) const {
    const auto found = line_.find("\"" + name + "\"");
    return found == std::string::npos ? 1 : static_cast<unsigned>(found) + 1;
}

unsigned Text::value(const std::string& name) const {
    const auto colon = line_.find(':', key(name) + name.size() + 1);
    const auto found = colon == std::string::npos ? colon : line_.find_first_not_of(" \t", colon + 1);
    return found == std::string::npos ? key(name) : static_cast<unsigned>(found) + 1;
}

core::WallTime at_from(const Json& value, const Text& place) { return instant_or_refuse(value, "at", place.value("at")); }

std::vector<Told> told_in(const Json& line, const Text& place) {
    std::vector<Told> told;
    for (const auto& [key, value] : line.items()) {
        if (key == "at") continue;
        const auto reader = readers().find(key);
        if (reader == readers().end())
            refuse(place.key(key), "there is no event \"" + key + "\"; possible are " + known_keys());
        told.push_back({reader->second(value, place.value(key)), place.key(key)});
    }
    if (told.empty()) refuse(1, "the line has a time and no event; possible are " + known_keys());
    return told;
}

const date::time_zone* zone_from(const Json& value, unsigned column) {
    if (!value.is_string()) refuse(column, "zone must be the name of a time zone, for example \"Europe/Berlin\"");
    try {
        return date::locate_zone(value.get<std::string>());
    } catch (const std::runtime_error&) {
        refuse(column, "there is no time zone " + value.dump() + " here; a name is for example \"Europe/Berlin\" or \"UTC\"");
    }
}

std::uint64_t seed_from(const Json& value, unsigned column) {
    if (!value.is_number_unsigned()) refuse(column, "seed must be a whole number from 0 on");
    return value.get<std::uint64_t>();
}

core::TraceAnswers answers_from(const Json& value, const Text& place) {
    if (!value.is_object())
        refuse(place.value("answers"), "answers must be an object, for example {\"with\": \"start\", \"after_s\": 20}");
    core::TraceAnswers answers;
    for (const auto& [key, item] : value.items()) {
        if (key == "with") {
            if (item != "nothing") {
                if (item != "start" && item != "snooze" && item != "skip")
                    refuse(place.value(key), "with must be \"start\", \"snooze\", \"skip\" or \"nothing\"");
                answers.with = answer_from(item, place.value(key));
            }
        } else if (key == "after_s") {
            answers.after = seconds_from(item, key, place.value(key));
        } else if (key == "finish") {
            answers.finish = share_from(item, key, place.value(key));
        } else if (key == "routine") {
            answers.routine = routine_from(item, key, place.value(key));
        } else {
            refuse(place.key(key), "answers has no \"" + key + "\"; possible are with, after_s, finish and routine");
        }
    }
    return answers;
}

std::string settings_text(const Json& settings) {
    std::string text;
    for (const auto& [key, value] : settings.items()) text += Json(key).dump() + " = " + toml_value(value) + "\n";
    return text;
}

}  // namespace unhunch::trace
