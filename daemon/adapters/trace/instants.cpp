#include "adapters/trace/instants.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace unhunch::trace {
namespace {

std::optional<core::WallTime> parsed(const std::string& words, const char* format) {
    std::istringstream in{words};
    core::WallTime instant;
    in >> date::parse(format, instant);
    if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
    return instant;
}

/// Whether the words have a digit where the shape has a 0, and are the same elsewhere.
bool has_shape(std::string_view words, std::string_view shape) {
    return std::ranges::equal(words, shape, [](char word, char wanted) { return wanted == '0' ? word >= '0' && word <= '9' : word == wanted; });
}

/// An instant of RFC 3339. The library that reads it takes more, and stumbles over a sign without digits.
bool is_instant(std::string_view words) {
    constexpr std::string_view seconds = "0000-00-00T00:00:00";
    if (!has_shape(words.substr(0, seconds.size()), seconds)) return false;
    auto rest = words.substr(seconds.size());
    if (rest.starts_with('.')) rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
    return rest == "Z" || has_shape(rest, "+00:00") || has_shape(rest, "-00:00");
}

}  // namespace

std::optional<core::WallTime> instant_from(const std::string& words) {
    std::string upper = words;
    std::ranges::replace(upper, 't', 'T');
    std::ranges::replace(upper, 'z', 'Z');
    if (!is_instant(upper)) return std::nullopt;
    return parsed(upper, upper.back() == 'Z' ? "%FT%TZ" : "%FT%T%Ez");
}

}  // namespace unhunch::trace
