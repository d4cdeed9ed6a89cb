// Keeps a person's comments in a file that is written anew.
#pragma once

#include <string>

namespace unhunch::content {

/// `after`, which is written anew, with the comments of `before`: those over a table or a key, behind it, and inside its value stay
/// there as long as the table (an array's by its id) and the key do. A value that means the same stays as it was written.
/// Comments of a key that is gone come over its table; those right over a table that is gone, or in it, go with it.
[[nodiscard]] std::string with_comments_of(const std::string& before, const std::string& after);

}  // namespace unhunch::content
