// What happened between one status and the next, for hooks: reminders shown, breaks begun and finished, pauses, holds.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "api/status.hpp"
#include "cli/asking.hpp"

namespace unhunch::cli {

struct News {
    std::string event;                                          // "reminder"
    std::vector<std::pair<std::string, std::string>> details{};  // "routine", "desk_reset"; an instant is RFC 3339

    bool operator==(const News&) const = default;
};

/// In the order in which they came about. Without a status before, Unhunch was not running; without one after, it stopped.
[[nodiscard]] std::vector<News> news_between(const std::optional<api::Status>& before, const std::optional<api::Status>& after,
                                             const core::Calendar& calendar);

/// Each event's name with when it comes, in the order of the manual.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> news_names();

/// {"at": ..., "event": ..., details, "state": ..., "phase": ...}, or "10:42  reminder: routine desk_reset".
[[nodiscard]] std::string news_json(const News& news, const std::optional<api::Status>& after, const Surroundings& around);
[[nodiscard]] std::string news_line(const News& news, const Surroundings& around);

}  // namespace unhunch::cli
