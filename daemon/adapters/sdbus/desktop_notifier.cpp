#include "adapters/sdbus/desktop_notifier.hpp"

#include <cstring>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/later.hpp"
#include "adapters/sdbus/name_watch.hpp"
#include "adapters/sdbus/notification_server.hpp"
#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {
namespace {

using namespace std::chrono_literals;

constexpr const char* server_name = "org.freedesktop.Notifications";
constexpr const char* server_path = "/org/freedesktop/Notifications";
constexpr const char* server_interface = "org.freedesktop.Notifications";
constexpr auto time_to_start = 5s;      // for a server that the bus starts, and for showing: given up too early, the
                                        // reminder would be seen here and in a window
constexpr auto time_to_wake_up = 1h;    // for a server that stands still: what it shows then is taken down again
constexpr auto time_to_ask_again = 1s;  // when the bus can start the one that died

constexpr int most_attempts = 10;    // for a server that owns its name and refuses: one a second
constexpr int cost_of_silence = 5;  // of those; each took as long as that

constexpr std::size_t most_sentences = 8;  // that wait for a server; nobody reads more at once

std::optional<core::Answer> answer_of(std::string_view action) {
    if (action == "default" || action == "start") return core::Answer::Start;
    if (action == "snooze") return core::Answer::Snooze;
    if (action == "skip") return core::Answer::Skip;
    return std::nullopt;
}

class DesktopNotifier final : public ports::Notifier {
public:
    DesktopNotifier(sd_bus* bus, ports::NotifierEvents events, std::chrono::milliseconds time_to_come_back);

    void show(const ports::Reminder& reminder) override {
        wanted_ = Wanted{reminder, Place::Nowhere};
        dismissed_ = 0;
        // At once where nothing stands in its way: before the loop turns again, what was decided is written to a disk that may be slow.
        if (can_notify() && send()) return later_.never();
        later_.at_next_turn([this] { put_up(); });
    }
    void withdraw() override {
        wanted_.reset();
        later_.never();
        take_down();
    }
    void tell(const std::string& summary, const std::string& body) override {
        if (sentences_.size() < most_sentences) sentences_.push_back({summary, body});
        if (server_)
            say();
        else if (!may_come_back_)
            ask_server();
    }
    [[nodiscard]] std::string name() const override {
        return server_ ? server_->name : can_be_started_ ? "on demand" : "none";
    }

private:
    /// `Dismissed`: the person closed it without an answer. `Window`: it could not be answered here.
    enum class Place { Nowhere, Screen, Dismissed, Window };
    struct Wanted {
        ports::Reminder reminder;
        Place place;
    };
    struct Sentence {
        std::string summary;
        std::string body;
    };

    void ask_what_can_be_started();
    void owner_is(const std::string& owner);
    void wait_for_server();
    void ask_server();
    void ask_capabilities(NotificationServer server);
    void server_is(NotificationServer server);
    void no_answer(sd_bus_message* reply);
    void no_server();

    void put_up();
    [[nodiscard]] bool can_notify() const;
    bool send();
    void take_down();
    void say();
    void show_window();
    [[nodiscard]] Message notification(const std::string& summary, const std::string& body, std::uint32_t replaces,
                                       bool is_reminder) const;

    void action_invoked(sd_bus_message* signal);
    void activation_token(sd_bus_message* signal);
    void notification_closed(sd_bus_message* signal);
    [[nodiscard]] bool from_server(sd_bus_message* signal) const;

    sd_bus* bus_;
    ports::NotifierEvents events_;
    std::chrono::milliseconds time_to_come_back_;
    std::optional<NotificationServer> server_;
    unsigned server_number_ = 0;  // replies of an earlier server are not heard
    bool asking_ = false;
    int attempts_ = 0;
    bool can_be_started_ = false;
    bool may_come_back_ = false;  // it died a moment ago

    std::optional<Wanted> wanted_;
    std::vector<Sentence> sentences_;  // wait for the server
    bool sending_ = false;
    bool overdue_ = false;  // what is being sent was not shown in time
    std::uint32_t id_ = 0;         // on the screen
    std::uint32_t dismissed_ = 0;  // was on the screen; its action may still be under way
    std::string token_;

    Slot actions_;
    Slot tokens_;
    Slot closings_;
    Later later_{sd_bus_get_event(bus_)};
    Later patience_{sd_bus_get_event(bus_)};
    Later slow_{sd_bus_get_event(bus_)};
    PendingCalls calls_;
    std::optional<NameWatch> watch_;
};

DesktopNotifier::DesktopNotifier(sd_bus* bus, ports::NotifierEvents events, std::chrono::milliseconds time_to_come_back)
    : bus_{bus}, events_{std::move(events)}, time_to_come_back_{time_to_come_back} {
    const auto hear = [&](Slot& kept, const char* signal, sd_bus_message_handler_t heard) {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_match_signal_async(bus_, &slot, server_name, server_path, server_interface, signal, heard,
                                          nullptr, this),
                "listening to the notification server");
        kept.reset(slot);
    };
    hear(actions_, "ActionInvoked", handler<&DesktopNotifier::action_invoked>);
    hear(tokens_, "ActivationToken", handler<&DesktopNotifier::activation_token>);
    hear(closings_, "NotificationClosed", handler<&DesktopNotifier::notification_closed>);
    ask_what_can_be_started();
    watch_.emplace(bus_, server_name, [this](const std::string& owner) { owner_is(owner); });
}

