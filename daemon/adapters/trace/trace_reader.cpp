#include "adapters/trace/trace_reader.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <sstream>

#include "adapters/trace/trace_line.hpp"

namespace unhunch::trace {
namespace {

using Json = nlohmann::ordered_json;

/// Takes the lines in order and knows what may still follow.
class Reading {
public:
    explicit Reading(std::string name) : name_{std::move(name)} {}

    void take(const std::string& text) {
        ++number_;
        if (text.find_first_not_of(" \t\r") == std::string::npos) return;
        Json line;
        try {
            line = Json::parse(text);
        } catch (const Json::parse_error& error) {
            throw Mistake{static_cast<unsigned>(error.byte), "this is not JSON; each line is one object, for example "
                                                             "{\"at\": \"2026-03-06T09:00:00Z\", \"input\": true}"};
        } catch (const Json::out_of_range&) {  // "99E999"
            throw Mistake{1, "a number in this line is larger than any number here can be; write a smaller one"};
        }
        const Text place{text};
        if (!line.is_object()) throw Mistake{1, "a line must be one JSON object"};
        line.contains("at") ? take_event(line, place) : take_heading(line, place);
    }

    [[nodiscard]] std::string where(unsigned column) const {
        return name_ + ":" + std::to_string(number_) + ":" + std::to_string(column) + ": ";
    }

    ReadTrace outcome() && {
        if (read_.trace.lines.empty())
            throw Mistake{1, "there is no event; a trace needs at least one line with \"at\""};
        return std::move(read_);
    }

private:
    void take_heading(const Json& line, const Text& place) {
        if (line.empty()) throw Mistake{1, "the line says nothing"};
        for (const auto& [key, value] : line.items()) {
            if (!read_.trace.lines.empty())
                throw Mistake{place.key(key), "\"" + key + "\" must stand before the first event"};
            if (key == "settings")
                take_settings(value, place);
            else if (key == "zone")
                read_.trace.zone = zone_from(value, place.value("zone"));
            else if (key == "seed")
                read_.trace.seed = seed_from(value, place.value("seed"));
            else if (key == "answers")
                read_.trace.answers = answers_from(value, place);
            else
                throw Mistake{place.key(key),
                              "there is no heading \"" + key + "\"; possible are settings, zone, seed and answers"};
        }
    }

    void take_settings(const Json& value, const Text& place) {
        if (!value.is_object())
            throw Mistake{place.value("settings"), "settings must be an object, for example {\"sit_limit\": \"30m\"}"};
        if (read_.settings_line != 0)
            throw Mistake{place.key("settings"), "the settings stand in line " + std::to_string(read_.settings_line) + " already"};
        read_.settings = settings_text(value);
        read_.settings_line = number_;
    }

    void take_event(const Json& line, const Text& place) {
        if (ended_) throw Mistake{1, "the trace has ended already; nothing may follow \"end\""};
        const core::WallTime at = at_from(line["at"], place);
        if (!read_.trace.lines.empty() && at < read_.trace.lines.back().at)
            throw Mistake{place.value("at"), "this is before the line above; times must not go back (\"at\" is the true "
                                             "time, also when the wall clock is set)"};
        for (auto& [what, column] : told_in(line, place)) {
            look_at_order(at, what, column);
            read_.trace.lines.push_back({.at = at, .what = std::move(what), .line = number_});
        }
    }

    /// While the machine sleeps, or nobody runs on it, little can happen.
    void look_at_order(core::WallTime at, const core::TraceEvent& what, unsigned column) {
        const auto* sleep = std::get_if<core::trace::Asleep>(&what);
        const bool may_in_sleep = (sleep && !sleep->on) || std::holds_alternative<core::trace::Clock>(what) ||
                                  std::holds_alternative<core::trace::End>(what);
        if (asleep_ && !may_in_sleep && !sleep)
            throw Mistake{column, "the machine sleeps here; only asleep: false, clock and end are possible"};
        const bool in_gap = back_ && at < *back_;
        std::optional<core::Length> gone;
        if (const auto* restart = std::get_if<core::trace::Restart>(&what)) gone = restart->gone;
        if (const auto* reboot = std::get_if<core::trace::Reboot>(&what)) gone = reboot->gone;
        if (in_gap && (gone || sleep))
            throw Mistake{column, "the daemon is gone here since the line above; this can only follow its return"};
        if (gone) back_ = at + *gone;
        if (sleep) asleep_ = sleep->on;
        ended_ = std::holds_alternative<core::trace::End>(what);
    }

    std::string name_;
    ReadTrace read_;
    unsigned number_ = 0;
    bool asleep_ = false;
    bool ended_ = false;
    std::optional<core::WallTime> back_;
};

}  // namespace

core::Result<ReadTrace> read_trace(const std::string& text, const std::string& name) {
    Reading reading{name};
    try {
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) reading.take(line);
        return std::move(reading).outcome();
    } catch (const Mistake& mistake) {
        return core::Failure{reading.where(mistake.column) + mistake.what + "."};
    }
}

}  // namespace unhunch::trace
