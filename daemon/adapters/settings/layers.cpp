#include "adapters/settings/layers.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "adapters/settings/layered_reading.hpp"

namespace unhunch::settings {
namespace {

namespace fs = std::filesystem;

core::Result<std::string> whole_text(const fs::path& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return core::Failure{"it is a folder"};
    std::ifstream file{path, std::ios::binary};
    if (!file) return core::Failure{std::strerror(errno)};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

std::vector<Layer> without_own(std::vector<Layer> layers) {
    std::erase_if(layers, [](const Layer& layer) { return layer.whose == Whose::Own; });
    return layers;
}

}  // namespace

std::vector<Layer> layers_of(const std::vector<fs::path>& files) {
    std::vector<Layer> layers;
    for (const fs::path& path : files) {
        std::error_code unreachable;
        if (!fs::exists(path, unreachable) && !unreachable) continue;
        layers.push_back({path.string(), &path == &files.back() ? Whose::Own : Whose::Everybodys, whole_text(path)});
    }
    return layers;
}

InForce in_force(const std::vector<Layer>& layers, const core::Settings& built_in) {
    auto all = LayeredReading{layers, built_in}.outcome();
    if (all.in_force.problems.empty()) return std::move(all.in_force);
    std::vector<Layer> good;
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (!all.faulty[i]) good.push_back(layers[i]);
    // What is left may not fit together: then less of it is tried, and nothing always fits.
    for (const auto& tried : {good, without_own(good), std::vector<Layer>{}}) {
        auto rest = LayeredReading{tried, built_in}.outcome();
        if (!rest.in_force.problems.empty()) continue;
        rest.in_force.problems = std::move(all.in_force.problems);
        return std::move(rest.in_force);
    }
    return std::move(all.in_force);
}

std::string locked_words(const std::string& key, const std::string& file) {
    return key + " is locked by " + file + ", so it cannot be changed here. Whoever looks after this computer can change it there.";
}

std::string lines_of(const std::vector<Problem>& problems) {
    std::string all;
    for (const auto& [place, what] : problems) all += (all.empty() ? "" : "\n") + place + what;
    return all;
}

}  // namespace unhunch::settings
