// Gives each file of the named folders to the fuzz target once, where there is no libFuzzer.
#include <sys/resource.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

/// The sanitizers have a memory of their own.
bool modest() {
#if defined(__SANITIZE_ADDRESS__)
    return true;
#else
    constexpr long most_kb = 64 * 1024;
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    if (used.ru_maxrss < most_kb) return true;
    std::printf("%ld kB of memory, which is more than 64 MB\n", used.ru_maxrss);
    return false;
#endif
}

}  // namespace

int main(int argc, char** argv) {
    unsigned given = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator{argv[i]}) {
            std::ifstream file{entry.path(), std::ios::binary};
            const std::string text{std::istreambuf_iterator<char>{file}, {}};
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
            ++given;
        }
    }
    std::printf("%u files\n", given);
    return given > 0 && modest() ? 0 : 1;
}
