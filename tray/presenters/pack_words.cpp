#include "presenters/pack_words.hpp"

#include "words/said.hpp"

namespace unhunch::tray {

std::string pack_words(const content::ShelvedPack& pack) {
    using words::counted;
    using words::said;
    const auto& name = pack.head.name;
    const auto& version = pack.head.version;
    const auto& reviewer = pack.head.reviewed_by;
    if (pack.state == content::PackState::Refused) return said("{0}, which cannot be used: `unhunch packs check` says why", pack.id);
    if (name.empty()) return pack.id;
    if (pack.state != content::PackState::Used)
        return reviewer.empty() ? said("{0} {1}, not reviewed", name, version) : said("{0} {1}, reviewed by {2}", name, version, reviewer);
    // Translators: {1} is the name of a pack of exercises, {2} its version, {3} who has reviewed it.
    if (reviewer.empty())
        return counted("{1} {2}, {0} exercise, not reviewed", "{1} {2}, {0} exercises, not reviewed", pack.exercises, name, version);
    return counted("{1} {2}, {0} exercise, reviewed by {3}", "{1} {2}, {0} exercises, reviewed by {3}", pack.exercises, name, version,
                   reviewer);
}

std::vector<std::string> source_words(const content::Lore& lore) {
    std::vector<std::string> words;
    for (const auto& outlet : lore.outlets) words.push_back(outlet.title + ". " + outlet.says);
    for (const auto& study : lore.studies) words.push_back(study.id + ". " + study.cite + " " + study.find);
    return words;
}

}  // namespace unhunch::tray
