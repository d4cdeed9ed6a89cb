// The status in pieces for status bars: a text with {fields}, and the JSON of a waybar module.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "api/status.hpp"

namespace unhunch::cli {

/// Each field's name with what it shows, in the order of the manual.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> status_field_names();

/// What is wrong with such a text, naming the nearest field there is; absent where it can be filled in.
[[nodiscard]] std::optional<std::string> wrong_format(const std::string& format);

/// "{sitting}, next {next}" filled in; {{ and }} are braces. Nothing in it grows but by whole minutes of sitting. Without a
/// status, Unhunch does not run: the state is "off", and what is not known is empty.
[[nodiscard]] std::string filled_in(const std::string& format, const std::optional<api::Status>& status, core::WallTime now,
                                    const api::ClockWords& clock_words);

/// One line: text, alt, tooltip (with the markup escaped), class (a list) and percentage.
[[nodiscard]] std::string waybar_json(const std::optional<api::Status>& status, core::WallTime now,
                                      const api::ClockWords& clock_words);

}  // namespace unhunch::cli
