// The status as the properties of io.github.unhunch.Daemon1: one row each, written and read in the same place.
#pragma once

#include <span>
#include <string_view>

#include "adapters/sdbus/handle.hpp"
#include "api/status.hpp"

namespace unhunch::sdbus {

struct StatusProperty {
    const char* name;
    const char* type;
    int (*write)(sd_bus_message*, const api::Status&);
    /// Reads a value of `type`; a name it does not know leaves the status as it is.
    int (*read)(sd_bus_message*, api::Status&);
    bool (*same)(const api::Status&, const api::Status&);
};

/// In the order of the interface.
[[nodiscard]] std::span<const StatusProperty> status_properties();
/// Null where there is none.
[[nodiscard]] const StatusProperty* status_property(std::string_view name);

/// Takes over the properties of an `a{sv}`; those it does not know, or of another type, are passed by.
[[nodiscard]] int read_status(sd_bus_message* message, api::Status& status);

}  // namespace unhunch::sdbus
