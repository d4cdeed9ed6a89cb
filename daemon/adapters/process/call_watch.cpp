#include "adapters/process/call_watch.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "adapters/process/talking_child.hpp"

namespace unhunch::process {
namespace {

constexpr std::array<core::Length, 3> pauses{core::seconds{1}, core::seconds{3}, core::seconds{9}};
constexpr core::Length patience = core::seconds{5};  // for the first word on calls
constexpr core::Length long_life = core::seconds{30};  // one that worked for so long begins its failures anew
constexpr std::string_view source = "source ";

class CallWatch final : public ports::CircumstanceWatch {
public:
    CallWatch(ports::EventLoop& loop, const ports::Clock& clock, std::vector<std::string> command, ports::Tell tell, Failed failed)
        : loop_{loop}, clock_{clock}, command_{std::move(command)}, tell_{std::move(tell)}, failed_{std::move(failed)} {}

    ~CallWatch() override { let_go(); }

    void look(bool wanted) override {
        if (std::exchange(wanted_, wanted) == wanted) return;
        failures_ = 0;
        told_.reset();
        alarm_.reset();
        if (wanted)
            start();
        else
            let_go();
    }

    std::string name() const override { return name_; }

private:
    void start() {
        auto started = TalkingChild::start(
            loop_, command_, [this](const std::string& line) { hear(line); }, [this](const End& end) { fail(end.signalled ? "ended " + end.how : ""); });
        if (!started) return fail("could not be started: " + started.failure().message);
        helper_ = *std::move(started);
        started_at_ = clock_.now().uptime;
        alarm_ = loop_.call_at(started_at_ + patience, [this] { fail("said nothing"); });
    }

    void hear(const std::string& line) {
        if (line == "call none") return take(false);
        if (line == "call microphone" || line == "call camera" || line == "call screen") return take(true);
        if (!line.starts_with(source)) return fail("said nonsense");
        name_ = line.substr(source.size());
    }

    void take(bool open) {
        alarm_.reset();
        if (std::exchange(told_, open) != open) tell_(ports::finding::Call{open});
    }

    /// The first failure may come from inside `look`; the last one, of which is told, never does.
    void fail(const std::string& how) {  // empty: the helper has said so itself
        let_go();
        if (told_ && clock_.now().uptime - started_at_ >= long_life) failures_ = 0;
        if (failed_ && failures_ == 0 && !how.empty()) failed_("unhunch-calls " + how + "; it is started again.");
        if (failures_ < pauses.size()) {
            alarm_ = loop_.call_at(clock_.now().uptime + pauses[failures_++], [this] { start(); });
            return;
        }
        alarm_.reset();
        name_ = "none";
        if (failed_) failed_("unhunch-calls does not stay: nothing is known of calls until the next look.");
        if (std::exchange(told_, std::nullopt).value_or(false)) tell_(ports::finding::Call{false});
    }

    void let_go() {
        if (helper_) helper_->leave_to(farewell_);
        helper_.reset();
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    std::vector<std::string> command_;
    ports::Tell tell_;
    Failed failed_;
    core::Uptime started_at_{};
    bool wanted_ = false;
    std::size_t failures_ = 0;
    std::optional<bool> told_;
    std::string name_ = "none";
    Farewell farewell_;
    std::unique_ptr<TalkingChild> helper_;
    std::unique_ptr<ports::Subscription> alarm_;  // the next start, or the end of patience
};

}  // namespace

std::unique_ptr<ports::CircumstanceWatch> make_call_watch(ports::EventLoop& loop, const ports::Clock& clock,
                                                          std::vector<std::string> command, ports::Tell tell, Failed failed) {
    return std::make_unique<CallWatch>(loop, clock, std::move(command), std::move(tell), std::move(failed));
}

}  // namespace unhunch::process
