#include "adapters/sdbus/break_service_client.hpp"

#include <list>
#include <optional>
#include <string>
#include <utility>

#include "adapters/sdbus/daemon_names.hpp"
#include "adapters/sdbus/day_message.hpp"
#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/name_watch.hpp"
#include "adapters/sdbus/pending_calls.hpp"
#include "adapters/sdbus/status_properties.hpp"
#include "adapters/sdbus/unwritten_message.hpp"
#include "words/said.hpp"

namespace unhunch::sdbus {
namespace {

namespace command = core::command;
using core::Failure;
using namespace std::chrono_literals;

constexpr const char* properties_interface = "org.freedesktop.DBus.Properties";

Failure explained(const sd_bus_error* error) {
    const auto is = [&](const char* name) { return sd_bus_error_has_name(error, name) != 0; };
    if (is(SD_BUS_ERROR_SERVICE_UNKNOWN) || is(SD_BUS_ERROR_NAME_HAS_NO_OWNER))
        return {words::said("Unhunch is not running. Start it with `unhunch start`, or log in again with autostart on "
                            "(`unhunch autostart on`).")};
    if (is(SD_BUS_ERROR_NO_REPLY) || is(SD_BUS_ERROR_TIMEOUT) || is("System.Error.ETIMEDOUT"))
        return {words::said("Unhunch did not answer within 5 s. See whether it is alive with `unhunch status`, or start it anew "
                            "with `unhunch start`.")};
    if (is(SD_BUS_ERROR_DISCONNECTED) || is("System.Error.ENOTCONN") || is("System.Error.ECONNRESET"))
        return {words::said("The session bus has gone away. Log in again, then start Unhunch with `unhunch start`.")};
    if (is(SD_BUS_ERROR_UNKNOWN_METHOD) || is(SD_BUS_ERROR_UNKNOWN_INTERFACE) || is(SD_BUS_ERROR_UNKNOWN_OBJECT))
        return {words::said("The running Unhunch is of another version and does not know this. Quit it from its tray menu and start "
                            "it again with `unhunch start`.")};
    return {error->message != nullptr ? error->message : error->name};
}

std::int64_t utc_seconds(const std::optional<core::WallTime>& instant) {
    return instant ? std::chrono::floor<core::seconds>(*instant).time_since_epoch().count() : 0;
}

std::uint32_t wire_seconds(core::Length length) { return static_cast<std::uint32_t>(core::whole(length).count()); }

const char* name(core::Answer answer) {
    switch (answer) {
        case core::Answer::Start:
            return "start";
        case core::Answer::Snooze:
            return "snooze";
        case core::Answer::Skip:
            return "skip";
    }
    return "";
}

/// A command as a call of the daemon.
class Wording {
public:
    explicit Wording(sd_bus* bus) : bus_{bus} {}

    Message operator()(const command::StartBreak& c) const { return call("StartBreak", "s", c.routine.value.c_str()); }
    Message operator()(const command::AnswerReminder& c) const { return call("AnswerReminder", "s", name(c.answer)); }
    Message operator()(const command::UndoSkip&) const { return call("UndoSkip", ""); }
    Message operator()(const command::Remind&) const { return call("Remind", ""); }
    Message operator()(const command::SetStanding& c) const { return call("SetStanding", "b", int{c.on}); }
    Message operator()(const command::LogBreak& c) const {
        return call("LogBreak", "sux", api::name(c.what), wire_seconds(c.length), utc_seconds(c.at));
    }
    Message operator()(const command::Pause& c) const { return call("PauseUntil", "x", utc_seconds(c.until)); }
    Message operator()(const command::PauseFor& c) const { return call("PauseFor", "u", wire_seconds(c.length)); }
    Message operator()(const command::PauseUntilTomorrow&) const { return call("PauseUntilTomorrow", ""); }
    Message operator()(const command::Resume&) const { return call("Resume", ""); }
    Message operator()(const command::ReportStep& c) const {
        return call("ReportStep", "ussuuuuuusuu", c.step.step, c.step.exercise.value.c_str(), api::name(c.step.side),
                    c.step.reps_planned, c.step.reps_done, wire_seconds(c.step.planned), wire_seconds(c.step.done),
                    c.step.set, wire_seconds(c.step.hold), c.step.version.c_str(), c.step.sets_planned,
                    wire_seconds(c.step.held));
    }
    Message operator()(const command::FinishRoutine& c) const { return call("FinishRoutine", "s", api::name(c.end)); }
    Message operator()(const command::PauseRoutine&) const { return call("PauseRoutine", ""); }
    Message operator()(const command::ContinueRoutine&) const { return call("ContinueRoutine", ""); }
    Message operator()(const command::CheckIn& c) const {
        return call("CheckIn", "ss", api::name(c.feeling), c.area ? api::name(*c.area) : "");
    }
    Message operator()(const command::RoutineHurts&) const { return call("RoutineHurts", ""); }
    Message operator()(const command::ReportHurt& c) const {
        return call("ReportHurt", "sss", c.exercise.value.c_str(), api::name(c.area), api::name(c.pain));
    }
    Message operator()(const command::AnswerHurt& c) const { return call("AnswerHurt", "s", api::name(c.answer)); }
    Message operator()(const command::AllowAgain& c) const {
        const auto* exercise = std::get_if<core::ExerciseId>(&c.what);
        return call("AllowAgain", "s", exercise ? exercise->value.c_str() : api::name(std::get<core::BodyArea>(c.what)));
    }
    Message operator()(const command::BandLooksFine&) const { return call("BandLooksFine", ""); }
    Message operator()(const command::RateEffort& c) const {
        return call("RateEffort", "su", c.exercise.value.c_str(), c.effort);
    }
    Message operator()(const command::RateDiscomfort& c) const {
        return call("RateDiscomfort", "us", c.level, c.area ? api::name(*c.area) : "");
    }
    Message operator()(const command::AnswerSuggestion& c) const {
        return call("AnswerSuggestion", "xsssusb", c.change.after, api::name(c.change.kind), c.change.exercise.value.c_str(),
                    c.change.harder.value.c_str(), c.change.amount, c.change.because.c_str(), int{c.accepted});
    }
    Message operator()(const command::UndoChange& c) const { return call("UndoChange", "x", c.after); }
    Message operator()(const command::AcknowledgeNote&) const { return call("AcknowledgeNote", ""); }
    Message operator()(const command::StartSession& c) const {
        return call("StartSession", "u", static_cast<std::uint32_t>(c.length.count()));
    }
    Message operator()(const command::DeclineSession&) const { return call("DeclineSession", ""); }
    Message operator()(const command::TellLength& c) const {
        return call("TellLength", "uu", wire_seconds(c.length), wire_seconds(c.work));
    }
    Message operator()(const command::TakeEasier& c) const {
        return call("TakeEasier", "us", c.move.item, c.move.exercise.value.c_str());
    }
    Message operator()(const command::AnswerGotUp& c) const { return call("AnswerGotUp", "b", int{c.got_up}); }