void DesktopNotifier::ask_what_can_be_started() {
    calls_.send(bus_, bus_call(bus_, "ListActivatableNames"), [this](sd_bus_message* reply) {
        if (sd_bus_message_get_error(reply) != nullptr) return;
        const char* name = nullptr;
        sd_bus_message_enter_container(reply, 'a', "s");
        while (sd_bus_message_read(reply, "s", &name) > 0)
            if (std::strcmp(name, server_name) == 0) can_be_started_ = true;
        if (can_be_started_ && !server_ && events_.changed) events_.changed();
    });
}

void DesktopNotifier::owner_is(const std::string& owner) {
    const bool was_there = server_.has_value();
    if (owner.empty() && !was_there && !sending_) return;  // none yet, or one that is being started
    ++server_number_;
    server_.reset();
    asking_ = false;
    attempts_ = 0;
    sending_ = overdue_ = false;
    slow_.never();
    id_ = dismissed_ = 0;
    if (wanted_ && wanted_->place == Place::Screen) wanted_->place = Place::Nowhere;
    may_come_back_ = owner.empty();
    patience_.never();
    if (!owner.empty()) return ask_server();
    wait_for_server();
    if (was_there && events_.changed) events_.changed();
}

/// Sessions start it again, a whole desktop takes seconds for that, or the bus does when asked; only then is it time
/// for a window.
void DesktopNotifier::wait_for_server() {
    patience_.after(can_be_started_ ? time_to_ask_again : time_to_come_back_, [this] {
        may_come_back_ = false;
        put_up();
        if (!sentences_.empty()) ask_server();
    });
}

/// Starts the server where that is possible and something waits for it.
void DesktopNotifier::ask_server() {
    if (std::exchange(asking_, true)) return;
    const bool sent = calls_.send(
        bus_, method_call(bus_, server_name, server_path, server_interface, "GetServerInformation"),
        [this, asked = server_number_](sd_bus_message* reply) {
            if (asked != server_number_) return;
            const char* name = "";
            if (sd_bus_message_get_error(reply) != nullptr || sd_bus_message_read(reply, "s", &name) < 0)
                return no_answer(reply);
            ask_capabilities(notification_server_called(name));
        },
        time_to_start);
    if (!sent) later_.at_next_turn([this] { no_server(); });
}

void DesktopNotifier::ask_capabilities(NotificationServer server) {
    calls_.send(
        bus_, method_call(bus_, server_name, server_path, server_interface, "GetCapabilities"),
        [this, asked = server_number_, server = std::move(server)](sd_bus_message* reply) mutable {
            if (asked != server_number_) return;
            if (sd_bus_message_get_error(reply) != nullptr || sd_bus_message_enter_container(reply, 'a', "s") < 0)
                return no_answer(reply);
            const char* capability = nullptr;
            while (sd_bus_message_read(reply, "s", &capability) > 0) {
                if (std::strcmp(capability, "actions") == 0) server.has_actions = true;
                if (std::strcmp(capability, "body-markup") == 0) server.reads_markup = true;
            }
            server_is(std::move(server));
        },
        time_to_start);
}

void DesktopNotifier::server_is(NotificationServer server) {
    asking_ = false;
    attempts_ = 0;
    server_ = std::move(server);
    put_up();
    say();
    if (events_.changed) events_.changed();
}

/// gnome-shell's name belongs to a relay, which is there a little before the one who answers.
void DesktopNotifier::no_answer(sd_bus_message* reply) {
    const bool silent = sd_bus_message_is_method_error(reply, SD_BUS_ERROR_NO_REPLY) > 0 ||
                        sd_bus_message_is_method_error(reply, SD_BUS_ERROR_TIMEOUT) > 0;
    attempts_ += silent ? cost_of_silence : 1;
    if (!watch_ || watch_->owner().empty() || attempts_ >= most_attempts) return no_server();
    asking_ = false;
    may_come_back_ = true;
    patience_.after(time_to_ask_again, [this] {
        may_come_back_ = false;
        ask_server();
    });
}

void DesktopNotifier::no_server() {
    asking_ = false;
    attempts_ = 0;
    sentences_.clear();
    if (wanted_ && wanted_->place == Place::Nowhere) show_window();
}

void DesktopNotifier::put_up() {
    if (!wanted_ || wanted_->place != Place::Nowhere || may_come_back_) return;
    if (overdue_) return show_window();
    if (sending_) return;
    if (!server_) return ask_server();
    if (!can_notify() || !send()) show_window();
}

bool DesktopNotifier::can_notify() const {
    return server_ && server_->has_actions && !may_come_back_ && !overdue_ && !sending_;
}

void DesktopNotifier::show_window() {
    wanted_->place = Place::Window;
    take_down();
    if (events_.needs_window) events_.needs_window();
}

