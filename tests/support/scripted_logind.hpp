// A logind on the test's bus that knows one person with at most one session.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/system_bus.hpp"

namespace unhunch::test {

class ScriptedLogind {
public:
    explicit ScriptedLogind(sdbus::SystemBus& connection) : bus_{connection.handle()} {
        serve(manager_path, manager_interface, manager);
        serve(user_path, "org.freedesktop.login1.User", user);
        serve(session_path, session_interface, session);
        serve("/org/freedesktop/login1/session/auto", session_interface, session);
        sdbus::require(sd_bus_request_name(bus_, name, 0), "taking logind's name");
    }
    ~ScriptedLogind() { sd_bus_release_name(bus_, name); }

    /// As a desktop does it; what changed is told as logind tells it.
    void becomes_idle(bool on, std::uint64_t since) {
        idle = on;
        idle_since = since;
        sd_bus_emit_properties_changed(bus_, session_path, session_interface, "IdleHint", "IdleSinceHint",
                                       "IdleSinceHintMonotonic", nullptr);
    }

    /// As a lock screen and a switch of users do it.
    void becomes_locked(bool on) {
        locked = on;
        sd_bus_emit_properties_changed(bus_, session_path, session_interface, "LockedHint", nullptr);
    }
    void becomes_active(bool on) {
        active = on;
        sd_bus_emit_properties_changed(bus_, session_path, session_interface, "Active", nullptr);
    }
    /// The person logs out: of a closing session nothing is told but that it is not in front, of one that is gone this is.
    void begins_to_close() {
        state = "closing";
        becomes_active(false);
    }
    void removes_session(const char* path = session_path) {
        sd_bus_emit_signal(bus_, manager_path, manager_interface, "SessionRemoved", "so", "4", path);
    }
    /// Lock or Unlock, as `loginctl` sends it.
    void says(const char* signal) { sd_bus_emit_signal(bus_, session_path, session_interface, signal, ""); }
    void prepares_for(const char* what, bool on) {
        preparing_for_sleep = on;
        sd_bus_emit_signal(bus_, manager_path, manager_interface, what, "b", on ? 1 : 0);
    }
    /// Whether somebody holds the last inhibitor that was handed out.
    [[nodiscard]] bool has_to_wait() const {
        if (inhibitor_ == nullptr) return false;
        pollfd end{.fd = *inhibitor_, .events = 0, .revents = 0};
        return poll(&end, 1, 0) == 0;
    }

    static constexpr const char* session_path = "/org/freedesktop/login1/session/_34";

    // Which of the questions find the session.
    bool knows_name = true;
    bool knows_process = true;
    bool knows_display = true;
    bool knows_automatic = true;
    bool grants_waiting = true;
    std::string type = "wayland";
    std::string state = "active";
    int locked = 0;
    int active = 1;
    int preparing_for_sleep = 0;
    std::vector<std::string> inhibited_for;  // what, who, why and mode of each, in one
    int idle = 0;
    std::uint64_t idle_since = 0;  // microseconds of CLOCK_MONOTONIC
    std::vector<std::string> asked;

private:
    static constexpr const char* name = "org.freedesktop.login1";
    static constexpr const char* manager_path = "/org/freedesktop/login1";
    static constexpr const char* user_path = "/org/freedesktop/login1/user/_1000";
    static constexpr const char* manager_interface = "org.freedesktop.login1.Manager";
    static constexpr const char* session_interface = "org.freedesktop.login1.Session";

    void serve(const char* path, const char* interface, const sd_bus_vtable* vtable) {
        sd_bus_slot* slot = nullptr;
        sdbus::require(sd_bus_add_object_vtable(bus_, &slot, path, interface, vtable, this), "serving a logind");
        objects_.emplace_back(slot);
    }
    static ScriptedLogind& self(void* userdata) { return *static_cast<ScriptedLogind*>(userdata); }
    static int none(sd_bus_message* call) {
        return sd_bus_reply_method_errorf(call, "org.freedesktop.login1.NoSuchSession", "No session known.");
    }

