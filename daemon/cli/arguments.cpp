#include "cli/arguments.hpp"

#include <algorithm>
#include <charconv>

#include "api/status.hpp"
#include "cli/catalogue_arguments.hpp"
#include "cli/completion.hpp"
#include "cli/config_arguments.hpp"
#include "cli/ledger_arguments.hpp"
#include "cli/news.hpp"
#include "cli/reader_words.hpp"
#include "cli/replay_arguments.hpp"
#include "cli/stats_arguments.hpp"
#include "cli/status_fields.hpp"
#include "cli/times.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;

namespace command = core::command;
using namespace std::chrono_literals;

constexpr core::Length longest_pause = 168h;  // a week, which is all that the daemon takes

/// What the options write into while CLI11 reads them.
struct Typed {
    bool json = false;
    bool follow = false;
    bool waybar = false;
    std::string format;
    std::string routine;
    std::string standing;
    std::string what;
    std::string length = "5m";
    std::string at;
    std::vector<std::string> pause;
    std::vector<std::string> hurts;
    std::string window = "stats";
    std::string autostart = "status";
    std::vector<std::string> why;
    request::Report report;
    std::vector<std::string> progress;
    std::vector<std::string> discomfort;
};

Understood ask(core::Command command) { return request::Ask{std::move(command)}; }

Understood meant_pause(std::vector<std::string> words) {
    // Quoted as the help writes it, "until 14:30" comes as one word.
    if (words.size() == 1 && words[0].starts_with("until ")) words = {"until", words[0].substr(6)};
    if (words.empty()) return ask(command::Pause{});
    if (words.size() == 1 && words[0] == "tomorrow") return ask(command::PauseUntilTomorrow{});
    if (words.size() == 2 && words[0] == "until") {
        if (words[1] == "tomorrow") return ask(command::PauseUntilTomorrow{});
        if (const auto clock_time = clock_time_from(words[1])) return request::PauseUntil{*clock_time};
        return WrongUse{said("\"{0}\" is no time of day; write it as 14:30", words[1])};
    }
    const auto length = words.size() == 1 ? length_from(words[0]) : std::nullopt;
    if (!length) return WrongUse{said("pause for a length (15m, 1h), \"until 14:30\" or \"tomorrow\"; without any of them until resumed")};
    if (*length < 1s || *length > longest_pause)
        return WrongUse{said("\"{0}\" is no length of a pause; write 15m or 1h30m, 1 second to 168 hours", words[0])};
    return ask(command::PauseFor{*length});
}

Understood meant_log(const Typed& typed) {
    const auto length = length_from(typed.length);
    if (!length || *length < 1min || *length > 4h) {
        return WrongUse{said("\"{0}\" is no length of a break; write 5m or 1h30m, 1 minute to 4 hours", typed.length)};
    }
    request::Log log{.what = typed.what == "walk" ? core::LoggedBreak::Walk : core::LoggedBreak::Stretch,
                     .length = *length,
                     .at = std::nullopt};
    if (!typed.at.empty()) {
        log.at = clock_time_from(typed.at);
        if (!log.at) return WrongUse{said("\"{0}\" is no time of day; write it as 14:30", typed.at)};
    }
    return log;
}

Understood meant_autostart(const std::string& deed) {
    if (deed == "on") return request::Autostart{request::AutostartDeed::On};
    if (deed == "off") return request::Autostart{request::AutostartDeed::Off};
    return request::Autostart{request::AutostartDeed::Status};
}

Understood meant_why(const std::vector<std::string>& words) {
    if (words.empty()) return request::Why{};
    std::string time;
    for (const auto& word : words) time += (time.empty() ? "" : " ") + word;
    if (const auto asked = asked_time_from(time)) return request::Why{*asked};
    return WrongUse{said("\"{0}\" is no time; write 14:30, \"yesterday 14:30\", \"tue 14:30\", \"2026-11-20 14:30\" or "
                         "2026-11-20T14:30:00+01:00", time)};
}

Understood meant_hurts(const Typed& typed) {
    const auto& words = typed.hurts;
    if (words.empty() || (words.size() == 1 && words[0] == "list")) return request::ListHurts{.json = typed.json};
    if (words.size() != 2 || words[0] != "allow")
        return WrongUse{said("write \"hurts list\", or \"hurts allow\" and an exercise or a part of the body")};
    if (const auto area = api::body_area_named(words[1])) return ask(command::AllowAgain{*area});
    return ask(command::AllowAgain{core::ExerciseId{words[1]}});
}

Understood meant_discomfort(const std::vector<std::string>& words) {
    const auto level = whole_number_from(words[0]);
    if (!level || *level < 0 || *level > core::worst_discomfort)
        return WrongUse{said("\"{0}\" is no level; say 0 for none up to 10 for the worst you can imagine: discomfort 3 neck", words[0])};
    const auto area = words.size() > 1 ? api::body_area_named(words[1]) : std::nullopt;
    if (words.size() > 1 && !area)
        return WrongUse{said("\"{0}\" is none of {1}", words[1], "neck, shoulder, upper_back, lower_back, chest, hips and wrist")};
    return ask(command::RateDiscomfort{static_cast<unsigned>(*level), area});
}

