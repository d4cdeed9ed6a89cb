#include "adapters/settings/settings_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "adapters/settings/keys.hpp"
#include "core/nearest.hpp"

namespace unhunch::settings {
namespace {

namespace fs = std::filesystem;

std::string place(const std::string& file, toml::source_position at) {
    return file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
}

core::Result<std::string> whole_text(const fs::path& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return core::Failure{"it is a folder"};
    std::ifstream file{path, std::ios::binary};
    if (!file) return core::Failure{std::strerror(errno)};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

/// Takes in one text after the other and remembers where each key was set last, and every mistake.
class Reading {
public:
    explicit Reading(core::Settings over) : settings_{std::move(over)} {}

    void take(const std::string& text, const std::string& file) {
        try {
            take_table(toml::parse(text, file), file);
        } catch (const toml::parse_error& error) {
            lines_.push_back(place(file, error.source().begin) + std::string{error.description()} + ".");
        }
    }

    void refuse(std::string line) { lines_.push_back(std::move(line)); }

    core::Result<core::Settings> outcome() && {
        if (lines_.empty()) look_at_pairs();
        if (lines_.empty()) return std::move(settings_);
        std::string all;
        for (const std::string& line : lines_) all += (all.empty() ? "" : "\n") + line;
        return core::Failure{all};
    }

private:
    void take_table(const toml::table& table, const std::string& file) {
        std::vector<Mistake> mistakes;
        for (const auto& [name, node] : table) {
            if (auto mistake = take_key(name, node)) mistakes.push_back(*std::move(mistake));
            where_[std::string{name.str()}] = place(file, node.source().begin);
        }
        // The table is sorted by name; people read their file from the top.
        std::sort(mistakes.begin(), mistakes.end(), [](const Mistake& one, const Mistake& other) {
            return std::pair{one.at.line, one.at.column} < std::pair{other.at.line, other.at.column};
        });
        for (const Mistake& mistake : mistakes) lines_.push_back(place(file, mistake.at) + mistake.what + ".");
    }

    std::optional<Mistake> take_key(const toml::key& name, const toml::node& node) {
        const auto key =
            std::find_if(keys_.begin(), keys_.end(), [&](const Key& one) { return one.name == name.str(); });
        if (key == keys_.end()) return unknown_key(name);
        auto mistake = key->kind.read(node, settings_);
        if (mistake)
            mistake->what = key->name + " must be " + key->kind.values + ", for example " + key->name + " = " +
                            key->kind.example + "; " + mistake->what;
        return mistake;
    }

    Mistake unknown_key(const toml::key& name) const {
        std::vector<std::string> known;
        for (const Key& key : keys_) known.push_back(key.name);
        const auto near = core::nearest(name.str(), known);
        return {name.source().begin,
                "there is no setting " + std::string{name.str()} +
                    (near ? "; perhaps " + *near + " was meant" : "; `unhunch config list` shows all there are")};
    }

    /// What is right by itself and wrong together.
    void look_at_pairs() {
        if (settings_.lull >= settings_.idle_after)
            lines_.push_back(
                place_of("lull", "idle_after") + "lull must be shorter than idle_after, for example lull = " +
                "\"4s\" with idle_after = \"2m\"; it is " + value("lull") + " with " + value("idle_after") + ".");
        if (settings_.hold_settle > settings_.hold_settle_max)
            lines_.push_back(place_of("hold_settle", "hold_settle_max") +
                             "hold_settle must not be longer than hold_settle_max, for example hold_settle = \"45s\" " +
                             "with hold_settle_max = \"120s\"; it is " + value("hold_settle") + " with " +
                             value("hold_settle_max") + ".");
    }

    std::string place_of(const std::string& first, const std::string& second) const {
        for (const std::string& name : {first, second})
            if (const auto found = where_.find(name); found != where_.end()) return found->second;
        return "";
    }

    std::string value(const std::string& name) const {
        const auto key = std::find_if(keys_.begin(), keys_.end(), [&](const Key& one) { return one.name == name; });
        return key->kind.write(settings_);
    }

    const std::vector<Key> keys_ = keys();
    core::Settings settings_;
    std::map<std::string, std::string> where_;
    std::vector<std::string> lines_;
};

}  // namespace

core::Result<core::Settings> read_settings(const std::vector<fs::path>& files) {
    Reading reading{{}};
    for (const fs::path& path : files) {
        std::error_code unreachable;
        if (!fs::exists(path, unreachable) && !unreachable) continue;
        const auto text = whole_text(path);
        if (text)
            reading.take(*text, path.string());
        else
            reading.refuse("Could not read " + path.string() + ": " + text.failure().message +
                           ". Let the file be yours to read, or move it away to use the defaults.");
    }
    return std::move(reading).outcome();
}

core::Result<core::Settings> read_settings_text(const std::string& toml, const std::string& name,
                                                const core::Settings& over) {
    Reading reading{over};
    reading.take(toml, name);
    return std::move(reading).outcome();
}

std::vector<core::SettingRecord> changes(const core::Settings& before, const core::Settings& after) {
    std::vector<core::SettingRecord> found;
    for (const Key& key : keys()) {
        auto was = key.kind.write(before);
        auto is = key.kind.write(after);
        if (was != is) found.push_back({{}, key.name, std::move(was), std::move(is)});
    }
    return found;
}

std::vector<SettingLine> list_settings(const core::Settings& settings) {
    std::vector<SettingLine> lines;
    for (const Key& key : keys()) lines.push_back({key.name, key.kind.write(settings), key.kind.values, key.about});
    return lines;
}

}  // namespace unhunch::settings
