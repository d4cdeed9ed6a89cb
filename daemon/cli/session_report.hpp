// A composed session as lines to read and as JSON.
#pragma once

#include <string>

#include "composer/session.hpp"

namespace unhunch::cli {

[[nodiscard]] std::string session_lines(const composer::Session& session, const content::Catalogue& catalogue);
[[nodiscard]] std::string session_json(const composer::Session& session);

}  // namespace unhunch::cli
