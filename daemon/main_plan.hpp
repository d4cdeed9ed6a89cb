// What the daemon goes by: the settings, the time zone and the routines of the packs, read at the start and when one of them changes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "adapters/files/paths.hpp"
#include "adapters/process/farewell.hpp"
#include "app/runner.hpp"
#include "core/plan.hpp"
#include "main_routines.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/log.hpp"
#include "ports/notifier.hpp"

namespace unhunch {

/// What was said of the settings last, so that nothing is said twice.
struct SaidOfSettings {
    std::string problem;
    std::vector<std::string> notes;
};

/// The start's: where the settings have a mistake, the defaults count.
class PlanReading {
public:
    /// Reads the settings, and has the packs read beside whatever else the start waits for.
    PlanReading(const files::Paths& paths, ports::Log& log);

    /// Waits for the routines, once.
    [[nodiscard]] core::Plan finish();
    [[nodiscard]] const SaidOfSettings& said() const { return said_; }

private:
    ports::Log& log_;
    SaidOfSettings said_;
    core::Settings settings_;
    RoutineReading routines_;
};

/// The runner's plan follows what changes. Where changed settings have a mistake, the last good ones count.
class PlanWatch {
public:
    struct Parts {
        const files::Paths& paths;
        ports::EventLoop& loop;
        const ports::Clock& clock;
        ports::Log& log;
        ports::Notifier& notifier;
        app::Runner& runner;
    };
    PlanWatch(const Parts& parts, SaidOfSettings said);
    PlanWatch(const PlanWatch&) = delete;
    PlanWatch& operator=(const PlanWatch&) = delete;

private:
    void read_settings();
    void tell_mistakes(const std::string& problem) const;
    void tell_notes(const std::vector<std::string>& told) const;
    void read_zone();
    void read_packs();

    Parts parts_;
    SaidOfSettings said_;
    std::unique_ptr<ports::Subscription> settings_;
    std::unique_ptr<ports::Subscription> zone_;
    std::unique_ptr<ports::Subscription> packs_;
    process::Farewell given_up_;
    std::unique_ptr<RoutineReading> reading_;  // while it goes on
};

}  // namespace unhunch