    static int get_session(sd_bus_message* call, void* userdata, sd_bus_error*) {
        auto& logind = self(userdata);
        const char* id = "";
        sd_bus_message_read(call, "s", &id);
        logind.asked.push_back(std::string{"name "} + id);
        const bool known = logind.knows_name && std::string{id} == "4";
        return known ? sd_bus_reply_method_return(call, "o", session_path) : none(call);
    }
    static int get_session_by_pid(sd_bus_message* call, void* userdata, sd_bus_error*) {
        auto& logind = self(userdata);
        std::uint32_t process = 0;
        sd_bus_message_read(call, "u", &process);
        logind.asked.emplace_back("process");
        const bool known = logind.knows_process && process == static_cast<std::uint32_t>(getpid());
        return known ? sd_bus_reply_method_return(call, "o", session_path) : none(call);
    }
    static int inhibit(sd_bus_message* call, void* userdata, sd_bus_error*) {
        auto& logind = self(userdata);
        const char* what = "";
        const char* who = "";
        const char* why = "";
        const char* mode = "";
        sd_bus_message_read(call, "ssss", &what, &who, &why, &mode);
        logind.inhibited_for.push_back(std::string{what} + ", " + who + ", " + why + ", " + mode);
        int ends[2];
        if (!logind.grants_waiting || pipe2(ends, O_CLOEXEC) < 0)
            return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_ACCESS_DENIED, "Permission denied");
        logind.inhibitor_.reset(new int{ends[0]});
        const int replied = sd_bus_reply_method_return(call, "h", ends[1]);
        close(ends[1]);
        return replied;
    }
    static int get_user(sd_bus_message* call, void* userdata, sd_bus_error*) {
        self(userdata).asked.emplace_back("user");
        return sd_bus_reply_method_return(call, "o", user_path);
    }
    static int get_display(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                           sd_bus_error*) {
        const bool known = self(userdata).knows_display;
        return sd_bus_message_append(reply, "(so)", known ? "4" : "", known ? session_path : "/");
    }
    static int get_id(sd_bus*, const char* path, const char*, const char*, sd_bus_message* reply, void* userdata,
                      sd_bus_error* error) {
        const bool automatic = std::string{path} != session_path;
        if (automatic && !self(userdata).knows_automatic)
            return sd_bus_error_set(error, "org.freedesktop.login1.NoSessionForPID", "No session known.");
        if (automatic) self(userdata).asked.emplace_back("automatic");
        return sd_bus_message_append(reply, "s", "4");
    }
    static int get_type(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                        sd_bus_error*) {
        return sd_bus_message_append(reply, "s", self(userdata).type.c_str());
    }
    static int get_state(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                         sd_bus_error*) {
        return sd_bus_message_append(reply, "s", self(userdata).state.c_str());
    }
    static int get_idle(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                        sd_bus_error*) {
        return sd_bus_message_append(reply, "b", self(userdata).idle);
    }
    static int get_locked(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                          sd_bus_error*) {
        return sd_bus_message_append(reply, "b", self(userdata).locked);
    }
    static int get_active(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                          sd_bus_error*) {
        return sd_bus_message_append(reply, "b", self(userdata).active);
    }
    static int get_preparing(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                             sd_bus_error*) {
        return sd_bus_message_append(reply, "b", self(userdata).preparing_for_sleep);
    }
    static int get_since(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* userdata,
                         sd_bus_error*) {
        return sd_bus_message_append(reply, "t", self(userdata).idle_since);
    }

    static constexpr sd_bus_vtable manager[] = {SD_BUS_VTABLE_START(0),
                                                SD_BUS_METHOD("GetSession", "s", "o", get_session, 0),
                                                SD_BUS_METHOD("GetSessionByPID", "u", "o", get_session_by_pid, 0),
                                                SD_BUS_METHOD("GetUser", "u", "o", get_user, 0),
                                                SD_BUS_METHOD("Inhibit", "ssss", "h", inhibit, 0),
                                                SD_BUS_PROPERTY("PreparingForSleep", "b", get_preparing, 0, 0),
                                                SD_BUS_VTABLE_END};
    static constexpr sd_bus_vtable user[] = {SD_BUS_VTABLE_START(0),
                                             SD_BUS_PROPERTY("Display", "(so)", get_display, 0, 0), SD_BUS_VTABLE_END};
    static constexpr auto told = SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE;
    static constexpr sd_bus_vtable session[] = {SD_BUS_VTABLE_START(0),
                                                SD_BUS_PROPERTY("Id", "s", get_id, 0, 0),
                                                SD_BUS_PROPERTY("Type", "s", get_type, 0, 0),
                                                SD_BUS_PROPERTY("State", "s", get_state, 0, 0),
                                                SD_BUS_PROPERTY("LockedHint", "b", get_locked, 0, told),
                                                SD_BUS_PROPERTY("Active", "b", get_active, 0, told),
                                                SD_BUS_PROPERTY("IdleHint", "b", get_idle, 0, told),
                                                SD_BUS_PROPERTY("IdleSinceHint", "t", get_since, 0, told),
                                                SD_BUS_PROPERTY("IdleSinceHintMonotonic", "t", get_since, 0, told),
                                                SD_BUS_VTABLE_END};

    struct Close {
        void operator()(const int* descriptor) const {
            close(*descriptor);
            delete descriptor;
        }
    };

    sd_bus* bus_;
    std::unique_ptr<int, Close> inhibitor_;  // our end of the last one
    std::vector<sdbus::Slot> objects_;
};

}  // namespace unhunch::test
