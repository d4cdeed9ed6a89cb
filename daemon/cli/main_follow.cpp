#include "cli/main_follow.hpp"

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "adapters/sdbus/break_service_client.hpp"
#include "adapters/sdbus/client_loop.hpp"
#include "cli/following.hpp"
#include "cli/news.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

/// A bus, the daemon on it that comes and goes, and a reader of our lines.
class Line {
public:
    explicit Line(std::function<void(bool)> present) : present_{std::move(present)} {
        std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is an end, and no accident
    }

    core::Outcome open() {
        auto loop = sdbus::open_client_loop([this] { lost_ = true; });
        if (!loop) return loop.failure();
        loop_ = *std::move(loop);
        service_ = sdbus::make_break_service_client(loop_->bus(), [this](bool there) {
            news_ = true;
            present_(there);
        });
        reader_ = loop_->watch_hang_up(STDOUT_FILENO, [this] { reader_gone_ = true; });
        return core::Done{};
    }

    core::Outcome ask_once() {
        Conversation talk{*service_, [this](const std::function<bool()>& reached, core::Length patience) {
                              return loop_->run_until(reached, patience);
                          }};
        if (const auto status = talk.status(); !status) return status.failure();
        return core::Done{};
    }

    void hear(std::function<void(const api::Status&)> heard) {
        watching_ = service_->watch([this, heard = std::move(heard)](const api::Status& status) {
            news_ = true;
            heard(status);
        });
    }

    void write(const std::string& line) {
        const bool written = std::fwrite(line.data(), 1, line.size(), stdout) == line.size() && std::fflush(stdout) == 0;
        if (!written) reader_gone_ = true;
    }

    /// Until something was heard or the time is over.
    void sleep(std::optional<core::Length> most) {
        news_ = false;
        (void)loop_->run_until([this] { return news_ || is_over(); }, most.value_or(std::chrono::hours{24}));
    }

    [[nodiscard]] bool is_over() const { return lost_ || reader_gone_; }

    [[nodiscard]] Said outcome() const {
        if (lost_ && !reader_gone_)
            return core::Failure{words::said("the session bus has gone away. Log in again, then start Unhunch with `unhunchd`.")};
        std::clearerr(stdout);
        return std::string{};
    }

private:
    std::function<void(bool)> present_;
    bool lost_ = false;
    bool news_ = false;
    bool reader_gone_ = false;
    std::unique_ptr<sdbus::ClientLoop> loop_;
    std::unique_ptr<api::BreakService> service_;
    std::unique_ptr<ports::Subscription> reader_;
    std::unique_ptr<api::Subscription> watching_;
};

}  // namespace

Said follow(const request::ShowStatus& how, const Surroundings& around, const std::function<void(const std::string&)>& complain) {
    bool was_present = false;
    Line* written_to = nullptr;
    Following following{how, around, [&](const std::string& words) { written_to->write(words); }};
    Line line{[&](bool present) {
        if (!present) following.lose();
        if (was_present && !present && !how.waybar && how.format.empty()) complain(words::said("Unhunch has stopped; waiting for its return."));
        was_present = present;
    }};
    written_to = &line;
    if (const auto opened = line.open(); !opened) return opened.failure();
    // A bar may come up before the daemon; a person who asks wants to know.
    if (!how.waybar && how.format.empty())
        if (const auto there = line.ask_once(); !there) return there.failure();
    line.hear([&](const api::Status& status) { following.hear(status); });
    while (!line.is_over()) {
        line.sleep(following.lasts());
        following.look_again();
    }
    return line.outcome();
}

Said watch(const request::Watch& how, const Surroundings& around) {
    std::optional<api::Status> known;
    Line* written_to = nullptr;
    const auto tell = [&](const std::optional<api::Status>& now) {
        for (const auto& news : news_between(known, now, around.calendar))
            written_to->write((how.json ? news_json(news, now, around) : news_line(news, around)) + '\n');
        known = now;
    };
    Line line{[&](bool present) {
        if (!present) tell(std::nullopt);
    }};
    written_to = &line;
    if (const auto opened = line.open(); !opened) return opened.failure();
    line.hear([&](const api::Status& status) { tell(status); });
    while (!line.is_over()) line.sleep(std::nullopt);
    return line.outcome();
}

}  // namespace unhunch::cli
