// A signal to one connection alone, which comes past the rules that say whose signals it hears: what any stranger can send.
#pragma once

#include "adapters/sdbus/handle.hpp"

namespace unhunch::test {

template <class... Values>
void send_alone(sd_bus* from, sd_bus* to, const char* path, const char* interface, const char* member, const char* types,
                Values... values) {
    const char* name = nullptr;
    sdbus::require(sd_bus_get_unique_name(to, &name), "naming a connection");
    sd_bus_message* made = nullptr;
    sdbus::require(sd_bus_message_new_signal(from, &made, path, interface, member), "making a signal");
    const sdbus::Message signal{made};
    sdbus::require(sd_bus_message_append(made, types, values...), "making a signal");
    sdbus::require(sd_bus_message_set_destination(made, name), "making a signal");
    sdbus::require(sd_bus_send(from, made, nullptr), "sending a signal");
}

}  // namespace unhunch::test
