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

/// "+01:00" of RFC 3339. The library below takes more, and stumbles over a sign without digits.
bool is_offset(std::string_view words) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return words.size() == 6 && (words[0] == '+' || words[0] == '-') && words[3] == ':' && std::ranges::all_of(words.substr(1, 2), digit) &&
           std::ranges::all_of(words.substr(4), digit);
}

}  // namespace

std::optional<core::WallTime> instant_from(const std::string& words) {
    if (words.size() < 20 || (words[10] != 'T' && words[10] != 't')) return std::nullopt;
    std::string upper = words;
    upper[10] = 'T';
    if (upper.back() == 'z') upper.back() = 'Z';
    if (upper.back() == 'Z') return parsed(upper, "%FT%TZ");
    if (!is_offset(std::string_view{upper}.substr(upper.size() - 6))) return std::nullopt;
    return parsed(upper, "%FT%T%Ez");
}

}  // namespace unhunch::trace
