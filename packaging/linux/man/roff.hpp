// Words as roff wants them, for man(7) pages.
#pragma once

#include <string>

namespace unhunch::manual {

/// Nothing in it is taken for a request or an escape; what stands between backticks is set bold.
[[nodiscard]] std::string roff(const std::string& words);

/// The same with every hyphen kept as the sign one types, for names of options and for values.
[[nodiscard]] std::string roff_as_typed(const std::string& words);

}  // namespace unhunch::manual
