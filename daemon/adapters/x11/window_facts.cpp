#include "adapters/x11/window_facts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace unhunch::x11 {
namespace {

constexpr std::array ours{std::string_view{"unhunch-tray"}, std::string_view{"unhunch"},
                          std::string_view{"io.github.unhunch.unhunch"}};

/// GTK writes the first letter large.
bool is_ours(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return std::find(ours.begin(), ours.end(), name) != ours.end();
}

bool as_large_as_a_monitor(const WindowFacts& facts) {
    return std::find(facts.monitors.begin(), facts.monitors.end(), facts.place) != facts.monitors.end();
}

}  // namespace

ports::finding::FrontWindow front_window(const WindowFacts& facts) {
    if (!facts.is_seen) return {};
    const auto& name = facts.application.empty() ? facts.instance : facts.application;
    if (facts.is_desktop || is_ours(facts.application) || is_ours(facts.instance))
        return {.application = name, .full_screen = false};
    const bool fills = facts.says_full_screen || (!facts.manager_says && as_large_as_a_monitor(facts));
    return {.application = name, .full_screen = fills};
}

}  // namespace unhunch::x11
