// The preferences as they are looked at and changed: each change applies at once, is refused with its reason, and can be undone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "presenters/preference_fields.hpp"

namespace unhunch::tray {

class Preferences {
public:
    /// Borrows the book.
    explicit Preferences(api::SettingsBook& book, std::vector<PreferenceChoice> packs = {});

    /// From the files as they are now: somebody else may have changed them.
    void reread();

    [[nodiscard]] const std::vector<PreferenceField>& fields() const { return fields_; }
    /// Null where there is no such setting.
    [[nodiscard]] const PreferenceField* field(const std::string& key) const;
    [[nodiscard]] const core::Settings& settings() const { return reading_.settings; }
    /// What is wrong with the files, or what of them does not count, in sentences; empty where all is well.
    [[nodiscard]] std::string complaint() const;

    /// Those whose words, name or page have all the words of `search` in them, whatever their case; all of them for none.
    [[nodiscard]] std::vector<std::string> found(const std::string& search) const;

    /// Why that cannot be the value now, in a sentence to stand beside the field; empty where it can.
    [[nodiscard]] std::string refusal(const std::string& key, const std::string& text) const;

    /// Writes it, unless it is the value already.
    core::Outcome change(const std::string& key, const std::string& text);
    /// Gives up the person's own value.
    core::Outcome reset(const std::string& key);

    [[nodiscard]] bool can_undo() const { return !changes_.empty(); }
    /// "Undo: Remind me after sitting for"; empty where there is nothing to undo.
    [[nodiscard]] std::string undo_words() const;
    core::Outcome undo();

private:
    struct Change {
        std::string key;
        std::optional<std::string> before;  // the person's own value, as TOML; none where there was none
    };

    core::Outcome put(const std::string& key, const std::optional<std::string>& text);

    api::SettingsBook& book_;
    std::vector<PreferenceChoice> packs_;
    api::SettingsReading reading_;
    std::vector<PreferenceField> fields_;
    std::vector<Change> changes_;
};

}  // namespace unhunch::tray
