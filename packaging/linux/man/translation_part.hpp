// What a translated manual page says about its translation.
#pragma once

#include <string>

namespace unhunch::manual {

/// A paragraph, in the language that is spoken, where no speaker has read the page or the program's words in it; `po` is the
/// text of the file of translations that the page was made with.
[[nodiscard]] std::string translation_part(const std::string& po);

}  // namespace unhunch::manual
