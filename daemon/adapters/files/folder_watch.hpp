// Tells when anything in a folder or in the folders of that changes; it may come and go as a whole.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::files {

/// `changed` comes once a burst is over, from the event loop. Hidden names are nobody's news: who writes something that
/// shall be seen whole begins under such a name. Watched are the folders themselves and two levels below.
[[nodiscard]] core::Result<std::unique_ptr<ports::Subscription>> watch_folders(ports::EventLoop& loop,
                                                                               const ports::Clock& clock,
                                                                               std::vector<std::filesystem::path> folders,
                                                                               std::function<void()> changed);

}  // namespace unhunch::files
