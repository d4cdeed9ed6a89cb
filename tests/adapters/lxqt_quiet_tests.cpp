// LXQt's switch for notifications, in a settings file of the test's own.
#include <filesystem>
#include <fstream>

#include "adapters/files/lxqt_quiet_watch.hpp"
#include "catch.hpp"
#include "private_bus.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;

namespace {

using Told = std::vector<bool>;

struct LxqtDesk {
    PrivateFolder config;
    std::filesystem::path file = config.path() / "lxqt" / "notifications.conf";
    TurnedLoop desk;
    Told told;
    std::unique_ptr<ports::CircumstanceWatch> watch = files::make_lxqt_quiet_watch(
        *desk.loop, *desk.clock,
        [this](const ports::Finding& finding) { told.push_back(std::get<ports::finding::DoNotDisturb>(finding).on); },
        file);

    /// As LXQt does it: a whole new file in the place of the old one.
    void write(const std::string& text) const {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file.string() + ".new"} << text;
        std::filesystem::rename(file.string() + ".new", file);
    }
    bool has_told(const Told& expected) {
        return desk.until([&] { return told == expected; });
    }
};

}  // namespace

TEST_CASE("LXQt's switch is told once and then at each change, as long as somebody looks") {
    LxqtDesk desk;
    desk.write("[General]\ndoNotDisturb=true\nserver_decides=10\n");
    desk.watch->look(true);
    CHECK(desk.told.empty());
    REQUIRE(desk.has_told({true}));

    desk.write("[General]\ndoNotDisturb=false\n");
    REQUIRE(desk.has_told({true, false}));
    desk.watch->look(false);
    desk.write("[General]\ndoNotDisturb=true\n");
    desk.desk.turn_for(300ms);
    CHECK(desk.told == Told{true, false});
    desk.watch->look(true);
    CHECK(desk.has_told({true, false, true}));
}

TEST_CASE("Where LXQt has no settings yet nobody asked for quiet, and the first that are written are noticed") {
    LxqtDesk desk;
    desk.watch->look(true);
    REQUIRE(desk.has_told({false}));

    desk.write("[General]\ndoNotDisturb=true\n");
    CHECK(desk.has_told({false, true}));
}

TEST_CASE("Nonsense in LXQt's settings is no wish for quiet") {
    for (const auto* nonsense : {"doNotDisturb=true\n", "[Other]\ndoNotDisturb=true\n",
                                 "[General]\ndoNotDisturb=maybe\n", "[General]\ndoNotDisturbed=true\n", "\x01\x02[["}) {
        LxqtDesk desk;
        desk.write(nonsense);
        desk.watch->look(true);
        INFO(nonsense);
        CHECK(desk.has_told({false}));
    }
}
