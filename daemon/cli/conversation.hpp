// Questions to the daemon, one at a time, each waited for: what a command line does with a service made of callbacks.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "api/break_service.hpp"

namespace unhunch::cli {

/// Works until `reached` answers true or the patience is over; says which.
using Wait = std::function<bool(const std::function<bool()>& reached, core::Length patience)>;

class Conversation {
public:
    Conversation(api::BreakService& service, Wait wait);

    [[nodiscard]] core::Outcome ask(const core::Command& command);
    [[nodiscard]] core::Result<api::Status> status();
    [[nodiscard]] core::Result<std::vector<core::DaySummary>> days(core::Day first, core::Day last);
    [[nodiscard]] core::Result<std::vector<core::DatedRecord>> unwritten();
    [[nodiscard]] core::Outcome open(api::BreakService::Window window, const std::string& activation_token);

private:
    api::BreakService& service_;
    Wait wait_;
};

}  // namespace unhunch::cli
