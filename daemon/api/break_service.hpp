// What a window may ask of the daemon. Values only, so the call can cross a process.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "api/status.hpp"
#include "core/command.hpp"
#include "core/result.hpp"
#include "core/stats.hpp"

namespace unhunch::api {

/// Ends the calls it stands for when destroyed.
class Subscription {
public:
    virtual ~Subscription() = default;
};

class BreakService {
public:
    virtual ~BreakService() = default;

    /// Says whether it was possible, and if not why and what helps; what it changed arrives as a new Status.
    /// `answered` may be empty. It is called from the event loop or before `ask` returns.
    using Answered = std::function<void(const core::Outcome&)>;
    virtual void ask(const core::Command& command, Answered answered) = 0;

    /// Calls with the present status as soon as it is known, and again whenever it changes.
    using StatusChanged = std::function<void(const Status&)>;
    [[nodiscard]] virtual std::unique_ptr<Subscription> watch(StatusChanged changed) = 0;

    /// The status of this moment, once.
    using StatusReply = std::function<void(const core::Result<Status>&)>;
    virtual void request_status(StatusReply reply) = 0;

    /// One summary a day from `first` to `last`, both included; up to 400 days.
    using Days = std::function<void(const core::Result<std::vector<core::DaySummary>>&)>;
    virtual void request_days(core::Day first, core::Day last, Days reply) = 0;

    /// The spans and holds that the journal does not have yet: what goes on now and may still be corrected, and what could
    /// not be written. In the order in which they began; `core::with_unwritten` puts them behind what was read.
    using Unwritten = std::function<void(const core::Result<std::vector<core::DatedRecord>>&)>;
    virtual void request_unwritten(Unwritten reply) = 0;

    /// Opens a window of the on-demand program.
    enum class Window { Statistics, Welcome, Routines, Preferences };
    virtual void open_window(Window window, const std::string& activation_token, Answered answered) = 0;

    /// Saves the phase and ends the daemon.
    virtual void quit(Answered answered) = 0;
};

}  // namespace unhunch::api
