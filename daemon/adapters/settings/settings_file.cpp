#include "adapters/settings/settings_file.hpp"

#include <utility>

#include "adapters/settings/keys.hpp"
#include "adapters/settings/layers.hpp"

namespace unhunch::settings {
namespace {

core::Result<core::Settings> settings_or_problem(InForce read) {
    if (read.problems.empty()) return std::move(read.settings);
    return core::Failure{lines_of(read.problems)};
}

}  // namespace

core::Result<core::Settings> read_settings(const std::vector<std::filesystem::path>& files) {
    return settings_or_problem(in_force(layers_of(files)));
}

core::Result<core::Settings> read_settings_text(const std::string& toml, const std::string& name,
                                                const core::Settings& over) {
    return settings_or_problem(in_force({{name, Whose::Own, toml}}, over));
}

core::Result<core::Settings> try_settings(const std::filesystem::path& file) {
    auto layers = layers_of({file});
    for (auto& layer : layers) layer.whose = Whose::Everybodys;
    return settings_or_problem(in_force(layers));
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
