// Keeps the daemon's phase across its restarts, as bytes it does not look into.
#pragma once

#include <optional>
#include <string>

#include "core/result.hpp"

namespace unhunch::ports {

class StateStore {
public:
    virtual ~StateStore() = default;
    /// Replaces the file whole or not at all.
    virtual core::Outcome save(const std::string& bytes) = 0;
    [[nodiscard]] virtual std::optional<std::string> load() = 0;
};

}  // namespace unhunch::ports
