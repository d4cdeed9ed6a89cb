#include "cli/short_id.hpp"

#include <string_view>

namespace unhunch::cli {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t length = 13;
constexpr unsigned bits_each = 5;

std::optional<std::uint64_t> worth(char letter) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    const auto place = letters.find(letter);
    return place == std::string_view::npos ? std::nullopt : std::optional{static_cast<std::uint64_t>(place)};
}

}  // namespace

std::string short_id(std::int64_t id) {
    std::string text(length, '0');
    auto rest = static_cast<std::uint64_t>(id);
    for (auto letter = text.rbegin(); letter != text.rend(); ++letter, rest >>= bits_each) *letter = letters[rest & 31U];
    return text;
}

std::optional<IdRange> ids_beginning(const std::string& words) {
    if (words.empty() || words.size() > length) return std::nullopt;
    std::uint64_t first = 0;
    for (const char letter : words) {
        const auto value = worth(letter);
        if (!value) return std::nullopt;
        first = first << bits_each | *value;
    }
    // 13 letters hold 65 bits, an id 63: the first letter is at most a 7.
    if (*worth(words[0]) > 7) return std::nullopt;
    const auto missing = static_cast<unsigned>(length - words.size()) * bits_each;
    first <<= missing;
    return IdRange{static_cast<std::int64_t>(first), static_cast<std::int64_t>(first | ((std::uint64_t{1} << missing) - 1))};
}

}  // namespace unhunch::cli
