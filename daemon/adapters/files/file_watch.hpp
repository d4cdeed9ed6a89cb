// Tells when files may have changed.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/subscription.hpp"

namespace unhunch::files {

/// Calls `changed` a moment after one of the files was written, replaced, made or removed, once for a burst of such. A
/// folder that is not there yet is waited for; where a file is a link, its target is watched as well.
[[nodiscard]] core::Result<std::unique_ptr<ports::Subscription>> watch_files(
    ports::EventLoop&, const ports::Clock&, std::vector<std::filesystem::path> files, std::function<void()> changed);

}  // namespace unhunch::files
