// The kernel's word (inotify) of what happens to some names in some folders, once for a burst of it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/subscription.hpp"

namespace unhunch::files {

/// By folder, the names that matter in it; without any all that are not hidden.
using WatchedNames = std::map<std::filesystem::path, std::set<std::string>>;

/// What there is to watch, asked at first and after each burst.
using Survey = std::function<WatchedNames()>;

/// Calls `changed` from the event loop, `burst` after the last that happened. Of a folder that is not there the nearest one
/// above it is watched for the name that leads to it. Fails where the kernel gives no more watches; the message says why.
[[nodiscard]] core::Result<std::unique_ptr<ports::Subscription>> watch_paths(ports::EventLoop&, const ports::Clock&, Survey,
                                                                             core::Length burst, std::function<void()> changed);

}  // namespace unhunch::files
