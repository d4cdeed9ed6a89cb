// The daily copies of the journal, which unhunch-backup makes; where the person wishes for none, none is made.
#pragma once

#include <memory>

#include "adapters/files/paths.hpp"
#include "adapters/process/child.hpp"
#include "app/daily_backup.hpp"
#include "app/runner.hpp"

namespace unhunch {

class Backups {
public:
    struct Parts {
        const files::Paths& paths;
        ports::EventLoop& loop;
        const ports::Clock& clock;
        ports::Log& log;
        const app::Runner& runner;
    };
    explicit Backups(const Parts& parts);
    Backups(const Backups&) = delete;
    Backups& operator=(const Backups&) = delete;

private:
    void make(core::Day day, const app::DailyBackup::Made& made);

    Parts parts_;
    std::unique_ptr<process::Child> program_;  // while it works
    app::DailyBackup daily_;
};

}  // namespace unhunch
