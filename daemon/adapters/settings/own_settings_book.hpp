// The settings of this computer's person, out of the files.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "api/settings_book.hpp"

namespace unhunch::settings {

/// In the order of reading; the last is the person's own, the only one that is ever written.
[[nodiscard]] std::unique_ptr<api::SettingsBook> make_settings_book(std::vector<std::filesystem::path> files);

}  // namespace unhunch::settings
