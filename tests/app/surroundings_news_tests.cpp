// What the desktop has, has not, loses and gets back is said once each.
#include "app/surroundings_news.hpp"

#include "catch.hpp"
#include "fake_ports.hpp"

using namespace unhunch;
using Lines = std::vector<std::string>;

namespace {

struct Desktop {
    fake::Log log;
    app::SurroundingsNews news{log};

    void tray_is(const std::string& name) { news.are("xsync", "dunst", name); }
};

}  // namespace

TEST_CASE("A desktop without any tray is a state, not a loss, and said once it had time to come up") {
    Desktop desktop;
    desktop.tray_is("none");
    CHECK(desktop.log.lines.empty());

    desktop.news.have_settled();
    desktop.tray_is("none");
    desktop.news.have_settled();

    CHECK(desktop.log.lines == Lines{"No tray here takes the icon, and none is needed: reminders come all the same, and `unhunch` does what "
                                     "the icon's menu would."});
    desktop.tray_is("statusnotifier");
    CHECK(desktop.log.lines.back() == "Here for the tray icon: statusnotifier.");
}

TEST_CASE("A tray that was lost is not taken for one that never was") {
    Desktop desktop;
    desktop.tray_is("statusnotifier");
    desktop.tray_is("none");
    desktop.news.have_settled();
    desktop.tray_is("statusnotifier");

    CHECK(desktop.log.lines == Lines{"Lost for the tray icon: statusnotifier. `unhunch` answers meanwhile.", "Back for the tray icon: statusnotifier."});
}
