// Offers a planned session in one notification of low urgency.
#pragma once

#include <memory>

#include "adapters/sdbus/session_bus.hpp"
#include "ports/session_offer.hpp"

namespace unhunch::sdbus {

/// The bus must outlive it.
[[nodiscard]] std::unique_ptr<ports::SessionOffer> make_session_notification(SessionBus&, ports::SessionAnswered);

}  // namespace unhunch::sdbus
