#include "cli/main_config.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "adapters/settings/layers.hpp"
#include "adapters/settings/own_settings_book.hpp"
#include "adapters/settings/said_settings.hpp"
#include "cli/config_lines.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

namespace fs = std::filesystem;

struct Checked {
    std::string problem;
    std::vector<std::string> notes;
    std::vector<std::string> files;
};

Checked checked(const std::vector<settings::Layer>& layers) {
    auto read = settings::in_force(layers);
    Checked found{.problem = settings::said_mistakes(settings::lines_of(read.problems)), .notes = settings::said_mistakes(std::move(read.notes)), .files = {}};
    for (const auto& layer : layers) found.files.push_back(layer.file);
    return found;
}

std::string all_well(const Checked& found) {
    if (found.files.empty()) return words::said("There is no file of settings; the built in ones are in force.") + '\n';
    std::string lines;
    for (const auto& file : found.files) lines += words::said("{0}: no mistake", file) + '\n';
    for (const auto& note : found.notes) lines += note + "\n";
    return lines;
}

}  // namespace

ConfigAnswers::ConfigAnswers(std::vector<fs::path> files, std::function<void(const std::string&)> complain,
                             std::function<void(const std::string&)> say)
    : files_{std::move(files)},
      book_{settings::make_settings_book(files_)},
      complain_{std::move(complain)},
      say_{std::move(say)} {}

std::optional<WrongUse> ConfigAnswers::misuse(const Request& asked) const {
    const auto unless = [](const core::Result<std::string>& meant, const char* command) {
        return meant ? std::nullopt : std::optional{WrongUse{meant.failure().message, command}};
    };
    if (const auto* get = std::get_if<request::GetSetting>(&asked)) return unless(known(get->key), "unhunch config get");
    if (const auto* set = std::get_if<request::SetSetting>(&asked))
        return unless(book_->meant(set->key, set->value), "unhunch config set");
    if (const auto* reset = std::get_if<request::ResetSetting>(&asked)) return unless(known(reset->key), "unhunch config reset");
    return std::nullopt;
}

core::Result<std::string> ConfigAnswers::known(const std::string& key) const {
    const auto all = book_->read().list;
    if (std::any_of(all.begin(), all.end(), [&](const api::Setting& one) { return one.key == key; })) return key;
    return book_->meant(key, "").failure();
}

api::SettingsReading ConfigAnswers::read() const {
    auto reading = book_->read();
    if (!reading.problem.empty())
        complain_(reading.problem + '\n' + words::said("Until that is mended the defaults are in force instead of that file."));
    return reading;
}

api::Setting ConfigAnswers::now(const std::string& key) const {
    auto all = read().list;
    return *std::find_if(all.begin(), all.end(), [&](const api::Setting& one) { return one.key == key; });
}

Said ConfigAnswers::operator()(const request::ListSettings& asked) const {
    const auto all = read().list;
    return asked.json ? settings_json(all) : setting_lines(all);
}

Said ConfigAnswers::operator()(const request::GetSetting& asked) const {
    const auto setting = now(asked.key);
    return asked.json ? setting_json(setting) : setting.plain + "\n";
}

Said ConfigAnswers::operator()(const request::SetSetting& asked) const {
    if (const auto done = book_->set(asked.key, asked.value); !done) return done.failure();
    return after_change(asked.key, asked.json);
}

Said ConfigAnswers::operator()(const request::ResetSetting& asked) const {
    if (const auto done = book_->reset(asked.key); !done) return done.failure();
    return after_change(asked.key, asked.json);
}

Said ConfigAnswers::after_change(const std::string& key, bool json) const {
    const auto setting = now(key);
    return json ? setting_json(setting) : changed_words(setting);
}

/// A file that is named may be anybody's, so it may lock settings.
Said ConfigAnswers::operator()(const request::CheckSettings& asked) const {
    auto layers = settings::layers_of(asked.file.empty() ? files_ : std::vector<fs::path>{asked.file});
    if (!asked.file.empty()) {
        if (layers.empty()) return core::Failure{words::said("there is no file {0}.", asked.file)};
        if (fs::path{asked.file}.lexically_normal() != files_.back()) layers.front().whose = settings::Whose::Everybodys;
    }
    const auto found = checked(layers);
    if (asked.json && !found.problem.empty()) say_(check_json(found.problem, found.notes));
    if (!found.problem.empty()) return core::Failure{found.problem};
    return asked.json ? check_json(found.problem, found.notes) : all_well(found);
}

Said ConfigAnswers::operator()(const request::SettingsPath& asked) const {
    if (!asked.json) return files_.back().string() + "\n";
    nlohmann::ordered_json system = nlohmann::ordered_json::array();
    for (auto file = files_.rbegin() + 1; file != files_.rend(); ++file) system.push_back(file->string());
    return nlohmann::ordered_json{{"own", files_.back().string()}, {"system", system}}.dump(2) + "\n";
}

}  // namespace unhunch::cli