/// The number of a run; those of a second computer in one journal have fifteen digits.
std::optional<std::int64_t> run_number_from(const std::string& words) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (problem != std::errc{} || end != words.data() + words.size() || number < 1) return std::nullopt;
    return number;
}

Understood meant_progress(const std::vector<std::string>& words, bool json) {
    if (words.empty()) return request::ShowProgress{.json = json};
    const auto& deed = words[0];
    if (deed == "effort") {
        const auto effort = words.size() == 3 ? whole_number_from(words[2]) : std::nullopt;
        if (effort && *effort >= 1 && *effort <= 10)
            return ask(command::RateEffort{{words[1]}, static_cast<unsigned>(*effort)});
        return WrongUse{said("name the exercise and how hard it was, from 1 to 10: unhunch progress effort band_row 6")};
    }
    if (deed != "accept" && deed != "decline" && deed != "undo")
        return WrongUse{said("\"{0}\" is none of {1}", deed, "accept, decline, undo and effort")};
    const auto number = words.size() == 2 ? run_number_from(words[1]) : std::nullopt;
    if (!number) return WrongUse{said("say which one, with its number out of `unhunch progress`: {0} 12", deed)};
    if (deed == "undo") return ask(command::UndoChange{*number});
    return request::AnswerSuggestion{.number = *number, .accepted = deed == "accept"};
}

Understood meant_status(const Typed& typed) {
    if (typed.json + typed.waybar + !typed.format.empty() > 1) return WrongUse{said("give one of --json, --waybar and --format")};
    if (const auto wrong = wrong_format(typed.format)) return WrongUse{*wrong};
    return request::ShowStatus{.json = typed.json, .follow = typed.follow, .waybar = typed.waybar, .format = typed.format};
}

std::string all_fields() {
    std::string all;
    for (const auto& [name, about] : status_field_names()) all += (all.empty() ? "{" : ", {") + name + "}";
    return all;
}

std::string all_news() {
    std::string all;
    for (const auto& [name, about] : news_names()) all += (all.empty() ? "" : ", ") + name;
    return all;
}

void add_looking(Commands& commands, Typed& typed) {
    auto* status = commands.add("status", said("Say what is going on and when the next break is"), [&] { return meant_status(typed); });
    status->add_flag("--json", typed.json, said("As JSON, for scripts"));
    status->add_flag("--waybar", typed.waybar, said("As the JSON of a waybar module"));
    status->add_option("--format", typed.format, said("A text with fields, as \"{sitting}, next {next}\":") + ' ' + all_fields());
    status->add_flag("--follow", typed.follow, said("Stay, and write a line whenever what is shown changes"));

    auto* watch = commands.add("watch", said("Write a line for each thing that happens, for scripts:") + ' ' + all_news(),
                               [&]() -> Understood { return request::Watch{typed.json}; });
    watch->add_flag("--json", typed.json, said("As JSON Lines, with the details"));

    auto* progress = commands.add("progress", said("Show how your training grows, and answer what is offered"),
                                  [&] { return meant_progress(typed.progress, typed.json); });
    progress->add_option("deed", typed.progress, said("accept, decline or undo with a number; effort EXERCISE 1..10"))->expected(0, 3);
    progress->add_flag("--json", typed.json, said("As JSON"));

    auto* why = commands.add("why", said("Say why it is so, or was so at a time of the last week"),
                             [&] { return meant_why(typed.why); });
    why->add_option("time", typed.why, said("14:30, \"yesterday 14:30\", \"2026-11-20 14:30\"; otherwise now"))->expected(0, 2);

    auto* doctor = commands.add("doctor", said("Look at all that Unhunch needs, and say what helps where something is missing"),
                                [&] { return request::Doctor{.json = typed.json}; });
    doctor->add_flag("--json", typed.json, said("As JSON"));

    auto* report = commands.add("report", said("Write one page about the last weeks, for yourself or your physiotherapist"),
                                [&] { return typed.report; });
    report->add_option("--weeks", typed.report.weeks, said("How many, from 1 to 52"))->check(CLI::Range(1, 52))->capture_default_str();
    report->add_option("-o,--out", typed.report.out, said("The PDF file; one that is there is replaced"))->capture_default_str();

    commands.add("where", said("Say which files are read and written"), [] { return request::Where{}; });
}

void add_break(Commands& commands, Typed& typed) {
    auto* start = commands.add("break", said("Start a guided break now"),
                               [&] { return ask(command::StartBreak{core::RoutineId{typed.routine}}); });
    start->add_option("routine", typed.routine, said("Which one (unhunch routines lists them); otherwise the next in turn"));

    commands.add("snooze", said("Put the reminder off for a while"),
                 [] { return ask(command::AnswerReminder{core::Answer::Snooze}); });
    commands.add("skip", said("Let this break go"), [] { return ask(command::AnswerReminder{core::Answer::Skip}); });
    commands.add("undo", said("Take a skip back, within 10 seconds"), [] { return ask(command::UndoSkip{}); });
    commands.add("remind", said("Show a reminder now, to try it"), [] { return ask(command::Remind{}); });

    auto* log = commands.add("log", said("Note a break done elsewhere"), [&] { return meant_log(typed); });
    log->add_option("what", typed.what, said("walk or stretch"))->required()->check(CLI::IsMember({"walk", "stretch"}));
    log->add_option("length", typed.length, said("How long, 5m unless said otherwise"));
    log->add_option("--at", typed.at, said("When it ended, as 14:30; now unless said otherwise"));
}