    template <class... Arguments>
    Message call(const char* method, const char* types, Arguments... arguments) const {
        auto message = method_call(bus_, daemon_name, daemon_path, daemon_interface, method);
        if constexpr (sizeof...(arguments) > 0)
            require(sd_bus_message_append(message.get(), types, arguments...), "writing a call");
        return message;
    }

private:
    sd_bus* bus_;
};

class Client final : public api::BreakService {
public:
    Client(sd_bus* bus, std::function<void(bool)> present, core::Length patience);

    void ask(const core::Command& command, Answered answered) override {
        tell(std::visit(Wording{bus_}, command), std::move(answered));
    }
    [[nodiscard]] std::unique_ptr<api::Subscription> watch(StatusChanged changed) override;
    void request_status(StatusReply reply) override;
    void request_days(core::Day first, core::Day last, Days reply) override;
    void request_unwritten(Unwritten reply) override;
    void open_window(Window window, const std::string& activation_token, Answered answered) override {
        const char* named = "";
        switch (window) {
            case Window::Statistics: named = "statistics"; break;
            case Window::Welcome: named = "welcome"; break;
            case Window::Routines: named = "routines"; break;
            case Window::Preferences: named = "preferences"; break;
        }
        tell(Wording{bus_}.call("OpenWindow", "ss", named, activation_token.c_str()), std::move(answered));
    }
    void quit(Answered answered) override {
        auto call = Wording{bus_}.call("Quit", "");
        sd_bus_message_set_auto_start(call.get(), 0);
        tell(std::move(call), std::move(answered));
    }

private:
    using Watchers = std::list<std::shared_ptr<StatusChanged>>;

    /// Takes its watcher off the list, if the list is still there.
    class Watching final : public api::Subscription {
    public:
        Watching(std::weak_ptr<Watchers> watchers, Watchers::iterator place)
            : watchers_{std::move(watchers)}, place_{place} {}
        ~Watching() override {
            const auto watchers = watchers_.lock();
            if (!watchers) return;
            **place_ = nullptr;
            watchers->erase(place_);
        }

    private:
        std::weak_ptr<Watchers> watchers_;
        Watchers::iterator place_;
    };

    /// Sends a call; where that cannot be, the reason is the answer.
    template <class Reply>
    void send(Message call, Reply replied, const std::function<void(Failure)>& failed);
    void tell(Message call, Answered answered);
    void refresh();
    void daemon_is(const std::string& owner);
    void properties_changed(sd_bus_message* signal);
    void bus_hung_up(sd_bus_message*) { daemon_is(""); }
    void announce();

