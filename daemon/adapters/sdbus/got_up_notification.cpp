#include "adapters/sdbus/got_up_notification.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/pending_calls.hpp"
#include "api/words.hpp"

namespace unhunch::sdbus {
namespace {

constexpr const char* server_name = "org.freedesktop.Notifications";
constexpr const char* server_path = "/org/freedesktop/Notifications";
constexpr const char* server_interface = "org.freedesktop.Notifications";
constexpr std::uint8_t low_urgency = 0;

class GotUpNotification final : public ports::GotUpQuestion {
public:
    GotUpNotification(sd_bus* bus, ports::GotUpAnswered answered) : bus_{bus}, answered_{std::move(answered)} {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_match_signal_async(bus_, &slot, server_name, server_path, server_interface, "ActionInvoked",
                                          handler<&GotUpNotification::action_invoked>, nullptr, this),
                "listening to the notification server");
        actions_.reset(slot);
    }

    void ask(core::Length absence) override {
        wanted_ = true;
        auto call = method_call(bus_, server_name, server_path, server_interface, "Notify");
        const std::string body = "There was no input for " + api::length_words(absence) + ".";
        require(sd_bus_message_append(call.get(), "susssasa{sv}i", "Unhunch", id_, "", "Did you get up?", body.c_str(), 4,
                                      "sitting", "I was sitting", "got_up", "I got up", 2, "urgency", "y", low_urgency,
                                      "desktop-entry", "s", "io.github.unhunch.Unhunch", -1),
                "writing a call");
        calls_.send(bus_, std::move(call), [this](sd_bus_message* reply) { shown(reply); });
    }

    void withdraw() override {
        wanted_ = false;
        if (const auto id = std::exchange(id_, 0)) close(id);
    }

private:
    void shown(sd_bus_message* reply) {
        std::uint32_t id = 0;
        if (sd_bus_message_get_error(reply) || sd_bus_message_read(reply, "u", &id) < 0) return;
        if (wanted_)
            id_ = id;
        else
            close(id);  // withdrawn before it was there
    }

    void close(std::uint32_t id) {
        auto call = method_call(bus_, server_name, server_path, server_interface, "CloseNotification");
        require(sd_bus_message_append(call.get(), "u", id), "writing a call");
        calls_.send(bus_, std::move(call), [](sd_bus_message*) {});
    }

    /// Some desktops tell it twice: the first one counts.
    void action_invoked(sd_bus_message* signal) {
        std::uint32_t id = 0;
        const char* action = "";
        if (sd_bus_message_read(signal, "us", &id, &action) < 0 || id == 0 || id != id_) return;
        const std::string_view chosen = action;
        if (chosen != "sitting" && chosen != "got_up") return;
        id_ = 0;
        wanted_ = false;
        if (answered_) answered_(chosen == "got_up");
    }

    sd_bus* bus_;
    ports::GotUpAnswered answered_;
    bool wanted_ = false;
    std::uint32_t id_ = 0;  // on the screen
    Slot actions_;
    PendingCalls calls_;
};

}  // namespace

std::unique_ptr<ports::GotUpQuestion> make_got_up_notification(SessionBus& bus, ports::GotUpAnswered answered) {
    return std::make_unique<GotUpNotification>(bus.handle(), std::move(answered));
}

}  // namespace unhunch::sdbus
