#include "presenters/wish.hpp"

#include <charconv>

namespace unhunch::tray {

namespace {

constexpr unsigned least_minutes = 5;
constexpr unsigned most_minutes = 120;

Wish session_of(const std::vector<std::string>& words) {
    if (words.size() == 1) return wish::Session{};
    unsigned minutes = 0;
    const auto& last = words.back();
    const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), minutes);
    const bool number = error == std::errc{} && end == last.data() + last.size();
    if (words.size() == 3 && words[1] == "--minutes" && number && minutes >= least_minutes && minutes <= most_minutes)
        return wish::Session{minutes};
    return wish::Wrong{"\"session\" takes nothing but --minutes and a number from 5 to 120"};
}

}  // namespace

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
    if (first == "--routines" || first == "routines") return alone(wish::Routines{});
    if (first == "--preferences" || first == "preferences") return alone(wish::Preferences{});
    if (first == "--icon") return alone(wish::Icon{});
    if (first == "--contact-sheet") {
        if (words.size() < 2 || words[1].empty()) return wish::Wrong{"\"--contact-sheet\" needs the name of a PNG file"};
        return wish::ContactSheet{words[1], {words.begin() + 2, words.end()}};
    }
    if (first == "session") return session_of(words);
    if (first != "break") return wish::Wrong{"\"" + first + "\" is not known"};
    if (words.size() != 2 || words[1].empty()) return wish::Wrong{"\"break\" needs the name of one routine"};
    return wish::Break{core::RoutineId{words[1]}};
}

const char* help_text() {
    return "Usage: unhunch-tray break ROUTINE   guide through a routine\n"
           "       unhunch-tray session [--minutes N]\n"
           "                                    compose a full session and guide through it\n"
           "       unhunch-tray stats           show today and the last seven days\n"
           "       unhunch-tray remind          show the reminder as a small window\n"
           "       unhunch-tray welcome         show the health note and the first questions\n"
           "       unhunch-tray --routines      put together routines of your own\n"
           "       unhunch-tray preferences     look at the settings and change them\n"
           "       unhunch-tray --icon          show a tray icon of the old kind (XEmbed)\n"
           "       unhunch-tray --contact-sheet OUT.png [EXERCISE...]\n"
           "                                    draw how exercises move, a row each, without opening a window\n"
           "       unhunch-tray --version | --help\n"
           "\n"
           "Unhunch opens these windows by itself. To start a break by hand, say `unhunch break`.\n";
}

}  // namespace unhunch::tray
