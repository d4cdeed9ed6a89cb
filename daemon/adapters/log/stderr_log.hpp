// The log: one line a sentence on the standard error, which systemd takes into its journal.
#pragma once

#include <memory>

#include "ports/log.hpp"

namespace unhunch::log {

/// Says what weighs at least `least`. Where stderr leads into the journal, each line begins with its priority.
[[nodiscard]] std::unique_ptr<ports::Log> make_stderr_log(ports::Weight least = ports::Weight::Notice);

}  // namespace unhunch::log
