#include "adapters/trace/instants.hpp"

#include <sstream>

namespace unhunch::trace {
namespace {

std::optional<core::WallTime> parsed(const std::string& words, const char* format) {
    std::istringstream in{words};
    core::WallTime instant;
    in >> date::parse(format, instant);
    if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
    return instant;
}

}  // namespace

std::optional<core::WallTime> instant_from(const std::string& words) {
    if (words.size() < 20 || (words[10] != 'T' && words[10] != 't')) return std::nullopt;
    std::string upper = words;
    upper[10] = 'T';
    if (upper.back() == 'z') upper.back() = 'Z';
    if (upper.back() == 'Z') return parsed(upper, "%FT%TZ");
    return parsed(upper, "%FT%T%Ez");
}

}  // namespace unhunch::trace
