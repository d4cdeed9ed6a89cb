#include "adapters/sdbus/quiet_question.hpp"

#include <algorithm>
#include <utility>

namespace unhunch::sdbus {
namespace {

constexpr const char* server_name = "org.freedesktop.Notifications";
constexpr const char* server_path = "/org/freedesktop/Notifications";
constexpr const char* server_interface = "org.freedesktop.Notifications";
constexpr std::uint8_t low_urgency = 0;

}  // namespace

QuietQuestion::QuietQuestion(sd_bus* bus, Answered answered) : bus_{bus}, answered_{std::move(answered)} {
    const auto hear = [&](Slot& kept, const char* signal, sd_bus_message_handler_t handle) {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_match_signal_async(bus_, &slot, server_name, server_path, server_interface, signal, handle, nullptr, this),
                "listening to the notification server");
        kept.reset(slot);
    };
    hear(actions_, "ActionInvoked", handler<&QuietQuestion::action_invoked>);
    hear(tokens_, "ActivationToken", handler<&QuietQuestion::activation_token>);
}

void QuietQuestion::ask(const std::string& summary, const std::string& body, std::vector<Choice> choices) {
    wanted_ = true;
    choices_ = std::move(choices);
    token_.clear();
    auto call = method_call(bus_, server_name, server_path, server_interface, "Notify");
    auto* const message = call.get();
    require(sd_bus_message_append(message, "susss", "Unhunch", id_, "", summary.c_str(), body.c_str()), "writing a call");
    require(sd_bus_message_open_container(message, 'a', "s"), "writing a call");
    for (const auto& choice : choices_)
        require(sd_bus_message_append(message, "ss", choice.name.c_str(), choice.label.c_str()), "writing a call");
    require(sd_bus_message_close_container(message), "writing a call");
    require(sd_bus_message_append(message, "a{sv}i", 2, "urgency", "y", low_urgency, "desktop-entry", "s",
                                  "io.github.unhunch.Unhunch", -1),
            "writing a call");
    calls_.send(bus_, std::move(call), [this](sd_bus_message* reply) { shown(reply); });
}

void QuietQuestion::withdraw() {
    wanted_ = false;
    if (const auto id = std::exchange(id_, 0)) close(id);
}

void QuietQuestion::shown(sd_bus_message* reply) {
    std::uint32_t id = 0;
    if (sd_bus_message_get_error(reply) || sd_bus_message_read(reply, "u", &id) < 0) return;
    const char* server = sd_bus_message_get_sender(reply);
    if (wanted_) {
        id_ = id;
        server_ = server != nullptr ? server : "";
    } else {
        close(id);  // withdrawn before it was there
    }
}

void QuietQuestion::close(std::uint32_t id) {
    auto call = method_call(bus_, server_name, server_path, server_interface, "CloseNotification");
    require(sd_bus_message_append(call.get(), "u", id), "writing a call");
    calls_.send(bus_, std::move(call), [](sd_bus_message*) {});
}

/// Anybody can send a signal to us alone, past the rules that say whose we hear; and gnome-shell tells it twice, from two
/// connections.
bool QuietQuestion::from_server(sd_bus_message* signal) const {
    const char* sender = sd_bus_message_get_sender(signal);
    return sender != nullptr && server_ == sender;
}

void QuietQuestion::action_invoked(sd_bus_message* signal) {
    std::uint32_t id = 0;
    const char* action = "";
    if (!from_server(signal) || sd_bus_message_read(signal, "us", &id, &action) < 0 || id == 0 || id != id_) return;
    const std::string chosen = action;
    if (std::ranges::find(choices_, chosen, &Choice::name) == choices_.end()) return;
    id_ = 0;
    wanted_ = false;
    if (answered_) answered_(chosen, std::exchange(token_, {}));
}

void QuietQuestion::activation_token(sd_bus_message* signal) {
    std::uint32_t id = 0;
    const char* token = "";
    if (from_server(signal) && sd_bus_message_read(signal, "us", &id, &token) >= 0 && id != 0 && id == id_) token_ = token;
}

}  // namespace unhunch::sdbus
