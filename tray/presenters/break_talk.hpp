// What the window of a guided break and the daemon tell each other.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "api/break_service.hpp"

namespace unhunch::tray {

class BreakTalk {
public:
    /// Called from the event loop, or from inside a call of the talk.
    struct Heard {
        /// The daemon has this break under way; `first` when it is heard the first time, `turned` when it was paused
        /// or continued since the last time.
        std::function<void(const api::Status&, bool first, bool turned)> under_way;
        /// It does not continue a paused break, and this is how it stands.
        std::function<void(const api::Status&)> not_continued;
        /// It knows that the break is over, or has ended it.
        std::function<void(const api::Status&)> over;
        /// Why the break, or a part of it, is not counted.
        std::function<void(const std::string&)> not_counted;
        /// Nothing that was told is without its answer any more.
        std::function<void()> all_answered;
    };

    /// The service must outlive the talk.
    BreakTalk(api::BreakService& service, Heard heard);
    BreakTalk(const BreakTalk&) = delete;
    BreakTalk& operator=(const BreakTalk&) = delete;
    ~BreakTalk();

    /// Begins to listen.
    void begin();
    void tell(const core::Command& command);
    /// Asks once how many guided breaks the last 31 days had, left ones included.
    void ask_how_many(std::function<void(unsigned)> breaks);

    [[nodiscard]] bool counted() const { return counted_; }
    [[nodiscard]] bool waits_for_answers() const { return unanswered_ > 0; }

private:
    void heed(const api::Status& status);
    void answered(const core::Command& command, const core::Outcome& outcome);
    void ask_how_it_stands();

    api::BreakService& service_;
    Heard heard_;
    std::unique_ptr<api::Subscription> watching_;
    std::optional<api::Phase> phase_;  // last heard
    std::optional<core::Day> today_;
    bool counted_ = false;
    unsigned unanswered_ = 0;
    std::shared_ptr<BreakTalk*> self_;  // null within once the talk is over: answers may come late
};

}  // namespace unhunch::tray
