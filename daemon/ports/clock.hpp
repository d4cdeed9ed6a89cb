// Reads both clocks at once. Tests may not set the machine's clock or suspend it: they try that behind this port.
#pragma once

#include "core/time.hpp"

namespace unhunch::ports {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual core::Moment now() const = 0;
};

}  // namespace unhunch::ports
