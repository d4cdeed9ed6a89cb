#include "presenters/preferences.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

#include "words/said.hpp"

namespace unhunch::tray {
namespace {

using words::said;

/// Also of the letters of western Europe, as UTF-8 has them: "Ü" is 0xC3 0x9C, "ü" 0xC3 0xBC.
std::string lower(std::string text) {
    unsigned char before = 0;
    for (char& each : text) {
        const auto letter = static_cast<unsigned char>(each);
        const bool accented = before == 0xC3 && letter >= 0x80 && letter <= 0x9E && letter != 0x97;
        each = static_cast<char>(accented ? letter + 0x20 : std::tolower(letter));
        before = letter;
    }
    return text;
}

/// No hours at all are always, which a line without words cannot say in the settings.
std::string text_meant(const PreferenceField* field, const std::string& typed) {
    const bool blank = typed.find_first_not_of(' ') == std::string::npos;
    return blank && field != nullptr && field->setting.shape == api::SettingShape::Week ? "{}" : typed;
}

std::optional<std::string> own_value(const api::Setting& setting) {
    return setting.layer == api::SettingLayer::Own ? std::optional{setting.value} : std::nullopt;
}

}  // namespace

Preferences::Preferences(api::SettingsBook& book, std::vector<PreferenceChoice> packs)
    : book_{book}, packs_{std::move(packs)} {
    reread();
}

void Preferences::reread() {
    reading_ = book_.read();
    fields_ = preference_fields(reading_, packs_);
}

const PreferenceField* Preferences::field(const std::string& key) const {
    const auto found = std::ranges::find_if(fields_, [&](const PreferenceField& one) { return one.setting.key == key; });
    return found == fields_.end() ? nullptr : &*found;
}

std::string Preferences::complaint() const {
    std::string words = reading_.problem;
    for (const auto& note : reading_.notes) words += (words.empty() ? "" : "\n") + note;
    return words;
}

std::vector<std::string> Preferences::found(const std::string& search) const {
    std::vector<std::string> keys;
    for (const auto& field : fields_) {
        std::string text = page_title(field.page) + ' ' + field.label + ' ' + field.hint + ' ' + field.setting.key + ' ' + field.setting.about;
        for (const auto& choice : field.choices) text += ' ' + choice.label;
        text = lower(std::move(text));
        std::istringstream words{lower(search)};
        bool all = true;
        for (std::string word; words >> word;) all = all && text.find(word) != std::string::npos;
        if (all) keys.push_back(field.setting.key);
    }
    return keys;
}

std::string Preferences::refusal(const std::string& key, const std::string& typed) const {
    const auto* known = field(key);
    if (known == nullptr) return said("There is no such setting.");
    const auto text = text_meant(known, typed);
    if (const auto possible = book_.check(key, text)) return {};
    if (!known->setting.locked_by.empty()) return lock_words(known->setting);
    if (!book_.meant(key, text)) return possible_words(known->setting);
    return book_.check(key, text).failure().message;  // right by itself, but it does not fit another one
}

core::Outcome Preferences::change(const std::string& key, const std::string& typed) {
    const auto* known = field(key);
    const auto text = text_meant(known, typed);
    const auto meant = book_.meant(key, text);
    if (known != nullptr && meant && *meant == known->setting.value) return core::Done{};
    return put(key, text);
}

core::Outcome Preferences::reset(const std::string& key) { return put(key, std::nullopt); }

core::Outcome Preferences::put(const std::string& key, const std::optional<std::string>& text) {
    reread();  // the value to come back to is the one in the file, not the one last shown
    const auto* known = field(key);
    Change change{key, known != nullptr ? own_value(known->setting) : std::nullopt};
    const auto written = text ? book_.set(key, *text) : book_.reset(key);
    if (!written) return written;
    changes_.push_back(std::move(change));
    reread();
    return core::Done{};
}

std::string Preferences::undo_words() const {
    if (changes_.empty()) return {};
    const auto* last = field(changes_.back().key);
    return last == nullptr ? said("Undo") : said("Undo: {0}", last->label);
}

core::Outcome Preferences::undo() {
    if (changes_.empty()) return core::Done{};
    const Change last = changes_.back();
    const auto written = last.before ? book_.set(last.key, *last.before) : book_.reset(last.key);
    if (!written) return written;
    changes_.pop_back();
    reread();
    return core::Done{};
}

}  // namespace unhunch::tray
