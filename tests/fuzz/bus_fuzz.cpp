// Lets libFuzzer be somebody in the same session who calls the daemon: each call gets one answer in words, nothing malformed and no
// flood reaches the service, and another's plain call is then answered as ever.
//
// A line is a call as busctl writes it: path, interface ("-": none), member, types and values. Before it may stand "quietly" (no reply is
// wanted), "signal" (it is one, sent to the daemon alone) and "times N". "later" and "refuses" say how the service answers from here on.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sdbus/call_allowance.hpp"
#include "adapters/sdbus/daemon_service.hpp"
#include "adapters/sdbus/life_on_bus.hpp"
#include "adapters/sdbus/status_notifier_item.hpp"
#include "api/watchers.hpp"
#include "fuzz/bus_words.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/small_bus.hpp"
#include "fuzz/well_asked.hpp"

using namespace unhunch;
using namespace unhunch::fuzz;
using namespace std::chrono_literals;

namespace {

constexpr const char* path = "/io/github/unhunch/Daemon1";
constexpr const char* interface = "io.github.unhunch.Daemon1";
constexpr unsigned most_messages = 700;  // of one input; more than anybody may send at once
constexpr unsigned cost_of_icon = 300;   // of those: drawing it takes the sanitizers a tenth of a second

api::Status some_status() {
    api::Status status;
    status.state = api::State::Still;
    status.phase = api::Phase::Reminding;
    status.sitting = 1234s;
    status.as_of = core::WallTime{1'790'000'000s};
    status.limit = 1800s;
    status.undo_until = core::WallTime{1'790'000'010s};
    status.routine = {"desk_reset"};
    status.routine_name = "Desk reset";
    status.easier = {{0, {"seated_row"}}, {4, {"wall_push_up"}}};
    status.because = {"You have been sitting for 30 min.", "Ünïcode, too."};
    status.today.day = core::Day{date::year{2026} / 9 / 21};
    status.session_at = status.as_of;
    return status;
}

/// Answers at once, later or with a refusal, and looks at what it is asked.
class WatchfulService final : public api::BreakService {
public:
    bool later = false;
    bool refuses = false;
    unsigned times_asked = 0;
    core::Command asked;

    void ask(const core::Command& command, Answered answered) override {
        demand(well_asked(command), "the service is asked nothing malformed");
        asked = command;
        answer([answered = std::move(answered), this] {
            if (answered) answered(outcome());
        });
    }
    [[nodiscard]] std::unique_ptr<api::Subscription> watch(StatusChanged changed) override {
        changed(status_);
        return watchers_.add(std::move(changed));
    }
    void request_status(StatusReply reply) override { reply(status_); }
    void request_days(core::Day first, core::Day last, Days reply) override {
        demand(first <= last && last - first < date::days{400}, "days are asked for in order and not too many");
        answer([reply = std::move(reply), this] {
            if (refuses)
                reply(core::Failure{"Not now."});
            else
                reply(std::vector<core::DaySummary>{status_.today});
        });
    }
    void request_unwritten(Unwritten reply) override {
        answer([reply = std::move(reply), this] {
            if (refuses)
                reply(core::Failure{"Not now."});
            else
                reply(std::vector<core::DatedRecord>{});
        });
    }
    void open_window(Window window, const std::string& activation_token, Answered answered) override {
        demand(window <= Window::Preferences && activation_token.size() <= 1000, "a window is one, and its token short");
        answer([answered = std::move(answered), this] {
            if (answered) answered(outcome());
        });
    }
    void quit(Answered answered) override {
        answer([answered = std::move(answered), this] {
            if (answered) answered(outcome());
        });
    }
    core::Outcome restart() {
        ++times_asked;
        return outcome();
    }

    void catch_up() {
        for (const auto& owed : std::exchange(owed_, {})) owed();
    }

private:
    [[nodiscard]] core::Outcome outcome() const {
        if (refuses) return core::Failure{"Not while a routine runs: %s%n."};
        return core::Done{};
    }
    void answer(std::function<void()> now) {
        ++times_asked;
        if (later)
            owed_.push_back(std::move(now));
        else
            now();
    }

    api::Status status_ = some_status();
    api::Watchers<api::Subscription, api::Status> watchers_;
    std::vector<std::function<void()>> owed_;
};

struct StoppedClock final : ports::Clock {
    [[nodiscard]] core::Moment now() const override { return {.uptime = {}, .wall = core::WallTime{1'790'000'000s}}; }
};

/// The daemon's side of the session bus, as main.cpp puts it together, and the other side. It lives through all inputs, as a daemon does.
class Session {
public:
    Session() {
        bus_.heard = [this](sd_bus_message* message) { hear(message); };
        bus_.beside([this] {
            auto offered = sdbus::serve_on_bus(bus_.ours(), service_);
            demand(bool{offered}, "the service is offered");
            served_ = *std::move(offered);
            life_ = sdbus::serve_life(bus_.ours(), [this] { return service_.restart(); });
            icon_ = sdbus::make_status_notifier_item(bus_.ours(), service_, clock_, [](core::WallTime) { return std::string{"10:42"}; }, {});
        });
        bus_.turn();
    }

    /// One who was not there before.
    void somebody_comes() {
        stranger_ = ":1." + std::to_string(++strangers_);
        answers_.clear();
        sent_ = service_.times_asked = 0;
        began_ = std::chrono::steady_clock::now();
    }

    void say(std::string_view line) {
        if (line == "later") service_.later = true;
        if (line == "refuses") service_.refuses = true;
        Words words{line};
        auto first = words.next();
        const bool quietly = first == "quietly";
        if (quietly) first = words.next();
        const bool signal = first == "signal";
        if (signal) first = words.next();
        std::uint64_t times = 1;
        if (first == "times") {
            times = words.next_number();
            first = words.next();
        }
        const std::string to{first};
        const auto named = words.next_string();
        const auto member = words.next_string();
        const auto types = words.next_string();
        const bool draws = to == "/StatusNotifierItem" && named == "org.freedesktop.DBus.Properties";
        for (const auto values = words; times > 0 && sent_ < most_messages; --times) {
            auto message = signal ? bus_.signal(stranger_.c_str(), to, named, member)
                                  : bus_.call(stranger_.c_str(), to, named == "-" ? std::string{} : named, member);
            auto each = values;
            if (!message || !ArgumentWriter{message.get(), each}.write(types)) return;
            if (signal) sd_bus_message_set_destination(message.get(), SmallBus::us);
            if (quietly) sd_bus_message_set_expect_reply(message.get(), 0);
            const auto number = bus_.send(message);
            if (number == 0) return;
            sent_ += draws ? cost_of_icon : 1;
            if (!signal && !quietly) answers_[number] = 0;
            if (sent_ % 50 == 0) bus_.turn();  // before the socket is full
        }
        bus_.turn();
    }

    /// What was promised to those who called, and to everybody else.
    void conclude() {
        service_.catch_up();
        bus_.turn();
        for (const auto& [number, answers] : answers_) demand(answers == 1, "each call is answered once");
        const auto at_most = sdbus::CallAllowance::at_once + (std::chrono::steady_clock::now() - began_) / sdbus::CallAllowance::one_more_each + 1;
        demand(service_.times_asked <= at_most, "the service is not flooded");

        service_.later = service_.refuses = false;
        friendly_ = ":1." + std::to_string(++strangers_);
        ask(path, interface, "StartBreak", "s", "desk_reset");
        const auto* started = std::get_if<core::command::StartBreak>(&service_.asked);
        demand(started != nullptr && started->routine.value == "desk_reset", "a plain call reaches the service");
        const auto state = ask(path, "org.freedesktop.DBus.Properties", "Get", "ss", "io.github.unhunch.Daemon1 State");
        const char* word = "";
        demand(sd_bus_message_read(state.get(), "v", "s", &word) > 0 && std::string_view{word} == "still", "the status is told");
        const auto title = ask("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", "ss", "org.kde.StatusNotifierItem Title");
        demand(sd_bus_message_read(title.get(), "v", "s", &word) > 0 && std::string_view{word} == "Unhunch", "the icon has its name");
        const auto layout = ask("/MenuBar", "com.canonical.dbusmenu", "GetLayout", "iias", "0 -1 0");
        demand(sd_bus_message_has_signature(layout.get(), "u(ia{sv}av)") > 0, "the menu is told");
    }

private:
    /// The answer to somebody who means well.
    sdbus::Message ask(const char* to, const char* named, const char* member, const char* types, const char* values) {
        const auto message = bus_.call(friendly_.c_str(), to, named, member);
        Words words{values};
        demand(ArgumentWriter{message.get(), words}.write(types), "a plain call can be written");
        plain_ = bus_.send(message);
        answer_.reset();
        bus_.turn();
        demand(answer_ && sd_bus_message_get_error(answer_.get()) == nullptr, "a plain call is answered");
        return std::move(answer_);
    }

    void hear(sd_bus_message* message) {
        std::uint64_t number = 0;
        if (sd_bus_message_get_reply_cookie(message, &number) < 0) {  // a signal, or the icon's search for a tray
            if (sd_bus_message_get_expect_reply(message) > 0)
                bus_.send(bus_.refusal(SmallBus::bus_name, message, SD_BUS_ERROR_SERVICE_UNKNOWN, "There is none."));
            return;
        }
        if (number == plain_) {
            answer_.reset(sd_bus_message_ref(message));
            return;
        }
        const auto asked = answers_.find(number);
        demand(asked != answers_.end() && ++asked->second == 1, "nobody is answered twice, or unasked");
        if (const auto* error = sd_bus_message_get_error(message))
            demand(error->message != nullptr && *error->message != '\0', "a refusal says why");
    }

    std::uint64_t strangers_ = 1000;
    std::string stranger_;
    std::string friendly_;
    std::chrono::steady_clock::time_point began_;
    SmallBus bus_;
    WatchfulService service_;
    StoppedClock clock_;
    std::unique_ptr<api::Subscription> served_;
    std::unique_ptr<ports::Subscription> life_;
    std::unique_ptr<sdbus::TrayIcon> icon_;
    std::map<std::uint64_t, int> answers_;
    std::uint64_t plain_ = 0;
    sdbus::Message answer_;
    unsigned sent_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Session session;
    session.somebody_comes();
    std::string_view left{reinterpret_cast<const char*>(data), size};
    while (!left.empty()) {
        const auto end = std::min(left.find('\n'), left.size());
        session.say(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    session.conclude();
    return 0;
}
