// What the reader takes of the memory for the worst that its limits let through. The sanitizers have a memory of their
// own.
#include <sys/resource.h>

#include <string>

#include "catalogue/reader.hpp"
#include "catch.hpp"
#include "content/small_pack.hpp"
#include "in_a_child.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

using namespace unhunch;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

std::string repeated(const std::string& part, unsigned times) {
    std::string all;
    for (; times > 0; --times) all += part;
    return all;
}

long most_memory_kb() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

/// In kilobytes, what reading brings the process to at its peak.
long peak_of_reading(const SmallPack& pack) {
    return std::stol(test::in_a_child([&] {
        const auto read = content::read_pack(pack.folder());
        return std::to_string(read ? -1 : most_memory_kb());
    }));
}

}  // namespace

TEST_CASE("The worst pack takes less than 64 MB to be refused") {
    if (sanitized) return;
    const auto limit = 64 * 1024;
    {
        INFO("one value after the other");
        SmallPack pack;
        pack.put("animations.toml", "all = [" + repeated("0,", 97'000) + "]");
        const auto peak = peak_of_reading(pack);
        CHECK(peak > 0);
        CHECK(peak < limit);
    }
    {
        INFO("keys that nobody knows");
        SmallPack pack;
        std::string keys;
        for (unsigned i = 0; i < 95'000; ++i) keys += "k" + std::to_string(i) + "=1\n";
        pack.put("routines.toml", keys);
        CHECK(peak_of_reading(pack) < limit);
    }
    {
        INFO("tables of texts");
        SmallPack pack;
        pack.put("guide.toml", repeated("[[s]]\nid='a'\nkind='b'\nsay='c'\nrepr=['d']\n", 11'000));
        CHECK(peak_of_reading(pack) < limit);
    }
    {
        INFO("megabytes of text in every file");
        SmallPack pack;
        for (const auto* file : {"routines.toml", "animations.toml", "guide.toml", "evidence.toml", "muscles.toml",
                                 "learn.toml", "sources.toml"}) {
            pack.put(file, "a = '" + std::string(999'000, 'x') + "'");
        }
        CHECK(peak_of_reading(pack) < limit);
    }
}
