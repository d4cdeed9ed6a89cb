// Which setting stands on which page of the preferences, and in which words.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "api/settings_book.hpp"

namespace unhunch::tray {

enum class PreferencePage { Rhythm, HoldingBack, Body, Reminder, Content, Data, About };

inline constexpr std::array all_preference_pages{PreferencePage::Rhythm,   PreferencePage::HoldingBack, PreferencePage::Body,
                                                 PreferencePage::Reminder, PreferencePage::Content,     PreferencePage::Data,
                                                 PreferencePage::About};

[[nodiscard]] std::string page_title(PreferencePage page);
/// One sentence about what is decided there.
[[nodiscard]] std::string page_words(PreferencePage page);

/// One of the values that a setting may have.
struct PreferenceChoice {
    std::string word;   // as the settings call it: "sitting"
    std::string label;  // "Watching counts as sitting"
};

struct PreferenceField {
    PreferencePage page{};
    std::string label{};                      // "Remind me after sitting for"
    std::string hint{};                       // what the label does not say; may be empty
    api::Setting setting{};                   // as it is now
    std::vector<PreferenceChoice> choices{};  // of OneOf and SomeOf, and of names that are known
    bool ticked_are_left_out = false;         // the setting names what is not ticked
    core::WorkingHours hours{};               // of Week
};

/// Every setting there is, page by page, in the order of reading; `packs` are those there are.
[[nodiscard]] std::vector<PreferenceField> preference_fields(const api::SettingsReading& reading,
                                                               const std::vector<PreferenceChoice>& packs = {});

/// The words that a setting of names or choices holds now: "band", "ball".
[[nodiscard]] std::vector<std::string> words_of(const api::Setting& setting);
[[nodiscard]] std::string text_of(const std::vector<std::string>& words);

[[nodiscard]] std::string capital(std::string words);

/// What may be typed: "From 10s to 8h, for example 30m."
[[nodiscard]] std::string possible_words(const api::Setting& setting);
/// Where the value comes from, where that is not the person: "Locked by /etc/xdg/unhunch/config.toml."; else empty.
[[nodiscard]] std::string lock_words(const api::Setting& setting);
/// What the field goes back to: "Back to 30m".
[[nodiscard]] std::string reset_words(const PreferenceField& field);

}  // namespace unhunch::tray