    sd_bus* bus_;
    std::function<void(bool)> present_;
    core::Length patience_;
    std::optional<bool> told_present_;
    std::optional<api::Status> status_;
    std::shared_ptr<Watchers> watchers_ = std::make_shared<Watchers>();
    Slot changes_;
    Slot hang_up_;
    PendingCalls calls_;
    std::optional<NameWatch> daemon_;
};

Client::Client(sd_bus* bus, std::function<void(bool)> present, core::Length patience)
    : bus_{bus}, present_{std::move(present)}, patience_{patience} {
    sd_bus_slot* slot = nullptr;
    require(sd_bus_match_signal_async(bus_, &slot, daemon_name, daemon_path, properties_interface, "PropertiesChanged",
                                      handler<&Client::properties_changed>, nullptr, this),
            "watching the status");
    changes_.reset(slot);
    slot = nullptr;
    require(sd_bus_match_signal(bus_, &slot, nullptr, "/org/freedesktop/DBus/Local", "org.freedesktop.DBus.Local",
                                "Disconnected", handler<&Client::bus_hung_up>, this),
            "watching the bus connection");
    hang_up_.reset(slot);
    daemon_.emplace(bus_, daemon_name, [this](const std::string& owner) { daemon_is(owner); });
}

std::unique_ptr<api::Subscription> Client::watch(StatusChanged changed) {
    watchers_->push_back(std::make_shared<StatusChanged>(std::move(changed)));
    auto watching = std::make_unique<Watching>(watchers_, std::prev(watchers_->end()));
    if (daemon_ && !daemon_->owner().empty()) refresh();
    return watching;
}

void Client::request_status(StatusReply reply) {
    auto call = method_call(bus_, daemon_name, daemon_path, properties_interface, "GetAll");
    require(sd_bus_message_append(call.get(), "s", daemon_interface), "writing a call");
    sd_bus_message_set_auto_start(call.get(), 0);
    send(
        std::move(call),
        [reply](sd_bus_message* answer) {
            api::Status status;
            if (read_status(answer, status) < 0)
                reply(Failure{"Unhunch answered with something unreadable; is it of another version?"});
            else
                reply(status);
        },
        reply);
}

void Client::request_days(core::Day first, core::Day last, Days reply) {
    send(
        Wording{bus_}.call("Days", "ss", date_of(first).c_str(), date_of(last).c_str()),
        [reply](sd_bus_message* answer) {
            std::vector<core::DaySummary> days;
            int result = sd_bus_message_enter_container(answer, 'a', "a{sv}");
            while (result >= 0 && sd_bus_message_at_end(answer, 0) == 0) {
                days.emplace_back();
                result = read_day(answer, days.back());
            }
            if (result < 0)
                reply(Failure{"Unhunch answered with something unreadable; is it of another version?"});
            else
                reply(std::move(days));
        },
        reply);
}

void Client::request_unwritten(Unwritten reply) {
    send(
        Wording{bus_}.call("Unwritten", ""),
        [reply](sd_bus_message* answer) {
            std::vector<core::DatedRecord> records;
            if (read_unwritten(answer, records) < 0)
                reply(Failure{"Unhunch answered with something unreadable; is it of another version?"});
            else
                reply(std::move(records));
        },
        reply);
}

template <class Reply>
void Client::send(Message call, Reply replied, const std::function<void(Failure)>& failed) {
    const bool sent = calls_.send(
        bus_, std::move(call),
        [replied, failed](sd_bus_message* answer) {
            if (const auto* error = sd_bus_message_get_error(answer))
                failed(explained(error));
            else
                replied(answer);
        },
        patience_);
    if (!sent) failed({"The session bus has gone away. Log in again, then start Unhunch with `unhunch start`."});
}

void Client::tell(Message call, Answered answered) {
    if (!answered) answered = [](const core::Outcome&) {};
    send(
        std::move(call), [answered](sd_bus_message*) { answered(core::Done{}); }, answered);
}

void Client::refresh() {
    request_status([this](const core::Result<api::Status>& status) {
        if (!status) return;
        status_ = *status;
        announce();
    });
}

void Client::daemon_is(const std::string& owner) {
    status_.reset();
    const bool there = !owner.empty();
    if (there && !watchers_->empty()) refresh();
    if (std::exchange(told_present_, there) == there) return;
    if (const auto present = present_) present(there);
}

void Client::properties_changed(sd_bus_message* signal) {
    const char* interface = "";
    require(sd_bus_message_read(signal, "s", &interface), "reading a change");
    if (!status_ || std::string_view{interface} != daemon_interface) return;
    require(read_status(signal, *status_), "reading a change");
    announce();
}

/// A watcher may end its watch, another's, or the whole client.
void Client::announce() {
    const auto status = *status_;
    const Watchers watchers = *watchers_;
    for (const auto& watcher : watchers)
        if (const auto changed = *watcher) changed(status);
}

}  // namespace

std::unique_ptr<api::BreakService> make_break_service_client(SessionBus& bus, std::function<void(bool)> present,
                                                           core::Length patience) {
    return std::make_unique<Client>(bus.handle(), std::move(present), patience);
}

}  // namespace unhunch::sdbus
