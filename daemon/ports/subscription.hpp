// A watch that lasts as long as its owner: destroying it ends the calls.
#pragma once

#include <memory>

namespace unhunch::ports {

class Subscription {
public:
    virtual ~Subscription() = default;
};

}  // namespace unhunch::ports
