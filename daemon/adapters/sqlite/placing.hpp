// Gives a new file the name of another so that a power cut leaves one of the two, whole.
#pragma once

#include <filesystem>
#include <system_error>

namespace unhunch::sqlite {

/// Waits for the disk before and after; an error says why `fresh` is still where it was.
[[nodiscard]] std::error_code put_in_place(const std::filesystem::path& fresh, const std::filesystem::path& place);

}  // namespace unhunch::sqlite
