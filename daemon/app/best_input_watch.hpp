// The best of several sources of input: the first, in the order they were added, that can tell at the moment.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/input_watch.hpp"

namespace unhunch::app {

class BestInputWatch final : public ports::InputWatch {
public:
    using Open = std::function<core::Result<std::unique_ptr<ports::InputWatch>>(ports::InputEvents)>;

    BestInputWatch(ports::EventLoop&, const ports::Clock&, ports::InputEvents);

    /// Opens one more source, worse than those before it. A source whose name is "none" cannot tell, for now or for ever;
    /// one that cannot be opened is left out, and the failure says why.
    core::Outcome add(const Open& open);

    void report_silence_of(core::Length threshold) override;
    [[nodiscard]] std::optional<core::Length> silence_now() override;
    /// "timer" where no source can tell: then sitting is counted by the clock alone.
    [[nodiscard]] std::string name() const override;

private:
    struct Source {
        std::unique_ptr<ports::InputWatch> watch{};
        std::optional<core::Uptime> quiet_since{};  // of a silence that was told and not ended
    };

    [[nodiscard]] ports::InputEvents events_of(Source&);
    void silent(Source&, core::Length);
    void input(Source&);
    void changed();
    void choose();
    void take_over();
    void give_input();

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    ports::InputEvents events_;
    std::optional<core::Length> threshold_;
    bool owes_input_ = false;
    std::list<Source> sources_;
    Source* used_ = nullptr;
    std::string shown_ = "timer";
    std::unique_ptr<ports::Subscription> telling_;
    std::unique_ptr<ports::Subscription> doubting_;
};

}  // namespace unhunch::app
