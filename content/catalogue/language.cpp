#include "catalogue/language.hpp"

#include <algorithm>

namespace unhunch::content {

bool is_language_tag(std::string_view tag) {
    const auto language = tag.substr(0, tag.find('_'));
    const auto country = tag.substr(language.size());
    const auto within = [](char least, char most) { return [=](char c) { return c >= least && c <= most; }; };
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, within('a', 'z'))) return false;
    return country.empty() || (country.size() == 3 && std::ranges::all_of(country.substr(1), within('A', 'Z')));
}

std::vector<std::string> readable_languages(const std::string& tag) {
    if (!is_language_tag(tag)) return {};
    const auto language = tag.substr(0, tag.find('_'));
    return language == tag ? std::vector{tag} : std::vector{language, tag};
}

}  // namespace unhunch::content
