// One reading of several files: takes each key from the strongest file that names it, and gathers every mistake.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "adapters/settings/keys.hpp"
#include "adapters/settings/layers.hpp"

namespace unhunch::settings {

class LayeredReading {
public:
    LayeredReading(const std::vector<Layer>& layers, const core::Settings& built_in);

    struct Outcome {
        InForce in_force;          // to be used only where there is no problem
        std::vector<bool> faulty;  // of each layer, whether a mistake stands in it
    };
    [[nodiscard]] Outcome outcome() &&;

private:
    struct Page {
        const Layer& layer;
        std::optional<toml::table> table{};
        std::vector<Mistake> mistakes{};
        std::vector<Mistake> notes{};
    };

    [[nodiscard]] std::optional<toml::table> parsed(const Layer& layer, Page& page);
    void find_locks(Page& page);
    void take(Page& page);
    void take_key(Page& page, const toml::key& name, const toml::node& node, bool locked);
    [[nodiscard]] Mistake unknown_key(const Page& page, const toml::key& name) const;
    void look_at_pairs();
    void look_at_pair(const std::string& smaller, const std::string& larger, bool fits, const std::string& rule);
    [[nodiscard]] std::string value(const std::string& name) const;

    const std::vector<Key> keys_ = keys();
    std::vector<Page> pages_;
    std::map<std::string, const Page*> locks_;
    std::map<std::string, std::string> where_;  // each key was set last
    InForce read_;
};

}  // namespace unhunch::settings
