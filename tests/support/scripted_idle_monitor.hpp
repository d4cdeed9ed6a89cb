// A GNOME compositor's idle monitor on the test's bus, with the person's silence in the hands of the test.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/session_bus.hpp"

namespace unhunch::test {

class ScriptedIdleMonitor {
public:
    explicit ScriptedIdleMonitor(sdbus::SessionBus& connection) : bus_{connection.handle()} {
        sd_bus_slot* slot = nullptr;
        sdbus::require(sd_bus_add_object(bus_, &slot, path, called, this), "serving an idle monitor");
        object_.reset(slot);
        sdbus::require(sd_bus_request_name(bus_, interface, 0), "taking the compositor's name");
    }
    ~ScriptedIdleMonitor() { sd_bus_release_name(bus_, interface); }

    enum class Manner { Answers, Keeps, Babbles };

    /// As mutter does it: each idle watch fires once for a silence, the watches for input once and no more.
    void silence_grows_to(std::chrono::milliseconds length) {
        const auto before = silence;
        silence = static_cast<std::uint64_t>(length.count());
        for (const auto& [watch, interval] : idle_watches)
            if (before < interval && interval <= silence) fire(watch);
    }
    void person_types() {
        silence = 0;
        for (const auto watch : std::exchange(input_watches, {})) fire(watch);
    }
    void fire(std::uint32_t watch) { sd_bus_emit_signal(bus_, path, interface, "WatchFired", "u", watch); }

    Manner manner = Manner::Answers;
    std::uint64_t silence = 0;                            // milliseconds
    std::map<std::uint32_t, std::uint64_t> idle_watches;  // and their intervals
    std::vector<std::uint32_t> input_watches;
    std::vector<std::string> asked;

private:
    static constexpr const char* path = "/org/gnome/Mutter/IdleMonitor/Core";
    static constexpr const char* interface = "org.gnome.Mutter.IdleMonitor";

    static ScriptedIdleMonitor& self(void* userdata) { return *static_cast<ScriptedIdleMonitor*>(userdata); }
    /// Without a vtable, by which sd-bus would keep it from babbling.
    static int called(sd_bus_message* call, void* userdata, sd_bus_error*) {
        auto& monitor = self(userdata);
        const std::string member = sd_bus_message_get_member(call);
        monitor.asked.push_back(member);
        if (monitor.manner == Manner::Keeps) return 1;
        if (monitor.manner == Manner::Babbles) return sd_bus_reply_method_return(call, "s", "forty-two");
        if (member == "GetIdletime") return sd_bus_reply_method_return(call, "t", monitor.silence);
        if (member == "AddIdleWatch") return monitor.add_idle_watch(call);
        if (member == "AddUserActiveWatch") {
            monitor.input_watches.push_back(++monitor.last_);
            return sd_bus_reply_method_return(call, "u", monitor.last_);
        }
        if (member != "RemoveWatch") return 0;
        std::uint32_t watch = 0;
        sd_bus_message_read(call, "u", &watch);
        monitor.idle_watches.erase(watch);
        return sd_bus_reply_method_return(call, "");
    }
    int add_idle_watch(sd_bus_message* call) {
        std::uint64_t interval = 0;
        sd_bus_message_read(call, "t", &interval);
        idle_watches[++last_] = interval;
        const int replied = sd_bus_reply_method_return(call, "u", last_);
        if (silence >= interval) fire(last_);
        return replied;
    }

    sd_bus* bus_;
    sdbus::Slot object_;
    std::uint32_t last_ = 0;
};

}  // namespace unhunch::test