void add_day(Commands& commands, Typed& typed) {
    auto* hurts = commands.add("hurts", said("Say what is left out because it hurt, or switch it on again"),
                               [&] { return meant_hurts(typed); });
    hurts->add_option("what", typed.hurts, said("list, or: allow NAME (an exercise, or a part of the body such as neck)"))
        ->expected(0, 2);
    hurts->add_flag("--json", typed.json, said("As JSON"));

    auto* discomfort = commands.add("discomfort", said("Note how your body feels today, if you like"),
                                    [&] { return meant_discomfort(typed.discomfort); });
    discomfort->add_option("level", typed.discomfort, said("0 (none) to 10 (the worst you can imagine), and a part of the body if one is meant"))
        ->required()
        ->expected(1, 2);

    auto* standing = commands.add("standing", said("Say that you stand, or sit again"),
                                  [&] { return ask(command::SetStanding{typed.standing == "on"}); });
    standing->add_option("state", typed.standing, said("on or off"))->required()->check(CLI::IsMember({"on", "off"}));

    auto* pause = commands.add("pause", said("Show no reminders for a while"), [&] { return meant_pause(typed.pause); });
    pause->add_option("for", typed.pause, said("15m, 1h, \"until 14:30\" or tomorrow; otherwise until resumed"))
        ->expected(0, 2);
    commands.add("resume", said("End a pause"), [] { return ask(command::Resume{}); });

    auto* open = commands.add("open", said("Open a window"), [&]() -> Understood {
        if (typed.window == "break") return request::OpenBreak{};
        if (typed.window == "welcome") return request::OpenWelcome{};
        if (typed.window == "routines") return request::OpenRoutines{};
        if (typed.window == "preferences") return request::OpenPreferences{};
        return request::OpenStatistics{};
    });
    open->add_option("window", typed.window, said("break, stats, welcome, routines or preferences"))
        ->check(CLI::IsMember({"break", "stats", "welcome", "routines", "preferences"}));

    commands.add("start", said("Start Unhunch in this session, as at the login"), [] { return request::Start{}; });
    commands.add("restart", said("Let Unhunch go on as the version that is installed now"), [] { return request::Restart{}; });
    auto* autostart =
        commands.add("autostart", said("Start Unhunch at login, or not"), [&] { return meant_autostart(typed.autostart); });
    autostart->add_option("state", typed.autostart, said("on, off or status"))->check(CLI::IsMember({"on", "off", "status"}));
}

}  // namespace

Understood understood(std::vector<std::string> words, const std::string& version) {
    CLI::App program{said("Unhunch reminds you to get up and move, and leads you through it."), "unhunch"};
    program.set_help_flag("-h,--help", said("Print this help message and exit"));
    program.set_version_flag("--version", "unhunch " + version, said("Display program version information and exit"));
    program.require_subcommand(0, 1);
    program.footer(said("Exit status: 0 done, 1 not possible, 2 wrong use."));

    Typed typed;
    Commands commands{program};
    add_looking(commands, typed);
    StatsTyped stats;
    add_stats(commands, stats);
    CatalogueTyped catalogue;
    add_catalogue(commands, catalogue);
    add_break(commands, typed);
    add_day(commands, typed);
    ReplayTyped replay;
    add_replaying(commands, replay);
    LedgerTyped ledger;
    add_ledger(commands, ledger);
    ConfigTyped config;
    add_config(commands, config);
    // For packages and for who keeps scripts of their own; people need not see it.
    std::string shell;
    auto* completion = commands.add("completion", said("Write a script that completes these words in a shell"),
                                    [&]() -> Understood { return JustSay{completion_script(program, shell).value_or("")}; });
    completion->group("");
    completion->add_option("shell", shell, said("bash, zsh or fish"))->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));

    std::reverse(words.begin(), words.end());  // CLI11 reads from the back
    try {
        program.parse(words);
        auto meant = commands.meant();
        if (auto* wrong = std::get_if<WrongUse>(&meant)) wrong->command = typed_as(command_meant(program));
        return meant;
    } catch (const CLI::CallForVersion&) {
        return JustSay{"unhunch " + version + "\n"};
    } catch (const CLI::CallForHelp&) {
        return JustSay{help_of(program)};
    } catch (const CLI::RequiredError& error) {
        const CLI::App& command = command_meant(program);
        return WrongUse{said_of(error, command), typed_as(command)};
    } catch (const CLI::ParseError& error) {
        return WrongUse{said_of(error), typed_as(command_meant(program))};
    }
}

}  // namespace unhunch::cli
