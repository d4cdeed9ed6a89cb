// How each notification server is asked whether the person wants to be left alone.
#pragma once

#include <string>
#include <vector>

#include "adapters/sdbus/asked_service.hpp"

namespace unhunch::sdbus {

/// `server` as in NotificationServer::name. Servers keep it in different places; every one is asked for the property
/// that Plasma has, since others may learn it.
[[nodiscard]] std::vector<Question> do_not_disturb_questions(const std::string& server);

}  // namespace unhunch::sdbus
