// What the command line of the on-demand program asks for.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/vocabulary.hpp"

namespace unhunch::tray {

namespace wish {
struct Break { core::RoutineId routine; };
/// A full session; of 0 minutes as long as it comes out.
struct Session { unsigned minutes = 0; };
struct Stats {};
struct Remind {};
struct Welcome {};
struct Icon {};
struct Routines {};
struct Preferences {};
/// Pictures of these exercises, or of all, on one sheet in a file.
struct ContactSheet {
    std::string path;
    std::vector<std::string> exercises;
};
struct Version {};
struct Help {};
/// Why the words make no sense.
struct Wrong { std::string reason; };
}  // namespace wish

using Wish = std::variant<wish::Break, wish::Session, wish::Stats, wish::Remind, wish::Welcome, wish::Icon, wish::Routines, wish::Preferences, wish::ContactSheet,
                          wish::Version, wish::Help, wish::Wrong>;

/// `words` are the arguments without the name of the program.
[[nodiscard]] Wish wish_of(const std::vector<std::string>& words);

[[nodiscard]] const char* help_text();

}  // namespace unhunch::tray
