// Looks at the desk while core pays attention to it, and hands on what is seen as events.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/event.hpp"
#include "core/state.hpp"
#include "ports/circumstance_watch.hpp"
#include "ports/clock.hpp"
#include "ports/event_loop.hpp"

namespace unhunch::app {

class Lookout {
public:
    /// What a watch sees may keep the person at the desk, or only hold a reminder back.
    enum class Matters { ToPresence, ToReminders };
    using Make = std::function<std::unique_ptr<ports::CircumstanceWatch>(ports::Tell)>;
    using Sink = std::function<void(std::span<const core::Event>)>;

    Lookout(ports::EventLoop& loop, const ports::Clock& clock) : loop_{loop}, clock_{clock} {}
    Lookout(const Lookout&) = delete;
    Lookout& operator=(const Lookout&) = delete;

    void add(Matters matters, const Make& make);
    void report_to(Sink sink) { sink_ = std::move(sink); }

    /// The applications that hold a reminder back, by the name the desktop has for them, or by its last part
    /// ("totem" is "org.gnome.Totem", too); letters' case does not matter.
    void watch_for(std::vector<std::string> applications) { applications_ = std::move(applications); }

    /// Begins and ends looking as core wishes. Answers that are not in after 2 s are waited for no longer.
    void look(const core::Attention& attention);

    /// What is asked, for `doctor`.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    /// One watch and what it said last.
    struct Post {
        Matters matters;
        std::unique_ptr<ports::CircumstanceWatch> watch{};
        bool looking = false;
        bool answered = false;
        bool call = false;
        bool media = false;
        bool do_not_disturb = false;
        ports::finding::FrontWindow front{};
    };
    struct View {
        bool call = false;
        bool media = false;
        bool do_not_disturb = false;
        bool full_screen = false;
        bool application = false;
    };

    void take(Post& post, const ports::Finding& finding);
    void stop_waiting();
    [[nodiscard]] View view() const;
    [[nodiscard]] bool all_answered() const;
    [[nodiscard]] bool listed(const std::string& application) const;

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    Sink sink_;
    std::vector<std::string> applications_;
    std::vector<std::unique_ptr<Post>> posts_;
    bool waiting_ = false;
    std::unique_ptr<ports::Subscription> limit_;
};

}  // namespace unhunch::app
