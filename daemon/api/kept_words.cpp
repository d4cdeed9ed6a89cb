#include "api/kept_words.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "api/words.hpp"
#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::api {

namespace {

using words::to_say;

constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

/// As app/reason_words, app/outlook and core's refusals write them; the more particular before the more general.
constexpr std::array sentences{
    to_say("You have been sitting for {0}"),
    to_say("A break is due after {0} of sitting"),
    to_say("Held back: {0} until {1}"),
    to_say("Held back: {0}"),
    to_say("Nothing holds the reminder back any more"),
    to_say("There was a lull of {0}"),
    to_say("No lull came for {0}"),
    to_say("You left {0} ago"),
    to_say("You were away for {0}"),
    to_say("You are standing, which does not count as sitting"),
    to_say("You are standing"),
    to_say("The reminder was not answered for {0} of sitting"),
    to_say("It has been held back for {0}"),
    to_say("You answered the reminder"),
    to_say("You asked for it"),
    to_say("{0} of exercise were done"),
    to_say("The routine was interrupted and not taken up again"),
    to_say("Its time was over"),
    to_say("You planned a session for today"),
    to_say("The break was closed before its first exercise"),
    to_say("Away since {0}: the computer sleeps"),
    to_say("Away since {0}: the screen is locked"),
    to_say("Away since {0}: somebody else's session is in front"),
    to_say("Away since {0}: no input"),
    to_say("A routine is running"),
    to_say("At the desk without input: a call is open"),
    to_say("At the desk without input: something that plays keeps the screen awake"),
    to_say("At the desk: there was input within {0}"),
    to_say("Away"),
    to_say("It is a natural break: the count has begun anew"),
    to_say("It becomes a natural break at {0}"),
    to_say("Outside your working hours nothing becomes due"),
    to_say("The count stands at {0} of {1} of sitting"),
    to_say("Next: a break is due after {0} of sitting, at {1}"),
    to_say("A break is due; next: it waits for your return"),
    to_say("A break is due; next: it waits until you sit again"),
    to_say("A break is due and was shown; next: it comes again after the next input"),
    to_say("A break is due; next: it is shown at the first lull of {0} from {1} on (it was held back until now), at latest at {2}"),
    to_say("A break is due; next: it is shown at the first lull of {0} from {1} on (you have just come), at latest at {2}"),
    to_say("A break is due; next: it is shown at the first lull of {0}, at latest at {1}"),
    to_say("A break is due and held back since {0}; next: it is offered when nothing holds it any more"),
    to_say("The reminder is on the screen since {0}; next: your answer, or it goes after {1} of sitting"),
    to_say("Put off; next: it comes again at {0}"),
    to_say("The routine is paused; next: it is over at {0} where it is not continued"),
    to_say("Next: the routine ends, at latest at {0}"),
    to_say("Today's session was offered or begun already"),
    to_say("Today's session is done"),
    to_say("No session is offered today: yesterday had one, and a day between is good"),
    to_say("No session is offered today: the last seven days had {0}, which is enough"),
    to_say("A session is planned for {0}"),
    to_say("Today's session waits for your return"),
    to_say("Today's session waits until nothing holds it back"),
    to_say("Today's session is offered at the next quiet moment"),
    to_say("Unhunch was not running"),
    to_say("There is no reminder to answer. `unhunch status` says when the next one is due."),
    to_say("This reminder was snoozed as often as it may be. Start the break or skip it."),
    to_say("There is no skip to undo: it can be undone for 10 seconds."),
    to_say("A routine is running."),
    to_say("Reminders are not paused."),
    to_say("A routine is already running. Finish it or close its window first."),
    to_say("The screen is locked or another user's, so no break can be shown on it."),
    to_say("There is no paused routine to continue."),
    to_say("No routine is running."),
    to_say("Suggestion {0} is answered already. `unhunch progress` shows what became of it."),
    to_say("There is no session that suggestion {0} could follow. `unhunch progress` shows what is offered."),
    to_say("There is no change {0} to take back. `unhunch progress` shows those that are in force with their numbers."),
};

constexpr std::array lengths{to_say("{0} h {1} min"), to_say("{0} min"), to_say("{0} s")};

bool digits(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "Tue 04:00" or "04:00", as the person reads clocks.
std::string clock_again(const std::string& text) {
    const auto space = text.size() == 9 ? 3U : 0U;
    const auto time = text.substr(space == 0 ? 0 : space + 1);
    if (time.size() != 5 || time[2] != ':' || !digits(time.substr(0, 2)) || !digits(time.substr(3))) return text;
    const auto said = words::time_of_day(static_cast<unsigned>(std::stoi(time.substr(0, 2))),
                                         static_cast<unsigned>(std::stoi(time.substr(3))));
    if (space == 0) return said;
    const auto day = std::ranges::find(weekdays, text.substr(0, space));
    if (day == weekdays.end()) return text;
    return words::said_as("weekday and time", "{0} {1}", words::short_weekday(static_cast<unsigned>(day - weekdays.begin())), said);
}

std::string unchanged(const std::string& text) { return text; }

/// What stands within a sentence: a length, a time, or why a reminder waits.
std::string said_of_part(const std::string& text) {
    if (text.empty()) return text;
    if (text.front() >= '0' && text.front() <= '9') {
        if (text.find(':') != std::string::npos) return clock_again(text);
        return words::said_again(text, lengths, unchanged);
    }
    if (text.size() == 9 && text[3] == ' ') return clock_again(text);
    return words::translated(text.c_str()) == text.c_str() ? text : std::string{words::translated(text.c_str())};
}

}  // namespace

std::string kept_length(core::Length length) {
    const auto total = std::max<std::chrono::seconds::rep>(0, core::whole(length).count());
    if (total < 120 && total % 60 != 0) return std::to_string(total) + " s";
    if (total == 0) return "0 s";
    const auto minutes = total / 60;
    if (minutes < 60) return std::to_string(minutes) + " min";
    const auto rest = minutes % 60;
    return std::to_string(minutes / 60) + " h " + (rest < 10 ? "0" : "") + std::to_string(rest) + " min";
}

const char* kept_hold(core::Hold hold) {
    switch (hold) {
        case core::Hold::Paused: return to_say("reminders are paused");
        case core::Hold::Hours: return to_say("outside your working hours");
        case core::Hold::Call: return to_say("you are in a call");
        case core::Hold::DoNotDisturb: return to_say("do not disturb is on");
        case core::Hold::FullScreen: return to_say("a window fills the screen");
        case core::Hold::Media: return to_say("media is playing");
        case core::Hold::Application: return to_say("an application from your list is open");
    }
    return "";
}

ClockWords kept_clock(const core::Calendar& calendar, core::WallTime now) {
    return [calendar, now](core::WallTime instant) {
        const auto local = calendar.local(instant);
        const auto day = date::floor<date::days>(local);
        const auto minutes = static_cast<int>(date::floor<core::minutes>(local - day).count());
        std::array<char, 16> text{};
        std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
        if (day == date::floor<date::days>(calendar.local(now))) return std::string{text.data()};
        return std::string{weekdays[date::weekday{day}.c_encoding()]} + " " + text.data();
    };
}

std::string length_words(core::Length length) { return words::said_again(kept_length(length), lengths, unchanged); }

std::string hold_words(core::Hold hold) { return words::said(kept_hold(hold)); }

ClockWords clock_words_of(const core::Calendar& calendar, core::WallTime now) {
    return [kept = kept_clock(calendar, now)](core::WallTime instant) { return said_of_part(kept(instant)); };
}

std::string said_of_kept(const std::string& sentence) { return words::said_again(sentence, sentences, said_of_part); }

}  // namespace unhunch::api
