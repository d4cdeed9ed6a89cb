// What was asked for about the settings.
#pragma once

#include <string>

namespace unhunch::cli::request {

struct ListSettings { bool json = false; };
struct GetSetting { std::string key; bool json = false; };
struct SetSetting { std::string key; std::string value; bool json = false; };
struct ResetSetting { std::string key; bool json = false; };
/// Without a file, all that are read.
struct CheckSettings { std::string file; bool json = false; };
struct SettingsPath { bool json = false; };

}  // namespace unhunch::cli::request
