// Sees that the program's file was replaced, and picks the moment at which this process becomes the new program.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "adapters/process/child.hpp"
#include "api/break_service.hpp"
#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/log.hpp"

namespace unhunch {

/// What a program leaves open for the one that its process becomes; -1 where there is nothing.
struct Legacy {
    int bus = -1;
    int lock = -1;
};

class Successor {
public:
    struct Parts {
        ports::EventLoop& loop;
        const ports::Clock& clock;
        ports::Log& log;
        api::BreakService& service;
        std::function<void()> become;  // called from the loop
    };
    explicit Successor(Parts parts);
    Successor(const Successor&) = delete;
    Successor& operator=(const Successor&) = delete;

    /// At once; refused in a break.
    [[nodiscard]] core::Outcome restart();

    /// Something that only the new program can put right: as soon as there is one, without waiting for a quiet moment.
    void hurry();

    /// Becomes the program in its place; comes back only where that is not possible.
    void replace_this_process(const Legacy&, bool verbose) const;

private:
    void look_at_the_file();
    void consider();
    void try_out();

    Parts parts_;
    std::filesystem::path program_;
    bool replaced_ = false;
    bool hurried_ = false;
    bool asked_ = false;
    api::Status status_;
    std::unique_ptr<ports::Subscription> file_;
    std::unique_ptr<ports::Subscription> settled_;
    std::unique_ptr<ports::Subscription> next_;
    std::unique_ptr<process::Child> trial_;
    std::unique_ptr<api::Subscription> watch_;
};

}  // namespace unhunch
