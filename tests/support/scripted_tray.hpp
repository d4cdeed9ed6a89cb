// A tray on the test's bus that shows nothing and writes down which icons register with it.
#pragma once

#include <string>
#include <vector>

#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/session_bus.hpp"

namespace unhunch::test {

class ScriptedTray {
public:
    explicit ScriptedTray(sdbus::SessionBus& connection, bool with_host = true)
        : has_host{with_host}, bus_{connection.handle()} {
        sd_bus_slot* slot = nullptr;
        sdbus::require(sd_bus_add_object_vtable(bus_, &slot, path, interface, vtable, this), "serving a tray");
        object_.reset(slot);
        sdbus::require(sd_bus_request_name(bus_, interface, 0), "taking the tray's name");
    }
    ~ScriptedTray() { sd_bus_release_name(bus_, interface); }

    void gets_host() {
        has_host = true;
        sd_bus_emit_signal(bus_, path, interface, "StatusNotifierHostRegistered", nullptr);
    }
    void loses_host() {
        has_host = false;
        sd_bus_emit_signal(bus_, path, interface, "StatusNotifierHostUnregistered", nullptr);
    }

    bool has_host;
    int refuses = 0;  // so many registrations
    std::vector<std::string> registered;

private:
    static constexpr const char* path = "/StatusNotifierWatcher";
    static constexpr const char* interface = "org.kde.StatusNotifierWatcher";

    static int enrol(sd_bus_message* call, void* userdata, sd_bus_error*) {
        auto& tray = *static_cast<ScriptedTray*>(userdata);
        if (tray.refuses > 0 && tray.refuses-- > 0)
            return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_FAILED, "not yet");
        const char* item = "";
        sd_bus_message_read(call, "s", &item);
        tray.registered.emplace_back(item);
        return sd_bus_reply_method_return(call, "");
    }
    static int get_host(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                        sd_bus_error*) {
        return sd_bus_message_append(reply, "b", int{static_cast<ScriptedTray*>(userdata)->has_host});
    }

    static constexpr sd_bus_vtable vtable[] = {SD_BUS_VTABLE_START(0),
                                               SD_BUS_METHOD("RegisterStatusNotifierItem", "s", "", enrol, 0),
                                               SD_BUS_PROPERTY("IsStatusNotifierHostRegistered", "b", get_host, 0, 0),
                                               SD_BUS_SIGNAL("StatusNotifierHostRegistered", "", 0),
                                               SD_BUS_SIGNAL("StatusNotifierHostUnregistered", "", 0),
                                               SD_BUS_VTABLE_END};

    sd_bus* bus_;
    sdbus::Slot object_;
};

}  // namespace unhunch::test
