#include "presenters/wish.hpp"

namespace unhunch::tray {

Wish wish_of(const std::vector<std::string>& words) {
    if (words.empty()) return wish::Wrong{"say which window to open"};
    const auto& first = words.front();
    const auto alone = [&](Wish wanted) -> Wish {
        if (words.size() > 1) return wish::Wrong{"\"" + first + "\" takes no \"" + words[1] + "\""};
        return wanted;
    };
    if (first == "--help" || first == "-h") return wish::Help{};
    if (first == "--version") return alone(wish::Version{});
    if (first == "stats") return alone(wish::Stats{});
    if (first == "remind") return alone(wish::Remind{});
    if (first == "welcome" || first == "--welcome") return alone(wish::Welcome{});
    if (first == "--icon") return alone(wish::Icon{});
    if (first == "--contact-sheet") {
        if (words.size() < 2 || words[1].empty()) return wish::Wrong{"\"--contact-sheet\" needs the name of a PNG file"};
        return wish::ContactSheet{words[1], {words.begin() + 2, words.end()}};
    }
    if (first != "break") return wish::Wrong{"\"" + first + "\" is not known"};
    if (words.size() != 2 || words[1].empty()) return wish::Wrong{"\"break\" needs the name of one routine"};
    return wish::Break{core::RoutineId{words[1]}};
}

const char* help_text() {
    return "Usage: unhunch-tray break ROUTINE   guide through a routine\n"
           "       unhunch-tray stats           show today and the last seven days\n"
           "       unhunch-tray remind          show the reminder as a small window\n"
           "       unhunch-tray welcome         show the health note and the first questions\n"
           "       unhunch-tray --icon          show a tray icon of the old kind (XEmbed)\n"
           "       unhunch-tray --contact-sheet OUT.png [EXERCISE...]\n"
           "                                    draw how exercises move, a row each, without opening a window\n"
           "       unhunch-tray --version | --help\n"
           "\n"
           "Unhunch opens these windows by itself. To start a break by hand, say `unhunch break`.\n";
}

}  // namespace unhunch::tray
