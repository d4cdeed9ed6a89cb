#include "app/surroundings_news.hpp"

#include <utility>

namespace unhunch::app {

void SurroundingsNews::are(const std::string& input, const std::string& notifier, const std::string& tray) {
    tell(input_, input, input != "timer", "keyboard and pointer", "The clock alone counts until something tells of them again.");
    tell(notifier_, notifier, notifier != "none" && notifier != "on demand", "notifications",
         "Reminders wait for it a moment, and come in a window then.");
    tell(tray_, tray, tray != "none", "the tray icon", "`unhunch` answers meanwhile.");
}

void SurroundingsNews::have_settled() {
    if (!tray_.last.empty() || std::exchange(said_that_there_is_no_tray_, true)) return;
    tray_.lost = true;  // so that it is said when there is one after all
    log_.say(ports::Weight::Notice, "No tray here takes the icon, and none is needed: reminders come all the same, and `unhunch` does what "
                                    "the icon's menu would.");
}

void SurroundingsNews::tell(Known& known, const std::string& name, bool usable, const char* what, const char* meanwhile) {
    if (!usable) {
        if (known.last.empty() || std::exchange(known.lost, true)) return;
        log_.say(ports::Weight::Warning, "Lost for " + std::string{what} + ": " + known.last + ". " + meanwhile);
        return;
    }
    const auto before = std::exchange(known.last, name);
    if (std::exchange(known.lost, false))
        log_.say(ports::Weight::Notice, (before.empty() ? "Here for " : "Back for ") + std::string{what} + ": " + name + ".");
    else if (!before.empty() && before != name)
        log_.say(ports::Weight::Notice, "In use for " + std::string{what} + " now: " + name + ", in place of " + before + ".");
}

}  // namespace unhunch::app
