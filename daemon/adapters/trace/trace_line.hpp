// One line of a trace from JSON into values; whatever does not fit is a Mistake with its column.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "core/trace.hpp"

namespace unhunch::trace {

struct Mistake {
    unsigned column;
    std::string what;
};

/// Where in a line its keys and their values stand, from 1.
class Text {
public:
    explicit Text(const std::string& line) : line_{line} {}

    [[nodiscard]] unsigned key(const std::string& name) const;
    [[nodiscard]] unsigned value(const std::string& name) const;

private:
    std::string line_;
};

[[nodiscard]] core::WallTime at_from(const nlohmann::ordered_json& value, const Text& place);
/// What one line tells of, with the column of each; at least one.
struct Told {
    core::TraceEvent what;
    unsigned column;
};
[[nodiscard]] std::vector<Told> told_in(const nlohmann::ordered_json& line, const Text& place);
[[nodiscard]] const date::time_zone* zone_from(const nlohmann::ordered_json& value, unsigned column);
[[nodiscard]] std::uint64_t seed_from(const nlohmann::ordered_json& value, unsigned column);
[[nodiscard]] core::TraceAnswers answers_from(const nlohmann::ordered_json& value, const Text& place);

/// As config.toml would have it.
[[nodiscard]] std::string settings_text(const nlohmann::ordered_json& settings);

}  // namespace unhunch::trace
