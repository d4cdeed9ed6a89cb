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
constexpr std::string_view source = "source ";

class CallWatch final : public ports::CircumstanceWatch {
public:
    CallWatch(ports::EventLoop& loop, const ports::Clock& clock, std::vector<std::string> command, ports::Tell tell)
        : loop_{loop}, clock_{clock}, command_{std::move(command)}, tell_{std::move(tell)} {}

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
            loop_, command_, [this](const std::string& line) { hear(line); }, [this](const End&) { fail(); });
        if (!started) return fail();
        helper_ = *std::move(started);
        alarm_ = loop_.call_at(clock_.now().uptime + patience, [this] { fail(); });
    }

    void hear(const std::string& line) {
        if (line == "call none") return take(false);
        if (line == "call microphone" || line == "call camera" || line == "call screen") return take(true);
        if (!line.starts_with(source)) return fail();
        name_ = line.substr(source.size());
    }

    void take(bool open) {
        alarm_.reset();
        if (std::exchange(told_, open) != open) tell_(ports::finding::Call{open});
    }

    /// The first failure may come from inside `look`; the last one, of which is told, never does.
    void fail() {
        let_go();
        if (failures_ < pauses.size()) {
            alarm_ = loop_.call_at(clock_.now().uptime + pauses[failures_++], [this] { start(); });
            return;
        }
        alarm_.reset();
        name_ = "none";
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
                                                          std::vector<std::string> command, ports::Tell tell) {
    return std::make_unique<CallWatch>(loop, clock, std::move(command), std::move(tell));
}

}  // namespace unhunch::process
