#include "adapters/process/gsettings_watch.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "adapters/process/talking_child.hpp"

namespace unhunch::process {
namespace {

constexpr core::Length patience = core::seconds{2};

class GsettingsWatch final : public ports::CircumstanceWatch {
public:
    GsettingsWatch(ports::EventLoop& loop, const ports::Clock& clock, ports::Tell tell)
        : loop_{loop}, clock_{clock}, tell_{std::move(tell)} {}

    ~GsettingsWatch() override { end_both(); }

    void look(bool wanted) override {
        if (wanted == wanted_) return;
        wanted_ = wanted;
        told_.reset();
        again_.reset();
        end_both();
        if (!wanted) return;
        monitor_ = run("monitor", [this](const std::string& line) { monitor_says(line); });
        reader_ = run("get", [this](const std::string& line) { hear(line); });
        runs_ = monitor_ && reader_;
        // The monitor does not say from when on it listens: what changed before that is found by asking once more.
        again_ = loop_.call_at(clock_.now().uptime + patience, [this] { ask_once_more(); });
    }

    [[nodiscard]] std::string name() const override { return runs_ ? "gsettings" : "none"; }

private:
    std::unique_ptr<TalkingChild> run(const char* verb, TalkingChild::Said said) {
        auto started = TalkingChild::start(
            loop_, {"gsettings", verb, "org.gnome.desktop.notifications", "show-banners"}, std::move(said));
        return started ? *std::move(started) : nullptr;
    }

    /// One that has not answered by now is given up.
    void ask_once_more() {
        const bool answered = told_.has_value();
        end(reader_);
        if (answered) reader_ = run("get", [this](const std::string& line) { hear(line); });
    }

    /// "show-banners: true". Whoever reads at the same time may have read what was before.
    void monitor_says(std::string_view line) {
        constexpr std::string_view key = "show-banners: ";
        if (!line.starts_with(key)) return;
        again_.reset();
        end(reader_);
        hear(line.substr(key.size()));
    }

    void hear(std::string_view value) {
        if (value == "true") return say(false);
        if (value == "false") return say(true);
    }

    void say(bool quiet) {
        if (std::exchange(told_, quiet) == quiet) return;
        tell_(ports::finding::DoNotDisturb{quiet});
    }

    void end_both() {
        end(monitor_);
        end(reader_);
    }

    void end(std::unique_ptr<TalkingChild>& child) {
        if (child) child->leave_to(farewell_);
        child.reset();
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    ports::Tell tell_;
    bool wanted_ = false;
    bool runs_ = true;
    std::optional<bool> told_;
    Farewell farewell_;
    std::unique_ptr<TalkingChild> monitor_;
    std::unique_ptr<TalkingChild> reader_;
    std::unique_ptr<ports::Subscription> again_;
};

}  // namespace

std::unique_ptr<ports::CircumstanceWatch> make_gsettings_watch(ports::EventLoop& loop, const ports::Clock& clock,
                                                               ports::Tell tell) {
    return std::make_unique<GsettingsWatch>(loop, clock, std::move(tell));
}

}  // namespace unhunch::process
