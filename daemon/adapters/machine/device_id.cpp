#include "adapters/machine/device_id.hpp"

#include <systemd/sd-id128.h>

namespace unhunch::machine {
namespace {

constexpr sd_id128_t unhunch = SD_ID128_MAKE(5a, 1c, 0e, 37, 9d, 42, 4f, 6b, 8e, 11, c7, 20, b3, 64, d9, 58);

}  // namespace

std::string device_id() {
    sd_id128_t id{};
    if (sd_id128_get_machine_app_specific(unhunch, &id) < 0) return "";
    char text[SD_ID128_STRING_MAX];
    return sd_id128_to_string(id, text);
}

}  // namespace unhunch::machine
