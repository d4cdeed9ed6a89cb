// How the real daemon comes and goes: never two, however they are started.
#include <memory>
#include <vector>

#include "catch.hpp"
#include "private_daemon.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Of five that are started in one session at once, one stays and the others say so and leave") {
    const PrivateBus bus;
    std::vector<std::unique_ptr<PrivateDaemon>> daemons;
    for (int i = 0; i < 5; ++i) daemons.push_back(std::make_unique<PrivateDaemon>());  // each with a home and a journal of its own

    for (auto& daemon : daemons) daemon->begin();
    const auto refused = [&] {
        int told = 0;
        for (auto& daemon : daemons) told += contains(daemon->log(), "Unhunch is already running in this session.") ? 1 : 0;
        return told;
    };

    CHECK(daemons.front()->until([&] { return refused() == 4; }));
    CHECK(daemons.front()->on_bus());
    CHECK(daemons.front()->ask("LogBreak", "sux", "walk", 300U, std::int64_t{0}).empty());
}
