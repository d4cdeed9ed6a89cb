#include "presenters/pack_words.hpp"

namespace unhunch::tray {

std::string pack_words(const content::ShelvedPack& pack) {
    if (pack.state == content::PackState::Refused) return pack.id + ", which cannot be used: `unhunch packs check` says why";
    if (pack.head.name.empty()) return pack.id;
    std::string words = pack.head.name + " " + pack.head.version;
    if (pack.state == content::PackState::Used) words += ", " + std::to_string(pack.exercises) + " exercises";
    return words + (pack.head.reviewed_by.empty() ? ", not reviewed" : ", reviewed by " + pack.head.reviewed_by);
}

std::vector<std::string> source_words(const content::Lore& lore) {
    std::vector<std::string> words;
    for (const auto& outlet : lore.outlets) words.push_back(outlet.title + ". " + outlet.says);
    for (const auto& study : lore.studies) words.push_back(study.id + ". " + study.cite + " " + study.find);
    return words;
}

}  // namespace unhunch::tray
