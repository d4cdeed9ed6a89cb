#include "cli/arguments.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "api/status.hpp"
#include "cli/catalogue_arguments.hpp"
#include "cli/completion.hpp"
#include "cli/config_arguments.hpp"
#include "cli/ledger_arguments.hpp"
#include "cli/news.hpp"
#include "cli/stats_arguments.hpp"
#include "cli/status_fields.hpp"
#include "cli/times.hpp"
#include "words/lists.hpp"
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
    request::Simulate simulate;
    std::vector<std::string> why;
    std::string last;
    std::vector<std::string> changes;
    std::string out;
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

/// "7d", from 1d to 400d.
std::optional<date::days> days_from(const std::string& words) {
    const auto number = words.ends_with('d') ? whole_number_from(words.substr(0, words.size() - 1)) : std::nullopt;
    if (!number || *number < 1 || *number > 400) return std::nullopt;
    return date::days{*number};
}

WrongUse no_days(const std::string& words) {
    return WrongUse{said("\"{0}\" is no number of days; write --last 7d, from 1d to 400d", words)};
}

Understood meant_trace(const Typed& typed) {
    const auto last = days_from(typed.last.empty() ? "7d" : typed.last);
    if (!last) return no_days(typed.last);
    return request::Trace{.last = *last, .out = typed.out};
}

Understood meant_simulation(const Typed& typed) {
    const auto& simulate = typed.simulate;
    if (!simulate.trace.empty()) {
        if (typed.changes.empty() && typed.last.empty()) return simulate;
        return WrongUse{said("--set and --last are for your own past; a trace is replayed with --config FILE")};
    }
    if (typed.changes.empty() && simulate.config.empty())
        return WrongUse{said("name a trace to replay, or what to try on your own past: unhunch simulate --set sit_limit=45m")};
    if (!simulate.keep.empty()) return WrongUse{said("--keep goes with a trace: `unhunch trace --out FILE` writes one of your past")};
    for (const auto& change : typed.changes)
        if (const auto at = change.find('='); at == 0 || at == std::string::npos)
            return WrongUse{said("\"{0}\" is no setting with a value; write --set sit_limit=45m", change)};
    const auto last = days_from(typed.last.empty() ? "28d" : typed.last);
    if (!last) return no_days(typed.last);
    return request::WhatIf{.last = *last, .changes = typed.changes, .config = simulate.config, .json = simulate.json};
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

void add_replaying(Commands& commands, Typed& typed) {
    auto* simulate = commands.add("simulate", said("Replay a trace of a day and say what would have been decided"),
                                  [&] { return meant_simulation(typed); });
    simulate->add_option("trace", typed.simulate.trace, said("The trace, JSON Lines; without one your own past, with --set or --config"));
    simulate->add_option("--last", typed.last, said("Your own past: how many days, today included; 28d unless said otherwise"));
    simulate->add_option("--set", typed.changes, said("A setting to try on your own past: --set sit_limit=45m; may be given again"));
    simulate->add_option("--config", typed.simulate.config, said("A config.toml to try; otherwise the built-in settings"));
    simulate->add_flag("--json", typed.simulate.json, said("As JSON Lines"));
    simulate->add_option("--keep", typed.simulate.keep, said("Also write a journal of that day to this new file"));

    auto* trace = commands.add("trace", said("Write a trace of your own past, to replay with other settings"),
                               [&] { return meant_trace(typed); });
    trace->add_option("--last", typed.last, said("How many days, today included; 7d unless said otherwise"));
    trace->add_option("--out", typed.out, said("A new file to write it to; otherwise to standard output"));
}

/// CLI11 speaks in several lines; one sentence is enough.
std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string as_it_is(const std::string& words) { return words; }

/// "window: nope not in {break,stats}", said as our own commands say it.
std::optional<std::string> none_of_them(const std::string& sentence) {
    constexpr std::string_view before_list = " not in {";
    const auto value = sentence.find(": ");
    const auto list = sentence.rfind(before_list);
    if (value == std::string::npos || list == std::string::npos || list < value + 2 || !sentence.ends_with('}')) return std::nullopt;
    const auto words_from = list + before_list.size();
    const auto known = CLI::detail::split(sentence.substr(words_from, sentence.size() - words_from - 1), ',');
    return said("\"{0}\" is none of {1}", sentence.substr(value + 2, list - value - 2), words::listed(known, said("{0} and {1}")));
}

/// The sentences of CLI11 that our options can come to, the more particular first.
std::string said_by_reader(const std::string& sentence) {
    using words::to_say;
    if (auto none = none_of_them(sentence)) return *none;
    constexpr std::array sentences{to_say("The following argument was not expected: {0}"),
                                   to_say("The following arguments were not expected: {0}"),
                                   to_say("{0}: Value {1} not in range {2} to {3}"),
                                   to_say("Value {0} not in range {1} to {2}"),
                                   to_say("{0}: 1 required {1} missing"),
                                   to_say("{0}: At least {1} required but received {2}"),
                                   to_say("Could not convert: {0} = {1}"),
                                   to_say("{0} is required")};
    return words::said_again(sentence, sentences, as_it_is);
}

/// The command that the words came to, below the program.
const CLI::App& command_meant(const CLI::App& program) {
    const CLI::App* chosen = &program;
    while (!chosen->get_subcommands().empty()) chosen = chosen->get_subcommands().front();
    return *chosen;
}

/// As it is typed: "unhunch config set".
std::string typed_as(const CLI::App& command) {
    const CLI::App* above = command.get_parent();
    return above == nullptr ? command.get_name() : typed_as(*above) + " " + command.get_name();
}

/// What is missing, in the words of the help: CLI11 has only its name.
std::optional<std::string> missing_in(const CLI::App& command) {
    for (const auto* option : command.get_options())
        if (option->get_required() && option->count() == 0)
            return said("{0} is missing: {1}", option->get_name(), option->get_description());
    return std::nullopt;
}

/// What CLI11 writes over its lists.
void say_headings(CLI::App& app) {
    app.get_formatter()->label("Usage", said("Usage"));
    app.get_formatter()->label("OPTIONS", said("OPTIONS"));
    app.get_formatter()->label("SUBCOMMAND", said("SUBCOMMAND"));
    app.get_formatter()->label("Positionals", said("Positionals"));
    app.get_formatter()->label("REQUIRED", said("REQUIRED"));
    for (auto* option : app.get_options())
        if (option->get_group() == "Options") option->group(said("Options"));
    for (auto* inner : app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); })) {
        say_headings(*inner);
        inner->group(said("Subcommands"));
    }
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
    add_replaying(commands, typed);
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
        const CLI::App& chosen = command_meant(program);
        say_headings(program);
        return JustSay{chosen.help(chosen.get_parent() == nullptr ? "" : typed_as(*chosen.get_parent()))};
    } catch (const CLI::CallForAllHelp&) {
        say_headings(program);
        return JustSay{program.help("", CLI::AppFormatMode::All)};
    } catch (const CLI::RequiredError& error) {
        const CLI::App& command = command_meant(program);
        return WrongUse{missing_in(command).value_or(said_by_reader(first_line(error.what()))), typed_as(command)};
    } catch (const CLI::ParseError& error) {
        return WrongUse{said_by_reader(first_line(error.what())), typed_as(command_meant(program))};
    }
}

}  // namespace unhunch::cli
