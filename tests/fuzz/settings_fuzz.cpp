// Feeds the reader of config.toml whatever libFuzzer thinks of, as a person's own file and as one for everybody with its locks:
// it is refused with a reason and a place, or its settings can be told, compared and listed.
#include <cstdint>
#include <string>

#include "adapters/settings/layers.hpp"
#include "adapters/settings/settings_file.hpp"
#include "fuzz/promises.hpp"

using namespace unhunch;
using namespace unhunch::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto read = settings::read_settings_text(text, "config.toml");
    if (!read) demand(read.failure().message.starts_with("config.toml"), "a refusal names the file");
    const auto force = settings::in_force({{.file = "shared.toml", .whose = settings::Whose::Everybodys, .text = text},
                                           {.file = "own.toml", .whose = settings::Whose::Own, .text = text}});
    for (const auto& problem : force.problems) demand(!problem.what.empty(), "a mistake is told");
    const auto listed = settings::list_settings(force.settings);
    demand(listed.size() == settings::list_settings().size(), "no key is lost");
    demand(force.origins.size() == listed.size(), "each key has its source");
    if (!read) return 0;
    // What it changed can be written down, and read back it is the same.
    std::string again;
    for (const auto& line : settings::list_settings(*read))
        if (line.key != "working_hours") again += line.key + " = " + line.value + "\n";
    const auto second = settings::read_settings_text(again, "again.toml");
    demand(static_cast<bool>(second), "what was read can be read again");
    for (const auto& changed : settings::changes(*read, *second))
        demand(changed.setting == "working_hours", "and is the same");
    return 0;
}
