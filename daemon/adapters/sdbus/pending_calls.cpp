#include "adapters/sdbus/pending_calls.hpp"

#include <utility>

namespace unhunch::sdbus {

bool PendingCalls::send(sd_bus* bus, Message call, Replied replied, std::chrono::microseconds patience) {
    pending_.push_back({*this, std::move(replied), nullptr});
    sd_bus_slot* slot = nullptr;
    const int sent = sd_bus_call_async(bus, &slot, call.get(), on_reply, &pending_.back(),
                                       static_cast<std::uint64_t>(patience.count()));
    if (sent < 0) {
        pending_.pop_back();
        return false;
    }
    pending_.back().slot.reset(slot);
    return true;
}

int PendingCalls::on_reply(sd_bus_message* reply, void* userdata, sd_bus_error* error) noexcept {
    auto& pending = *static_cast<Pending*>(userdata);
    // Taken off the list first: the answer may destroy the list.
    std::list<Pending> answered;
    auto& calls = pending.calls.pending_;
    for (auto each = calls.begin(); each != calls.end(); ++each) {
        if (&*each != &pending) continue;
        answered.splice(answered.begin(), calls, each);
        break;
    }
    return guarded(error, [&] {
        if (pending.replied) pending.replied(reply);
        return 0;
    });
}

Message method_call(sd_bus* bus, const char* to, const char* path, const char* interface, const char* member) {
    sd_bus_message* call = nullptr;
    require(sd_bus_message_new_method_call(bus, &call, to, path, interface, member), "preparing a call");
    return Message{call};
}

Message bus_call(sd_bus* bus, const char* member) {
    return method_call(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", member);
}

}  // namespace unhunch::sdbus
