// Several files as one, a ZIP that any file manager opens.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "core/result.hpp"

namespace unhunch::archive {

/// Bytes by name.
using Files = std::map<std::string, std::string>;

struct ZipLimits {
    std::size_t files = 200;
    std::size_t bytes_each = 1'000'000;
    std::size_t bytes_in_all = 20'000'000;  // unpacked
};

/// Plain files alone, no more than the limits have room for, whatever the ZIP says of itself; names as they stand there.
[[nodiscard]] core::Result<Files> read_zip(const std::string& path, const ZipLimits& limits = {});

/// The same files give the same bytes: no times, no owners. An existing file is replaced once the new one is whole.
[[nodiscard]] core::Outcome write_zip(const std::string& path, const Files& files);

}  // namespace unhunch::archive
