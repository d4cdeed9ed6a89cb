#include "core/nearest.hpp"

#include <algorithm>

namespace unhunch::core {
namespace {

/// Damerau and Levenshtein, with neighbours swapped at most once ("optimal string alignment").
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::vector<std::size_t>> table(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            const std::size_t changed = one[i - 1] == other[j - 1] ? 0 : 1;
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + changed});
            const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[one.size()][other.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 64;  // nobody mistypes that much, and the table stays small
    std::optional<std::string> best;
    if (word.size() > longest) return best;
    std::size_t least = (word.size() + 1) / 3 + 1;
    for (const std::string& candidate : candidates) {
        const auto steps = distance(word, candidate);
        if (steps >= least) continue;
        least = steps;
        best = candidate;
    }
    if (best) return best;
    for (const std::string& candidate : candidates) {  // "tuesday" for "tue"
        const bool begins_it = candidate.size() >= 3 && word.starts_with(candidate);
        if (begins_it && (!best || best->size() < candidate.size())) best = candidate;
    }
    return best;
}

}  // namespace unhunch::core