/// False where the bus is gone.
bool DesktopNotifier::send() {
    const auto asked_for = wanted_->reminder;
    token_.clear();
    sending_ = calls_.send(
        bus_, notification(asked_for.summary, asked_for.body, id_, true),
        [this, asked = server_number_, asked_for](sd_bus_message* reply) {
            if (asked != server_number_) return;
            sending_ = overdue_ = false;
            slow_.never();
            const bool failed = sd_bus_message_get_error(reply) != nullptr || sd_bus_message_read(reply, "u", &id_) < 0;
            if (!wanted_ || wanted_->place == Place::Window) return take_down();
            if (failed) return show_window();
            if (wanted_->reminder == asked_for)
                wanted_->place = Place::Screen;
            else
                put_up();
        },
        time_to_wake_up);
    if (!sending_) return false;
    slow_.after(time_to_start, [this] {
        overdue_ = true;
        put_up();
    });
    return true;
}

/// While a notification is being sent, its number is not known: the reply takes it down.
void DesktopNotifier::take_down() {
    dismissed_ = 0;
    if (id_ == 0 || sending_) return;
    auto call = method_call(bus_, server_name, server_path, server_interface, "CloseNotification");
    require(sd_bus_message_append(call.get(), "u", std::exchange(id_, 0)), "closing a notification");
    sd_bus_message_set_auto_start(call.get(), 0);
    calls_.send(bus_, std::move(call), {});
}

void DesktopNotifier::say() {
    if (!server_) return;
    for (const auto& sentence : std::exchange(sentences_, {}))
        calls_.send(bus_, notification(sentence.summary, sentence.body, 0, false), {});
}

Message DesktopNotifier::notification(const std::string& summary, const std::string& body, std::uint32_t replaces,
                                      bool is_reminder) const {
    auto call = method_call(bus_, server_name, server_path, server_interface, "Notify");
    auto* m = call.get();
    const auto add = [&](auto... arguments) {
        require(sd_bus_message_append(m, arguments...), "writing a notification");
    };
    add("susss", "Unhunch", replaces, "io.github.unhunch.Unhunch", summary.c_str(), body_for(*server_, body).c_str());
    require(sd_bus_message_open_container(m, 'a', "s"), "writing a notification");
    if (is_reminder)
        for (const auto& action : reminder_actions(*server_, wanted_->reminder.snooze_offered))
            add("ss", action.key, action.label);
    require(sd_bus_message_close_container(m), "writing a notification");
    require(sd_bus_message_open_container(m, 'a', "{sv}"), "writing a notification");
    add("{sv}", "urgency", "y", is_reminder ? 1 : 0);
    add("{sv}", "desktop-entry", "s", "io.github.unhunch.Unhunch");
    add("{sv}", "category", "s", is_reminder ? "x-unhunch.reminder" : "x-unhunch.sentence");
    if (is_reminder && !wanted_->reminder.picture.empty())
        add("{sv}", "image-path", "s", file_address(wanted_->reminder.picture).c_str());
    require(sd_bus_message_close_container(m), "writing a notification");
    add("i", is_reminder ? 0 : -1);  // a reminder stays until it is answered
    return call;
}

/// gnome-shell sends each signal twice, from two connections: the owner of the name counts.
bool DesktopNotifier::from_server(sd_bus_message* signal) const {
    const char* sender = sd_bus_message_get_sender(signal);
    return sender != nullptr && watch_ && watch_->owner() == sender;
}

void DesktopNotifier::action_invoked(sd_bus_message* signal) {
    std::uint32_t id = 0;
    const char* action = "";
    if (!from_server(signal) || sd_bus_message_read(signal, "us", &id, &action) < 0) return;
    const auto answer = answer_of(action);
    if (!wanted_ || id == 0 || (id != id_ && id != dismissed_) || !answer) return;
    wanted_.reset();
    take_down();  // not every server does that by itself
    const ports::ReminderReply reply{*answer, std::exchange(token_, {})};
    if (events_.answered) events_.answered(reply);
}

void DesktopNotifier::activation_token(sd_bus_message* signal) {
    std::uint32_t id = 0;
    const char* token = "";
    if (!from_server(signal) || sd_bus_message_read(signal, "us", &id, &token) < 0) return;
    if (id != 0 && (id == id_ || id == dismissed_)) token_ = token;
}

void DesktopNotifier::notification_closed(sd_bus_message* signal) {
    std::uint32_t id = 0;
    if (!from_server(signal) || sd_bus_message_read(signal, "uu", &id, nullptr) < 0) return;
    if (id == 0 || id != id_) return;
    dismissed_ = std::exchange(id_, 0);
    if (wanted_ && wanted_->place == Place::Screen) wanted_->place = Place::Dismissed;
}

}  // namespace

std::unique_ptr<ports::Notifier> make_desktop_notifier(SessionBus& bus, ports::NotifierEvents events,
                                                       std::chrono::milliseconds time_to_come_back) {
    return std::make_unique<DesktopNotifier>(bus.handle(), std::move(events), time_to_come_back);
}

}  // namespace unhunch::sdbus
