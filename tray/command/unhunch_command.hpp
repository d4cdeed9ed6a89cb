// The `unhunch` command, run beside a window: what takes a while, or touches what is kept, is its business alone.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace unhunch::tray {

struct CommandAnswer {
    bool done = false;    // exit status 0
    std::string told{};     // its standard output
    std::string refused{};  // why not, and what helps
};

class UnhunchCommand {
public:
    virtual ~UnhunchCommand() = default;

    /// `answered` is called from the event loop, once, unless this is gone by then.
    virtual void ask(const std::vector<std::string>& words, std::function<void(const CommandAnswer&)> answered) = 0;
};

/// `program` is the file to run.
[[nodiscard]] std::unique_ptr<UnhunchCommand> make_unhunch_command(std::filesystem::path program);

}  // namespace unhunch::tray
