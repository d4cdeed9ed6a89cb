// The settings as a person looks at them: each with its value, where that comes from, and whether it may be changed.
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/settings.hpp"

namespace unhunch::api {

/// Which sort of value it is, and so how it is typed: 45m, 8, yes, 17:30, dark, "band, ball", 2026-12-24, "mon, thu", a TOML
/// table of hours, ~/Sync.
enum class SettingShape { Length, Count, YesNo, TimeOfDay, OneOf, SomeOf, Names, Dates, Weekdays, Week, Folder };

/// From the weakest to the strongest; only what is locked is stronger than a person's own.
enum class SettingLayer { BuiltIn, System, Own };

struct Setting {
    std::string key;
    SettingShape shape{};
    std::string value;      // in force, as TOML: "\"45m\"", "[\"band\", \"ball\"]"
    std::string plain;      // the same as a person types it: "45m", "band, ball"; empty for an empty list
    std::string built_in;   // the program's own, as TOML
    std::string otherwise;  // what would be in force without the person's own value, as TOML
    SettingLayer layer{};
    std::string source;     // the file that the value comes from; empty: built in
    std::string locked_by;  // the file in which whoever looks after the computer locks it; empty: it may be changed
    std::string values;     // completes "must be": "a length from 10s to 8h"
    std::string example;    // as TOML
    std::string about;      // one sentence
    std::vector<std::string> words{};  // of OneOf, SomeOf and Weekdays: all there are

    bool operator==(const Setting&) const = default;
};

struct SettingsReading {
    core::Settings settings;         // in force: a file with a mistake does not count
    std::vector<Setting> list;       // in the order of the manual
    std::string problem;             // one line for each mistake in the files; empty where there is none
    std::vector<std::string> notes;  // a sentence for each value that is not used because it is locked elsewhere
};

class SettingsBook {
public:
    virtual ~SettingsBook() = default;

    /// From the files as they are now.
    [[nodiscard]] virtual SettingsReading read() const = 0;

    /// What `text`, as a person types it or as TOML, means as TOML. A failure says what is possible, with an example.
    [[nodiscard]] virtual core::Result<std::string> meant(const std::string& key, const std::string& text) const = 0;

    /// Whether that could be the value now: it is meant, not locked, and fits the others.
    [[nodiscard]] virtual core::Outcome check(const std::string& key, const std::string& text) const = 0;

    /// Writes the person's own value; a key that is locked is refused with the name of the file.
    [[nodiscard]] virtual core::Outcome set(const std::string& key, const std::string& text) = 0;

    /// Takes the person's own value out of the file.
    [[nodiscard]] virtual core::Outcome reset(const std::string& key) = 0;
};

}  // namespace unhunch::api
