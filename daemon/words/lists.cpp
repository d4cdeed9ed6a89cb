#include "words/lists.hpp"

#include "words/said.hpp"

namespace unhunch::words {

std::string listed(const std::vector<std::string>& all) { return listed(all, said_as("list", "{0}, {1}")); }

std::string listed(const std::vector<std::string>& all, const std::string& last) {
    std::string text;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (at == 0) text = all[at];
        else if (at + 1 == all.size()) text = filled_with(last, text, all[at]);
        else text = said_as("list", "{0}, {1}", text, all[at]);
    }
    return text;
}

}  // namespace unhunch::words
