// Which computer this is, to tell apart what several of them wrote down.
#pragma once

#include <string>

namespace unhunch::machine {

/// 32 hexadecimal digits, the same for as long as this system is installed. They are derived from the machine's own id for
/// Unhunch alone (sd_id128_get_machine_app_specific), and say nothing of it elsewhere. Empty where the system has no id.
[[nodiscard]] std::string device_id();

}  // namespace unhunch::machine
