// What the daemon pays for the catalogue: the time to read every pack, and what it keeps of it. `--json` as bench/rest.
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "catalogue/shelf.hpp"

using namespace unhunch;

namespace {

struct Figure {
    const char* name;
    double value;
    const char* unit;
    double budget;
};

double load_ms(const std::vector<std::string>& packs) {
    const auto begin = std::chrono::steady_clock::now();
    const auto kept = content::outlines(content::read_shelf_for_outlines(packs, {}).catalogue);
    const std::chrono::duration<double, std::milli> length = std::chrono::steady_clock::now() - begin;
    return kept.empty() ? 0 : length.count();
}

double kept_kb(const std::vector<std::string>& packs) {
    const auto before = mallinfo2().uordblks;
    const auto kept = content::outlines(content::read_shelf_for_outlines(packs, {}).catalogue);
    return kept.empty() ? 0 : static_cast<double>(mallinfo2().uordblks - before) / 1024;
}

}  // namespace

int main(int argc, char** argv) {
    const bool json = argc > 2 && std::strcmp(argv[2], "--json") == 0;
    const std::vector<std::string> packs{argc > 1 ? argv[1] : "share/unhunch/packs"};
    std::vector<double> times;
    for (unsigned turn = 0; turn < 21; ++turn) times.push_back(load_ms(packs));
    // The least of them: on a busy machine the others tell what else was going on.
    const std::vector<Figure> figures{{"catalogue load", std::ranges::min(times), "ms", 5},
                                      {"catalogue kept", kept_kb(packs), "KiB", 300}};
    bool first = true;
    if (json) std::printf("[");
    for (const auto& [name, value, unit, budget] : figures) {
        const bool ok = value > 0 && value <= budget;
        if (json) {
            std::printf("%s{\"figure\": \"%s\", \"value\": %.2f, \"unit\": \"%s\", \"budget\": %g, \"ok\": %s}",
                        first ? "" : ", ", name, value, unit, budget, ok ? "true" : "false");
        } else {
            std::printf("%-24s %9.2f %-5s budget %5g  %s\n", name, value, unit, budget, ok ? "ok" : "over");
        }
        first = false;
    }
    if (json) std::printf("]\n");
    return 0;
}
