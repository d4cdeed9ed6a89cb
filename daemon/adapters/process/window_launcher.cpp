#include "adapters/process/window_launcher.hpp"

#include <string>
#include <utility>
#include <vector>

#include "adapters/process/child.hpp"
#include "adapters/process/farewell.hpp"

namespace unhunch::process {
namespace {

constexpr int icon_starts = 4;                         // in a row; a session whose tray refuses it is left in peace
constexpr core::Length icon_pause = core::seconds{1};  // between two of them

class WindowLauncher final : public ports::WindowLauncher {
public:
    WindowLauncher(ports::EventLoop& loop, const ports::Clock& clock, std::string program, ports::LauncherEvents events)
        : loop_{loop}, clock_{clock}, program_{std::move(program)}, events_{std::move(events)} {}

    ~WindowLauncher() override {
        if (icon_) icon_->terminate(nullptr);
    }

    void open_break(const core::RoutineId& routine, const std::string& activation_token) override {
        guide({program_, "break", routine.value}, activation_token);
    }

    void open_session(core::minutes length, const std::string& activation_token) override {
        std::vector<std::string> words{program_, "session"};
        if (length > core::minutes{0}) words.insert(words.end(), {"--minutes", std::to_string(length.count())});
        guide(std::move(words), activation_token);
    }

    void open_reminder() override {
        if (reminder_) return;
        auto started = Child::start(loop_, {program_, "remind"}, "", [this](const End& end) {
            reminder_.reset();
            if (!end.well) fail("The reminder's window ended " + end.how + ". Answer it from the tray menu.");
        });
        if (started)
            reminder_ = *std::move(started);
        else
            fail_soon(started.failure().message);
    }

    void open_statistics(const std::string& activation_token) override {
        open(statistics_, "stats", activation_token, "The statistics window ended ");
    }

    void open_welcome(const std::string& activation_token) override {
        open(welcome_, "welcome", activation_token, "The welcome ended ");
    }

    void open_routines(const std::string& activation_token) override {
        // What somebody is writing in the open one must not be lost, and two would write over each other.
        if (routines_) return fail_soon("\"My routines\" is open already; look among your windows.");
        auto started = Child::start(loop_, {program_, "routines"}, activation_token, [this](const End& end) {
            routines_.reset();
            if (!end.well) fail("The window of your routines ended " + end.how + ". What was saved is kept.");
        });
        if (started)
            routines_ = *std::move(started);
        else
            fail_soon(started.failure().message);
    }

    void open_preferences(const std::string& activation_token) override {
        open(preferences_, "preferences", activation_token, "The window of preferences ended ");
    }

    void keep_fallback_icon(bool wanted) override {
        if (icon_wanted_ == wanted) return;
        icon_wanted_ = wanted;
        icon_again_.reset();
        icon_starts_left_ = icon_starts;
        if (wanted) start_icon();
        if (!wanted) farewell_.take(std::move(icon_));
    }

    bool has_fallback_icon() const override { return icon_ != nullptr; }

private:
    /// A new window takes the place of an older one of its kind.
    void open(std::unique_ptr<Child>& window, const char* which, const std::string& activation_token, const char* ended) {
        farewell_.take(std::move(window));
        auto started = Child::start(loop_, {program_, which}, activation_token, [this, &window, ended](const End& end) {
            window.reset();
            if (!end.well) fail(ended + end.how + ".");
        });
        if (started)
            window = *std::move(started);
        else
            fail_soon(started.failure().message);
    }

    void guide(std::vector<std::string> words, const std::string& activation_token) {
        farewell_.take(std::move(break_));
        auto started = Child::start(loop_, std::move(words), activation_token,
                                    [this](const End& end) { break_window_ended(end); });
        if (started)
            break_ = *std::move(started);
        else
            lose_soon(started.failure().message);
    }

    void break_window_ended(const End& end) {
        break_.reset();
        if (!end.well) lose("The break window ended " + end.how + ".");
    }

    /// Not from inside the call that asked for the window.
    void lose_soon(const std::string& reason) {
        lost_ = loop_.call_at({}, [this, reason] { lose(reason); });
    }

    void fail_soon(const std::string& reason) {
        failures_.push_back(reason);
        failed_ = loop_.call_at({}, [this] {
            for (const auto& failure : std::exchange(failures_, {})) fail(failure);
        });
    }

    void fail(const std::string& reason) const {
        if (events_.window_failed) events_.window_failed(reason);
    }

    void lose(const std::string& reason) const {
        if (events_.break_window_lost) events_.break_window_lost(reason);
    }

    void start_icon() {
        if (icon_starts_left_-- <= 0) return;
        auto started = Child::start(loop_, {program_, "--icon"}, "", [this](const End&) { icon_ended(); });
        if (started) icon_ = *std::move(started);
    }

    void icon_ended() {
        icon_.reset();
        icon_again_ = loop_.call_at(clock_.now().uptime + icon_pause, [this] { start_icon(); });
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    std::string program_;
    ports::LauncherEvents events_;
    std::unique_ptr<Child> break_;
    std::unique_ptr<Child> reminder_;
    std::unique_ptr<Child> statistics_;
    std::unique_ptr<Child> welcome_;
    std::unique_ptr<Child> routines_;
    std::unique_ptr<Child> preferences_;
    std::unique_ptr<Child> icon_;
    Farewell farewell_;
    bool icon_wanted_ = false;
    int icon_starts_left_ = 0;
    std::unique_ptr<ports::Subscription> icon_again_;
    std::vector<std::string> failures_;
    std::unique_ptr<ports::Subscription> failed_;
    std::unique_ptr<ports::Subscription> lost_;
};

}  // namespace

std::unique_ptr<ports::WindowLauncher> make_window_launcher(ports::EventLoop& loop, const ports::Clock& clock,
                                                            std::filesystem::path program,
                                                            ports::LauncherEvents events) {
    return std::make_unique<WindowLauncher>(loop, clock, program.string(), std::move(events));
}

}  // namespace unhunch::process
