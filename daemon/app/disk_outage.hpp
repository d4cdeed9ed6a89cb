// How long the disk has not taken what it is given, and when to try again: what lasts long is asked after ever more seldom.
#pragma once

#include <algorithm>
#include <optional>

#include "core/time.hpp"

namespace unhunch::app {

class DiskOutage {
public:
    void is_over() { lasting_.reset(); }

    /// Something was not taken; `tried`: anew, just now.
    void goes_on(bool tried, core::Uptime now) {
        if (!lasting_)
            lasting_ = {.since = now, .tried = now};
        else if (tried)
            lasting_->tried = now;
    }

    /// Whoever is awake anyway may as well try.
    [[nodiscard]] bool may_be_over(core::Uptime now) const { return lasting_ && now >= lasting_->tried + soonest; }

    /// Late enough that it is over for at most a tenth longer than it lasted; absent where there is none.
    [[nodiscard]] std::optional<core::Uptime> again_at() const {
        if (!lasting_) return std::nullopt;
        return lasting_->tried + std::clamp((lasting_->tried - lasting_->since) / 10, soonest, latest);
    }

private:
    static constexpr core::Length soonest = core::seconds{3};
    static constexpr core::Length latest = core::minutes{5};

    struct Lasting {
        core::Uptime since;
        core::Uptime tried;  // last
    };
    std::optional<Lasting> lasting_;
};

}  // namespace unhunch::app
