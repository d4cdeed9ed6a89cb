// Children that were asked to end and have not yet: kept until they have gone, so that no zombie is left.
#pragma once

#include <signal.h>

#include <list>
#include <memory>
#include <utility>

#include "adapters/process/child.hpp"

namespace unhunch::process {

class Farewell {
public:
    Farewell() = default;
    Farewell(const Farewell&) = delete;
    Farewell& operator=(const Farewell&) = delete;

    void take(std::unique_ptr<Child> child, int signal = SIGTERM) {
        if (!child) return;
        leaving_.push_back(std::move(child));
        const auto* one = leaving_.back().get();
        leaving_.back()->terminate(
            [this, one](const End&) { leaving_.remove_if([one](const auto& each) { return each.get() == one; }); }, signal);
    }

private:
    std::list<std::unique_ptr<Child>> leaving_;
};

}  // namespace unhunch::process
