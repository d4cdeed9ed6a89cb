// What tells the daemon of the person and of the desk, as this session has it.
#pragma once

#include <memory>

#include "adapters/files/paths.hpp"
#include "adapters/sdbus/session_bus.hpp"
#include "adapters/sdbus/system_bus.hpp"
#include "app/best_input_watch.hpp"
#include "app/lookout.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/log.hpp"
#include "ports/return_watch.hpp"

namespace unhunch {

/// All of it outlives the watches.
struct WatchParts {
    const files::Paths& paths;
    ports::EventLoop& loop;
    const ports::Clock& clock;
    ports::Log& log;
    ports::ReturnWatch& returns;
    sdbus::SessionBus& bus;
    sdbus::SystemBus* system_bus;  // null: there is none
};

/// The sources of input, the best first.
[[nodiscard]] std::unique_ptr<app::BestInputWatch> open_input_watch(const WatchParts& parts, ports::InputEvents events);

/// What is asked of the desk only while it matters.
[[nodiscard]] std::unique_ptr<app::Lookout> make_lookout(const WatchParts& parts);

}  // namespace unhunch
