#include "adapters/settings/own_settings_book.hpp"

#include <algorithm>
#include <utility>

#include "adapters/settings/keys.hpp"
#include "adapters/settings/layers.hpp"
#include "adapters/settings/plain_words.hpp"
#include "adapters/settings/said_settings.hpp"
#include "adapters/settings/setting_writer.hpp"
#include "core/nearest.hpp"
#include "words/said.hpp"

namespace unhunch::settings {
namespace {

/// The book is what people look at; what others read of it are its keys and values.
template <class Value>
core::Result<Value> said(core::Result<Value> result) {
    if (result) return result;
    return said_mistakes(result.failure());
}

class OwnSettingsBook final : public api::SettingsBook {
public:
    explicit OwnSettingsBook(std::vector<std::filesystem::path> files) : files_{std::move(files)} {}

    api::SettingsReading read() const override {
        auto layers = layers_of(files_);
        auto now = in_force(layers);
        std::erase_if(layers, [](const Layer& layer) { return layer.whose == Whose::Own; });
        const auto otherwise = in_force(layers).settings;
        api::SettingsReading reading{.settings = std::move(now.settings),
                                     .list = {},
                                     .problem = said_mistakes(lines_of(now.problems)),
                                     .notes = said_mistakes(std::move(now.notes))};
        const auto all = keys();
        for (std::size_t i = 0; i < all.size(); ++i)
            reading.list.push_back(described(all[i], now.origins[i], reading.settings, otherwise));
        return reading;
    }

    core::Result<std::string> meant(const std::string& name, const std::string& text) const override {
        const auto all = keys();
        const auto key = std::find_if(all.begin(), all.end(), [&](const Key& one) { return one.name == name; });
        if (key != all.end()) return said(toml_of(*key, text));
        std::vector<std::string> known;
        for (const Key& one : all) known.push_back(one.name);
        const auto near = core::nearest(name, known);
        return said_mistakes(core::Failure{"there is no setting " + name +
                                           (near ? "; perhaps " + *near + " was meant." : "; `unhunch config list` shows all there are.")});
    }

    core::Outcome check(const std::string& key, const std::string& text) const override {
        const auto value = meant(key, text);
        return value ? said(check_settings(files_, {{key, *value}})) : value.failure();
    }

    core::Outcome set(const std::string& key, const std::string& text) override {
        const auto value = meant(key, text);
        return value ? said(write_setting(files_, key, *value)) : value.failure();
    }

    core::Outcome reset(const std::string& key) override { return said(reset_setting(files_, key)); }

private:
    static api::Setting described(const Key& key, const Origin& origin, const core::Settings& now, const core::Settings& otherwise) {
        using api::SettingLayer;
        return {.key = key.name,
                .shape = key.kind.shape,
                .value = key.kind.write(now),
                .plain = plain_value(key, now),
                .built_in = key.kind.write({}),
                .otherwise = key.kind.write(otherwise),
                .layer = origin.file.empty()             ? SettingLayer::BuiltIn
                         : origin.whose == Whose::Own ? SettingLayer::Own
                                                      : SettingLayer::System,
                .source = origin.file,
                .locked_by = origin.locked ? origin.file : "",
                .values = key.kind.values,
                .example = key.kind.example,
                .about = words::translated(key.about.c_str()),
                .words = key.kind.words};
    }

    const std::vector<std::filesystem::path> files_;
};

}  // namespace

std::unique_ptr<api::SettingsBook> make_settings_book(std::vector<std::filesystem::path> files) {
    return std::make_unique<OwnSettingsBook>(std::move(files));
}

}  // namespace unhunch::settings
