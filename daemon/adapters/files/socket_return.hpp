// The kernel's word (inotify) that a lost socket is there again, so that nobody has to ask for it every few seconds.
#pragma once

#include <memory>

#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/return_watch.hpp"

namespace unhunch::files {

/// Attempts come when something happens to the socket, and then, or where nothing can be seen of it, after 1 s, 2 s, 4 s and so
/// on up to every five minutes.
[[nodiscard]] std::unique_ptr<ports::ReturnWatch> make_socket_return(ports::EventLoop&, const ports::Clock&);

}  // namespace unhunch::files
