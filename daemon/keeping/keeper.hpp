// Carries out what a person asks about the rows that are kept on this computer, with its files.
#pragma once

#include <functional>
#include <string>

#include "adapters/files/paths.hpp"
#include "cli/asking.hpp"
#include "cli/ledger_request.hpp"

namespace unhunch::keeping {

/// What this computer is, for those who carry out.
struct Here {
    const files::Paths& paths;
    std::string sync_folder;  // of the settings; empty: none
    cli::Surroundings around;
};

/// `write` takes what goes to standard output.
[[nodiscard]] cli::Said hand_on(const cli::request::Export&, const Here&, const std::function<void(const std::string&)>& write);
[[nodiscard]] cli::Said take_in(const cli::request::Import&, const Here&);
[[nodiscard]] cli::Said merge(const cli::request::Merge&);

[[nodiscard]] cli::Said show_history(const cli::request::History&, const Here&);
[[nodiscard]] cli::Said strike(const cli::request::Strike&, const Here&);

/// Reads what the other computers wrote into the folder, and writes this one's own file where it has changed.
[[nodiscard]] cli::Said sync(const cli::request::Sync&, const Here&);

[[nodiscard]] std::string where(const Here&);

/// Asks at the terminal unless the person is sure; `ask` gives back whether they are.
[[nodiscard]] cli::Said forget(const cli::request::Forget&, const Here&, const std::function<bool(const std::string&)>& ask);

}  // namespace unhunch::keeping
