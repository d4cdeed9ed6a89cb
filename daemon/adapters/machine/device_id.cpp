#include "adapters/machine/device_id.hpp"

#include <systemd/sd-id128.h>

namespace unhunch::machine {
namespace {

constexpr sd_id128_t unhunch{
    .bytes = {0x5a, 0x1c, 0x0e, 0x37, 0x9d, 0x42, 0x4f, 0x6b, 0x8e, 0x11, 0xc7, 0x20, 0xb3, 0x64, 0xd9, 0x58}};

}  // namespace

std::string device_id() {
    sd_id128_t id{};
    if (sd_id128_get_machine_app_specific(unhunch, &id) < 0) return "";
    char text[SD_ID128_STRING_MAX];
    return sd_id128_to_string(id, text);
}

}  // namespace unhunch::machine
