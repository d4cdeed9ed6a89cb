// The names of the kinds of time in the contract.
#pragma once

#include <optional>
#include <string>

#include "core/vocabulary.hpp"

namespace unhunch::api {

[[nodiscard]] const char* name(core::TimeKind);
[[nodiscard]] std::optional<core::TimeKind> time_kind_named(const std::string&);

}  // namespace unhunch::api
