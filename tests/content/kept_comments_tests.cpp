// What a person wrote beside their routines stays when the window writes the file anew.
#include <string>

#include "catch.hpp"
#include "own/commented_toml.hpp"
#include "own/kept_comments.hpp"

using namespace unhunch;
using content::with_comments_of;

namespace {

constexpr const char* before = R"(# Written by the window.
schema = 1  # of the format
pack = "my-own"

# For the evening: "slowly" # says Jo.
[[routine]]  # the best one
id = "evening"
# not "Night"
name = 'Evening # one'  # short
items = [
  # neck first
  { ex = "core:chin_tuck", reps = 3 },
]
# since the operation
discreet = true

# From the physiotherapist.

# left knee
[[routine]]
id = "knees"
name = "Knees"
items = [ { ex = "core:sit" } ]

# the end
)";

}  // namespace

TEST_CASE("Written anew without a change, every comment stays where it is") {
    const auto same = content::text_of(content::commented(before));

    CHECK(with_comments_of(same, same) == same);
    CHECK(with_comments_of(before, before) == same);
}

TEST_CASE("A comment stays at its table and its key when their values change") {
    const std::string after = R"(# Written by the window.
schema = 1
pack = "my-own"

[[routine]]
id = "evening"
name = "Late evening"
items = [
  { ex = "core:chin_tuck", reps = 5 },
]

[[routine]]
id = "morning"
name = "Morning"

[[routine]]
id = "knees"
name = "Knees"
items = [
  { ex = "core:sit" },
]
)";

    CHECK(with_comments_of(before, after) == R"(# Written by the window.
schema = 1  # of the format
pack = "my-own"

# For the evening: "slowly" # says Jo.
# since the operation
[[routine]]  # the best one
id = "evening"
# not "Night"
name = "Late evening"  # short
# neck first
items = [
  { ex = "core:chin_tuck", reps = 5 },
]

[[routine]]
id = "morning"
name = "Morning"

# From the physiotherapist.

# left knee
[[routine]]
id = "knees"
name = "Knees"
items = [ { ex = "core:sit" } ]

# the end
)");
}

TEST_CASE("What was said of a routine that is taken out goes with it, and nothing else") {
    const std::string after = R"(# Written by the window.
schema = 1
pack = "my-own"

[[routine]]
id = "evening"
name = "Evening"
)";

    const auto kept = with_comments_of(before, after);

    CHECK(kept.find("# left knee") == std::string::npos);
    CHECK(kept.find("# From the physiotherapist.\n\n# the end\n") != std::string::npos);
    CHECK(kept.find("# neck first") != std::string::npos);
}

TEST_CASE("Comments in parts of a table that are written in one line now stand over it") {
    const std::string parts = "[[routine]]\nid = \"evening\"\n\n[[routine.items]]\n# slowly\nex = \"core:sit\"  # on the blue chair\n";
    const std::string after = "[[routine]]\nid = \"evening\"\nitems = [\n  { ex = \"core:sit\" },\n]\n";

    CHECK(with_comments_of(parts, after) == "# slowly\n# on the blue chair\n" + after);
}

TEST_CASE("A sign of a number within a text is no comment") {
    const std::string texts = "a = \"one # \\\" two\"  # real\nb = '''\n# three\n'''\nc = \"\"\"four \"# five\"\"\"\"\n";

    CHECK(with_comments_of(texts, texts) == texts);
    CHECK(with_comments_of(texts, "a = \"x\"\nb = 'y'\nc = 'z'\n") == "a = \"x\"  # real\nb = 'y'\nc = 'z'\n");
}

TEST_CASE("Whatever was in the file before, the new words stand in the new one") {
    const std::string after = "[[routine]]\nid = \"evening\"\n";

    for (const auto* odd : {"", "\"", "[", "= = =", "a = [ { \"", "# only this", "[[routine]]\nid", "'''", "\\", "x"}) {
        const auto kept = with_comments_of(odd, after);
        INFO(odd);
        CHECK(kept.find("id = \"evening\"\n") != std::string::npos);
    }
}
