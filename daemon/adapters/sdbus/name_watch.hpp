// Follows who owns a name on the bus.
#pragma once

#include <functional>
#include <string>

#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {

class NameWatch {
public:
    /// `changed` gets the unique name of the owner, empty where there is none: once for the present, then on each
    /// change, from the loop. It never starts the service.
    NameWatch(sd_bus* bus, std::string name, std::function<void(const std::string& owner)> changed);
    NameWatch(const NameWatch&) = delete;
    NameWatch& operator=(const NameWatch&) = delete;

    [[nodiscard]] const std::string& owner() const { return owner_; }
    /// Anybody can send a signal to us alone, past the rules that say whose we hear.
    [[nodiscard]] bool owner_sent(sd_bus_message* signal) const;

private:
    void ask(int times);
    void owner_changed(sd_bus_message* signal);
    void now_owned_by(const char* owner);

    sd_bus* bus_;
    std::string name_;
    std::string owner_;
    bool known_ = false;
    std::function<void(const std::string&)> changed_;
    Slot signal_;
    PendingCalls calls_;
};

}  // namespace unhunch::sdbus
