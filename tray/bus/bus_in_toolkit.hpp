// The daemon as a window's program reaches it: the bus waits within the toolkit's own loop, and nothing waits for the bus.
#pragma once

#include <functional>
#include <memory>

#include "adapters/sdbus/client_loop.hpp"
#include "api/break_service.hpp"

class wxEventLoopBase;
class wxEventLoopSource;
class wxEventLoopSourceHandler;

namespace unhunch::tray {

/// Lets the toolkit's main loop wait for the bus as well, from the loop's beginning to its end.
class BusInToolkit {
public:
    explicit BusInToolkit(sdbus::ClientLoop& loop);
    BusInToolkit(const BusInToolkit&) = delete;
    BusInToolkit& operator=(const BusInToolkit&) = delete;
    ~BusInToolkit();

    void loop_begins(wxEventLoopBase& loop);
    void loop_ends();

private:
    sdbus::ClientLoop& loop_;
    std::unique_ptr<wxEventLoopSourceHandler> handler_;
    std::unique_ptr<wxEventLoopSource> source_;
};

/// The daemon's client; `present` hears whether the daemon is there.
[[nodiscard]] std::unique_ptr<api::BreakService> make_looped_service(sdbus::ClientLoop& loop,
                                                                     std::function<void(bool)> present);

/// Stands in where there is no bus, or nobody is to hear: every question is answered with the reason.
[[nodiscard]] std::unique_ptr<api::BreakService> make_no_service(core::Failure why);

}  // namespace unhunch::tray
