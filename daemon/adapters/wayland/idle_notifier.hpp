// A compositor's own word that no input has come for a while, over the better of the two protocols it may have.
#pragma once

#include <memory>
#include <optional>

#include "adapters/wayland/connection.hpp"
#include "core/time.hpp"

namespace unhunch::wayland {

enum class PauseNews { Began, Ended };

class IdleNotifier {
public:
    virtual ~IdleNotifier() = default;

    /// From now on tells each pause of this length when it is as long, and the input that ends it. Replaces the last
    /// wish, and news of that one that has not been taken yet. Every compositor counts from the wish on or from the input
    /// after it, never from the input before it.
    virtual void tell_pauses_of(core::Length) = 0;

    /// The next news that has arrived.
    [[nodiscard]] virtual std::optional<PauseNews> next() = 0;

    /// The seat, with its keyboard and pointer, was taken away.
    [[nodiscard]] virtual bool lost_seat() const = 0;

    /// The protocol: "ext-idle-notify-v1", "ext-idle-notify-v1 (input)", "org_kde_kwin_idle".
    [[nodiscard]] virtual const char* name() const = 0;
};

/// Null where the compositor has neither protocol, or no seat (yet). The connection must outlive it.
[[nodiscard]] std::unique_ptr<IdleNotifier> bind_idle_notifier(Connection&);

}  // namespace unhunch::wayland
