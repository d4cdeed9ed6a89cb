// Reads both clocks at once.
#pragma once

#include "core/time.hpp"

namespace unhunch::ports {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual core::Moment now() const = 0;
};

}  // namespace unhunch::ports
