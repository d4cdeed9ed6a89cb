// A service on a bus of the test's own that answers each call as the test says, or never.
#pragma once

#include <functional>
#include <string>

#include "adapters/sdbus/handle.hpp"

namespace unhunch::test {

class ScriptedService {
public:
    /// `answers` gets each call and replies to it, or does not. It is not called for what comes to other paths.
    ScriptedService(sd_bus* connection, std::string its_name, const char* path,
                    std::function<void(sd_bus_message*)> its_answers)
        : answers{std::move(its_answers)}, bus_{connection}, name_{std::move(its_name)} {
        sd_bus_slot* slot = nullptr;
        sdbus::require(sd_bus_add_object(bus_, &slot, path, on_call, this), "serving an object");
        object_.reset(slot);
        sdbus::require(sd_bus_request_name(bus_, name_.c_str(), 0), "taking a name");
    }
    ScriptedService(const ScriptedService&) = delete;
    ScriptedService& operator=(const ScriptedService&) = delete;
    ~ScriptedService() { sd_bus_release_name(bus_, name_.c_str()); }

    std::function<void(sd_bus_message*)> answers;
    int calls = 0;

private:
    static int on_call(sd_bus_message* call, void* userdata, sd_bus_error*) {
        auto& service = *static_cast<ScriptedService*>(userdata);
        ++service.calls;
        service.answers(call);
        return 1;
    }

    sd_bus* bus_;
    std::string name_;
    sdbus::Slot object_;
};

}  // namespace unhunch::test
