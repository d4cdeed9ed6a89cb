// Why it is so, or was so in a minute of the last week, in lines to read.
#pragma once

#include <span>
#include <string>

#include "api/status.hpp"
#include "core/calendar.hpp"
#include "core/record.hpp"
#include "core/result.hpp"

namespace unhunch::cli {

/// Reasons are kept for this long, and a day more.
inline constexpr date::days reasons_kept{7};

/// `reasons` are those of the week, by instant. A failure says why nothing is known of that minute.
[[nodiscard]] core::Result<std::string> why_then(core::WallTime minute, std::span<const core::ReasonRecord> reasons,
                                                 core::WallTime now, const core::Calendar& calendar);

/// How it stands, by the running daemon; the last decision by the journal, where that has it.
[[nodiscard]] std::string why_now(const api::Status& status, std::span<const core::ReasonRecord> reasons,
                                  core::WallTime now, const core::Calendar& calendar);

/// How it stood last, by the journal's reasons (at least one), where `nobody` says why the daemon cannot be asked.
[[nodiscard]] std::string why_last(const std::string& nobody, std::span<const core::ReasonRecord> reasons,
                                   core::WallTime now, const core::Calendar& calendar);

}  // namespace unhunch::cli
