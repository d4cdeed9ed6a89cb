#include "adapters/sqlite/record_id.hpp"

#include <algorithm>

namespace unhunch::sqlite {
namespace {

// FNV-1a, 64 bits (Fowler, Noll, Vo).
constexpr std::uint64_t fnv_offset = 14695981039346656037ULL;
constexpr std::uint64_t fnv_prime = 1099511628211ULL;

}  // namespace

std::int64_t tag_of(std::string_view device) {
    std::uint64_t hash = fnv_offset;
    for (const char each : device) hash = (hash ^ static_cast<unsigned char>(each)) * fnv_prime;
    return static_cast<std::int64_t>((hash ^ (hash >> 32U)) & ((std::uint64_t{1} << tag_bits) - 1));
}

std::int64_t next_id(std::int64_t last, core::WallTime at, std::int64_t tag) {
    const std::int64_t now = std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count();
    return (std::max(now, (last >> tag_bits) + 1) << tag_bits) | tag;
}

}  // namespace unhunch::sqlite
