// A journal whose file cannot be opened yet: each writing tries again, so nothing is lost once the cause is mended.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "ports/journal.hpp"

namespace unhunch::sqlite {

/// Reads as an empty journal and refuses to be written, with the reason, until `path` can be opened.
[[nodiscard]] std::unique_ptr<ports::Journal> make_patient_journal(std::filesystem::path path, std::string device = {},
                                                                  std::filesystem::path backups = {});

}  // namespace unhunch::sqlite
