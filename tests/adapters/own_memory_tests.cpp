#include "adapters/process/own_memory.hpp"

#include <fstream>
#include <stdexcept>
#include <string>

#include "catch.hpp"

using namespace unhunch;

namespace {

/// KiB of files that are mapped and in use.
long mapped() {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (word == "RssFile:") {
            long size = 0;
            status >> size;
            return size;
        }
    return -1;
}

}  // namespace

TEST_CASE("Code that was let go of comes back with its first use") {
    const auto before = mapped();

    process::let_go_of_start();
    const auto after = mapped();

    CHECK(after > 0);
    CHECK(after < before);
    CHECK_THROWS_AS([] { throw std::runtime_error{"unwinding reads tables that were let go of"}; }(), std::runtime_error);
    CHECK(std::to_string(0.5) == "0.500000");
}
