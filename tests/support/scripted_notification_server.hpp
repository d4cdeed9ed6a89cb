// A notification server on the test's bus that shows nothing, says what it was asked, and answers as it is told.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/session_bus.hpp"

namespace unhunch::test {

class ScriptedNotificationServer {
public:
    struct Shown {
        std::uint32_t replaces = 0;
        std::string summary;
        std::string body;
        std::vector<std::string> actions;
        std::map<std::string, std::string> hints;
        int expires = 0;
    };

    explicit ScriptedNotificationServer(sdbus::SessionBus& connection, std::string its_name = "scripted",
                                        std::vector<std::string> can = {"actions", "body"})
        : bus{connection.handle()}, name{std::move(its_name)}, capabilities{std::move(can)} {
        sd_bus_slot* slot = nullptr;
        sdbus::require(sd_bus_add_object_vtable(bus, &slot, path, interface, vtable, this), "serving notifications");
        object_.reset(slot);
        sdbus::require(sd_bus_request_name(bus, interface, 0), "taking the notification server's name");
    }
    ~ScriptedNotificationServer() { sd_bus_release_name(bus, interface); }

    void invokes(std::uint32_t which, const char* action) const {
        sd_bus_emit_signal(bus, path, interface, "ActionInvoked", "us", which, action);
    }
    void hands_token(std::uint32_t which, const char* token) const {
        sd_bus_emit_signal(bus, path, interface, "ActivationToken", "us", which, token);
    }
    void closes(std::uint32_t which, std::uint32_t reason) const {
        sd_bus_emit_signal(bus, path, interface, "NotificationClosed", "uu", which, reason);
    }

    /// Answers what was asked while it stood still.
    void goes_on() {
        stands_still = false;
        sd_bus_reply_method_return(owed_.get(), "u", id);
        owed_.reset();
    }

    sd_bus* bus;
    std::string name;
    std::vector<std::string> capabilities;
    std::vector<Shown> shown;
    std::vector<std::uint32_t> closed;
    std::uint32_t id = 0;  // of the last one
    bool stands_still = false;
    int refusals = 0;      // so often it does not yet say who it is

    static constexpr const char* path = "/org/freedesktop/Notifications";
    static constexpr const char* interface = "org.freedesktop.Notifications";

private:
    static ScriptedNotificationServer& self(void* userdata) {
        return *static_cast<ScriptedNotificationServer*>(userdata);
    }
    static int information(sd_bus_message* call, void* userdata, sd_bus_error*) {
        if (self(userdata).refusals > 0) {
            --self(userdata).refusals;
            return sd_bus_reply_method_errorf(call, "org.freedesktop.DBus.Error.ServiceUnknown", "not there yet");
        }
        return sd_bus_reply_method_return(call, "ssss", self(userdata).name.c_str(), "test", "1", "1.2");
    }
    static int get_capabilities(sd_bus_message* call, void* userdata, sd_bus_error*) {
        sd_bus_message* reply = nullptr;
        sd_bus_message_new_method_return(call, &reply);
        const sdbus::Message owned{reply};
        sd_bus_message_open_container(reply, 'a', "s");
        for (const auto& each : self(userdata).capabilities) sd_bus_message_append(reply, "s", each.c_str());
        sd_bus_message_close_container(reply);
        return sd_bus_send(nullptr, reply, nullptr);
    }
    static int notify(sd_bus_message* call, void* userdata, sd_bus_error*) {
        auto& server = self(userdata);
        Shown shown;
        const char* summary = nullptr;
        const char* body = nullptr;
        sd_bus_message_read(call, "susss", nullptr, &shown.replaces, nullptr, &summary, &body);
        shown.summary = summary;
        shown.body = body;
        const char* word = nullptr;
        sd_bus_message_enter_container(call, 'a', "s");
        while (sd_bus_message_read(call, "s", &word) > 0) shown.actions.emplace_back(word);
        sd_bus_message_exit_container(call);
        sd_bus_message_enter_container(call, 'a', "{sv}");
        while (sd_bus_message_enter_container(call, 'e', "sv") > 0) {
            const char* hint = nullptr;
            const char* type = nullptr;
            sd_bus_message_read(call, "s", &hint);
            sd_bus_message_peek_type(call, nullptr, &type);
            if (*type == 's') {
                const char* value = nullptr;
                sd_bus_message_read(call, "v", "s", &value);
                shown.hints[hint] = value;
            } else {
                unsigned char value = 0;
                sd_bus_message_read(call, "v", "y", &value);
                shown.hints[hint] = std::to_string(value);
            }
            sd_bus_message_exit_container(call);
        }
        sd_bus_message_exit_container(call);
        sd_bus_message_read(call, "i", &shown.expires);
        server.shown.push_back(shown);
        server.id = shown.replaces != 0 ? shown.replaces : server.id + 1;
        if (server.stands_still) {
            server.owed_.reset(sd_bus_message_ref(call));
            return 1;
        }
        return sd_bus_reply_method_return(call, "u", server.id);
    }
    static int close(sd_bus_message* call, void* userdata, sd_bus_error*) {
        std::uint32_t closed = 0;
        sd_bus_message_read(call, "u", &closed);
        self(userdata).closed.push_back(closed);
        return sd_bus_reply_method_return(call, "");
    }

    static constexpr sd_bus_vtable vtable[] = {SD_BUS_VTABLE_START(0),
                                               SD_BUS_METHOD("GetServerInformation", "", "ssss", information, 0),
                                               SD_BUS_METHOD("GetCapabilities", "", "as", get_capabilities, 0),
                                               SD_BUS_METHOD("Notify", "susssasa{sv}i", "u", notify, 0),
                                               SD_BUS_METHOD("CloseNotification", "u", "", close, 0),
                                               SD_BUS_SIGNAL("ActionInvoked", "us", 0),
                                               SD_BUS_SIGNAL("ActivationToken", "us", 0),
                                               SD_BUS_SIGNAL("NotificationClosed", "uu", 0),
                                               SD_BUS_VTABLE_END};

    sdbus::Slot object_;
    sdbus::Message owed_;
};

}  // namespace unhunch::test
