// Follows the status: a line whenever what is shown becomes another, also by a minute that passes.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/asking.hpp"

namespace unhunch::cli {

/// The status in the form that was asked for, without an end of line. `json` of a moment, one line.
[[nodiscard]] std::string shown_status(const request::ShowStatus& how, const std::optional<api::Status>& status,
                                       const Surroundings& around);

class Following {
public:
    Following(request::ShowStatus how, Surroundings around, std::function<void(const std::string&)> write);

    void hear(const api::Status& status);
    /// The daemon is gone: a bar shows that nothing is known.
    void lose();
    /// Writes what time alone has changed.
    void look_again();
    /// How long what was written stays true if nothing happens; absent: for ever.
    [[nodiscard]] std::optional<core::Length> lasts() const;

private:
    [[nodiscard]] bool is_for_bar() const { return how_.waybar || !how_.format.empty(); }

    request::ShowStatus how_;
    Surroundings around_;
    std::function<void(const std::string&)> write_;
    std::optional<api::Status> status_;
    bool heard_ = false;  // of the daemon, or that there is none
    std::optional<std::string> written_;
};

}  // namespace unhunch::cli
