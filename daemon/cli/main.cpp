// Wires the command line: the daemon's client, the files that are read without it, and the terminal.
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>

#include "adapters/archive/zip_file.hpp"
#include "adapters/files/paths.hpp"
#include "adapters/files/system_clock.hpp"
#include "adapters/files/whole_text.hpp"
#include "adapters/machine/device_id.hpp"
#include "adapters/sdbus/break_service_client.hpp"
#include "adapters/sdbus/client_loop.hpp"
#include "adapters/nettle/sha256.hpp"
#include "adapters/settings/said_settings.hpp"
#include "adapters/settings/setting_writer.hpp"
#include "adapters/settings/settings_file.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "adapters/trace/trace_reader.hpp"
#include "adapters/zone/local_zone.hpp"
#include "api/words.hpp"
#include "app/simulator.hpp"
#include "catalogue/shelf.hpp"
#include "cli/arguments.hpp"
#include "cli/for_programs.hpp"
#include "cli/asking.hpp"
#include "cli/catalogue_answers.hpp"
#include "cli/catalogue_lists.hpp"
#include "cli/main_config.hpp"
#include "cli/main_follow.hpp"
#include "cli/main_life.hpp"
#include "cli/main_past.hpp"
#include "cli/pack_exchange.hpp"
#include "cli/pack_lines.hpp"
#include "cli/paragraph.hpp"
#include "cli/planned_days.hpp"
#include "cli/simulation_report.hpp"
#include "keeping/keeper.hpp"
#include "person/persons_files.hpp"
#include "words/english.hpp"
#include "words/said.hpp"

namespace {

using namespace unhunch;
using cli::Said;
namespace request = cli::request;

/// A bus, a client on it, and who talks through them; the members are born and die in this order.
struct Line {
    std::unique_ptr<sdbus::ClientLoop> loop;
    std::unique_ptr<api::BreakService> service;
};

core::Result<Line> open_line(std::function<void()> lost = {}, std::function<void(bool)> present = {}) {
    auto loop = sdbus::open_client_loop(std::move(lost));
    if (!loop) return loop.failure();
    Line line{.loop = *std::move(loop), .service = {}};
    line.service = sdbus::make_break_service_client(line.loop->bus(), std::move(present));
    return line;
}

cli::Conversation talk_over(Line& line) {
    return {*line.service, [&loop = *line.loop](const std::function<bool()>& reached, core::Length patience) {
                return loop.run_until(reached, patience);
            }};
}

void write_out(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

/// Of a long answer; flushed at its end.
void write_on(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

/// Asks who sits at the terminal; without one nobody is sure.
bool is_sure(const std::string& question) {
    if (isatty(STDIN_FILENO) == 0) return false;
    fmt::print(stderr, "{} {} ", question, words::said("[y/N]"));
    std::string answer;
    if (!std::getline(std::cin, answer)) return false;
    return answer == "y" || answer == "Y" || answer == "yes" || answer == words::said_as("what is typed for yes", "y");
}

void complain(const std::string& sentence) { fmt::print(stderr, "unhunch: {}\n", sentence); }

/// After an exec that came back.
core::Failure could_not_run(const std::string& program) {
    return {words::said("could not run {0}: {1}. Install Unhunch again, or build it whole.", program, std::strerror(errno))};
}

/// Does each request with what this computer has.
class Program {
public:
    Said operator()(const request::Ask& ask) {
        if (const auto* start = std::get_if<core::command::StartBreak>(&ask.command)) {
            if (auto unknown = unknown_routine(start->routine)) return *unknown;
        }
        return over_the_bus([&](auto& talk) { return cli::carry_out(ask.command, talk, around_); });
    }
    Said operator()(const request::PauseUntil& pause) { return (*this)(request::Ask{command_of(pause, around_)}); }
    Said operator()(const request::Log& log) { return (*this)(request::Ask{command_of(log, around_)}); }
    Said operator()(const request::OpenBreak&) {
        return over_the_bus([&](auto& talk) { return cli::open_break(talk, around_); });
    }
    Said operator()(const request::OpenStatistics&) { return open(api::BreakService::Window::Statistics); }
    Said operator()(const request::OpenWelcome&) { return open(api::BreakService::Window::Welcome); }
    Said operator()(const request::ShowProgress& show) const { return past_(show); }
    Said operator()(const request::AnswerSuggestion& answer);
    Said operator()(const request::OpenRoutines&) { return open(api::BreakService::Window::Routines); }
    Said operator()(const request::OpenPreferences&) { return open(api::BreakService::Window::Preferences); }
    Said operator()(const request::ShowStatus& show) {
        if (show.follow) return cli::follow(show, around_, complain);
        return over_the_bus([&](auto& talk) { return cli::show_status(show, talk, around_); });
    }
    Said operator()(const request::Watch& asked) { return cli::watch(asked, around_); }
    Said operator()(const request::ShowStats& show) const { return past_(show); }
    Said operator()(const request::ListExercises& list) {
        return with_catalogue([&](const auto& catalogue) { return cli::list_exercises(list, catalogue); });
    }
    Said operator()(const request::ListRoutines& list) {
        return with_catalogue([&](const auto& catalogue) { return cli::list_routines(list, catalogue); });
    }
    Said operator()(const request::ListPacks& list) const {
        const auto shelf = files_.shelf(files_.settings());
        return list.json ? cli::packs_json(shelf) : cli::pack_lines(shelf);
    }
    Said operator()(const request::CheckPack& asked) const {
        return cli::check_pack(asked, core_alone(), nettle::sha256);
    }
    Said operator()(const request::TurnPack&) const;
    Said operator()(const request::ExportPack&) const;
    Said operator()(const request::ImportPack&) const;
    Said operator()(const request::EditRoutines&) const;
    Said operator()(const request::Session&) const;
    Said operator()(const request::GuideSession&);
    Said operator()(const request::PlanSessions&) const;
    Said operator()(const request::Autostart& asked) const { return cli::autostart(asked, paths_); }
    Said operator()(const request::Start&) const { return cli::start(paths_); }
    Said operator()(const request::Restart&) const { return cli::restart(); }
    Said operator()(const request::Where&) const { return keeping::where(here()); }
    Said operator()(const request::Simulate&) const;
    Said operator()(const request::WhatIf& asked) const { return past_(asked); }
    Said operator()(const request::Why& asked) const { return past_(asked); }
    Said operator()(const request::Trace& asked) const { return past_(asked); }
    Said operator()(const request::Doctor&) const;
    Said operator()(const request::Report&) const;
    Said operator()(const request::ListHurts& asked) const { return past_(asked); }
    Said operator()(const request::Export& asked) const { return keeping::hand_on(asked, here(), write_on); }
    Said operator()(const request::Import& asked) const { return keeping::take_in(asked, here()); }
    Said operator()(const request::Merge& asked) const { return keeping::merge(asked); }
    Said operator()(const request::Sync& asked) const { return keeping::sync(asked, here()); }
    Said operator()(const request::Forget& asked) const { return keeping::forget(asked, here(), is_sure); }
    Said operator()(const request::History& asked) const { return keeping::show_history(asked, here()); }
    Said operator()(const request::Strike& asked) const { return keeping::strike(asked, here()); }
    Said operator()(const request::ListSettings& asked) const { return config_(asked); }
    Said operator()(const request::GetSetting& asked) const { return config_(asked); }
    Said operator()(const request::SetSetting& asked) const { return config_(asked); }
    Said operator()(const request::ResetSetting& asked) const { return config_(asked); }
    Said operator()(const request::CheckSettings& asked) const { return config_(asked); }
    Said operator()(const request::SettingsPath& asked) const { return config_(asked); }

    [[nodiscard]] std::optional<cli::WrongUse> misuse(const cli::Request& asked) const { return config_.misuse(asked); }

private:
    keeping::Here here() const {
        const auto settings = files_.settings();
        return {.paths = paths_,
                .sync_folder = settings.sync_folder,
                .around = {.calendar = core::Calendar{zone_, settings.day_starts_at}, .now = around_.now}};
    }
    template <class Speak>
    Said over_the_bus(Speak speak) const {
        auto line = open_line();
        if (!line) return line.failure();
        Line open = *std::move(line);
        auto talk = talk_over(open);
        return speak(talk);
    }
    Said open(api::BreakService::Window window) {
        return over_the_bus([&](auto& talk) -> Said {
            const char* token = std::getenv("XDG_ACTIVATION_TOKEN");
            const auto opened = talk.open(window, token != nullptr ? token : "");
            if (!opened) return opened.failure();
            return std::string{};
        });
    }
    template <class Tell>
    Said with_catalogue(Tell tell) const {
        const auto catalogue = read_catalogue();
        if (!catalogue) return catalogue.failure();
        return tell(*catalogue);
    }
    content::Catalogue core_alone() const { return content::read_shelf({paths_.packs.front().string()}, {}).catalogue; }
    core::Result<content::Catalogue> read_catalogue() const;
    /// Where the catalogue cannot be read, the daemon decides.
    std::optional<core::Failure> unknown_routine(const core::RoutineId& asked) const;

    person::PersonsFiles files_{files::standard_paths(), complain};
    const files::Paths& paths_ = files_.paths();
    std::unique_ptr<ports::Clock> clock_ = files::make_system_clock();
    const date::time_zone* zone_ = zone::local_zone().zone;
    cli::Surroundings around_{.calendar = core::Calendar{zone_}, .now = [this] { return clock_->now().wall; }};
    cli::PastAnswers past_{{.files = files_,
                            .around = around_,
                            .zone = zone_,
                            .complain = complain,
                            .over_the_bus = [this](const auto& speak) { return over_the_bus(speak); },
                            .read_catalogue = [this] { return read_catalogue(); }}};
    cli::ConfigAnswers config_{paths_.settings, complain, write_out};
};

/// The daemon knows no catalogue: what was offered is told to it whole, and it writes that down.
Said Program::operator()(const request::AnswerSuggestion& answer) {
    const auto training = past_.training_now();
    if (!training) return training.failure();
    const auto& offered = training->progress.suggestion;
    if (!offered || offered->after != answer.number)
        return core::Failure{words::said("there is no suggestion {0} to answer. `unhunch progress` shows what is offered.", answer.number)};
    return (*this)(request::Ask{core::command::AnswerSuggestion{*offered, answer.accepted}});
}

core::Result<content::Catalogue> Program::read_catalogue() const {
    auto shelf = files_.shelf(files_.settings());
    if (const auto problem = shelf.problem(); !problem.empty()) return core::Failure{problem};
    if (const auto refused = cli::refused_words(shelf); !refused.empty()) complain(refused);
    return std::move(shelf.catalogue);
}

Said Program::operator()(const request::TurnPack& asked) const {
    const auto read = settings::read_settings(paths_.settings);
    if (!read) return settings::said_mistakes(read.failure());
    const auto off = cli::packs_off_after(asked, files_.shelf(*read), read->packs_off);
    if (!off) return off.failure();
    const auto written = settings::write_setting(paths_.settings, "packs_off", cli::toml_list(*off));
    if (!written) return settings::said_mistakes(written.failure());
    return (asked.deed == request::PackDeed::Enable ? words::said("The pack \"{0}\" is used.", asked.id) : words::said("The pack \"{0}\" is off.", asked.id)) + '\n';
}

Said Program::operator()(const request::ExportPack& asked) const {
    const auto files = cli::files_to_export(asked, files_.shelf(files_.settings()), core_alone());
    if (!files) return files.failure();
    if (const auto written = archive::write_zip(asked.file, *files); !written) return written.failure();
    return words::said("The pack \"{0}\" is in {1}. Whoever has Unhunch takes it with: unhunch packs import {1}",
                       asked.as.empty() ? asked.id : asked.as, asked.file) + '\n';
}

Said Program::operator()(const request::ImportPack& asked) const {
    const auto files = archive::read_zip(asked.file, {.files = content::most_packed_files,
                                                      .bytes_each = content::most_packed_bytes,
                                                      .bytes_in_all = content::most_packed_in_all});
    if (!files) return files.failure();
    const auto head = content::unpack(*files, paths_.packs.back().string(), core_alone(),
                                      asked.replace ? content::Existing::Replace : content::Existing::Keep);
    if (!head) return head.failure();
    return cli::imported_words(*head);
}

/// This process becomes the window; it comes back only where there is none.
Said Program::operator()(const request::EditRoutines&) const {
    const std::string window = (paths_.programs / "unhunch-tray").string();
    ::execl(window.c_str(), "unhunch-tray", "routines", nullptr);
    return could_not_run(window);
}

Said Program::operator()(const request::Session& asked) const {
    core::Settings settings;
    if (asked.config.empty()) {
        settings = files_.settings();
    } else {
        if (!std::filesystem::exists(asked.config))
            return core::Failure{words::said("there is no file {0}. Give --config the path of a config.toml.", asked.config)};
        auto read = settings::try_settings(asked.config);
        if (!read) return settings::said_mistakes(read.failure());
        settings = *std::move(read);
    }
    const auto catalogue = read_catalogue();
    if (!catalogue) return catalogue.failure();
    return cli::compose_session(asked, *catalogue, files_.session_past(*catalogue, settings).household, settings);
}

/// The window composes it anew; what is found out here is whether there is anything to compose.
Said Program::operator()(const request::GuideSession& asked) {
    const auto settings = files_.settings();
    const auto catalogue = read_catalogue();
    if (!catalogue) return catalogue.failure();
    const auto past = files_.session_past(*catalogue, settings);
    if (composer::compose(*catalogue, past.household, {}).items.empty())
        return core::Failure{words::said("no exercise fits what you have and take care of, so there is no session. `unhunch hurts` says "
                                         "what is left out because it hurt; `unhunch where` names the settings.")};
    const core::command::StartSession start{core::minutes{asked.minutes.value_or(0)}};
    const auto said = over_the_bus([&](auto& talk) { return cli::carry_out(start, talk, around_); });
    const auto note = api::recovery_words(past.recovery, settings.session_ceiling);
    if (!said || note.empty()) return said;
    return *said + cli::paragraph(words::said("Note:") + ' ', note);
}

Said Program::operator()(const request::PlanSessions& asked) const {
    const auto read = settings::read_settings(paths_.settings);
    if (!read) return settings::said_mistakes(read.failure());
    core::Settings planned = *read;
    const auto days = cli::days_meant(asked.days, planned);
    if (!days) return days.failure();
    const auto written = settings::write_setting(paths_.settings, "session_days", cli::toml_days(*days));
    if (!written) return settings::said_mistakes(written.failure());
    planned.session_days = *days;
    return cli::planned_lines(planned);
}

std::optional<core::Failure> Program::unknown_routine(const core::RoutineId& asked) const {
    if (asked.value.empty()) return std::nullopt;
    const auto catalogue = read_catalogue();
    if (!catalogue || catalogue->routine(asked) != nullptr) return std::nullopt;
    return core::Failure{cli::unknown_routine_words(*catalogue, asked.value)};
}

core::Result<core::Settings> settings_of(const trace::ReadTrace& read, const request::Simulate& asked) {
    core::Settings settings;
    if (!asked.config.empty()) {
        if (!std::filesystem::exists(asked.config))
            return core::Failure{words::said("there is no file {0}. Give --config the path of a config.toml.", asked.config)};
        auto configured = settings::try_settings(asked.config);
        if (!configured) return settings::said_mistakes(configured.failure());
        settings = *std::move(configured);
    }
    if (read.settings_line == 0) return settings;
    auto own = settings::read_settings_text(read.settings, "settings", settings);
    if (own) return own;
    return core::Failure{words::said("{0}:{1}: the settings of the trace are not possible (one key a line):", asked.trace,
                                     read.settings_line) + '\n' + settings::said_mistakes(own.failure().message)};
}

core::Outcome keep_journal(const std::string& file, const std::vector<core::DatedRecord>& records) {
    if (std::filesystem::exists(file))
        return core::Failure{words::said("{0} exists already. Give --keep the name of a new file.", file)};
    const auto opened = sqlite::open_journal(file, machine::device_id());
    if (!opened) return opened.failure();
    return opened->journal->append(records);
}

Said Program::operator()(const request::Simulate& asked) const {
    const auto text = files::whole_text(asked.trace);
    if (!text) return core::Failure{words::said("could not read {0}: {1}", asked.trace, text.failure().message)};
    const auto read = trace::read_trace(*text, asked.trace);
    if (!read) return read.failure();
    const auto settings = settings_of(*read, asked);
    if (!settings) return settings.failure();
    const auto catalogue = read_catalogue();
    if (!catalogue) return catalogue.failure();
    const auto routines = content::outlines(*catalogue);
    const auto simulation = app::simulate(read->trace, *settings, routines);
    if (!asked.keep.empty())
        if (const auto kept = keep_journal(asked.keep, simulation.records); !kept) return kept.failure();
    fmt::print(stderr, "{}", cli::simulation_notes(simulation, asked.trace));
    return asked.json ? cli::simulation_json(simulation) : cli::simulation_timeline(simulation);
}

/// This process becomes the helper; it comes back only where there is none.
Said Program::operator()(const request::Doctor& asked) const {
    const std::string helper = (paths_.helpers / "unhunch-doctor").string();
    ::execl(helper.c_str(), "unhunch-doctor", paths_.programs.c_str(), asked.json ? "--json" : nullptr, nullptr);
    return could_not_run(helper);
}

Said Program::operator()(const request::Report& asked) const {
    const std::string helper = (paths_.helpers / "unhunch-report").string();
    ::execl(helper.c_str(), "unhunch-report", paths_.programs.c_str(), std::to_string(asked.weeks).c_str(), asked.out.c_str(), nullptr);
    return could_not_run(helper);
}

int wrong(const cli::WrongUse& use) {
    complain(use.sentence + '\n' + words::said("See: {0}", use.command + " --help"));
    return 2;
}

int run(const cli::Request& asked) {
    if (cli::is_for_programs(asked)) words::speak_english();
    Program program;
    if (const auto misuse = program.misuse(asked)) return wrong(*misuse);
    const auto said = std::visit(program, asked);
    if (!said) {
        complain(said.failure().message);
        return 1;
    }
    write_out(*said);
    if (std::ferror(stdout) == 0) return 0;
    complain(words::said("the answer could not be written; is there room where it should go?"));
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    words::speak_persons_language(files::standard_paths().locale);
    try {
        const auto understood = cli::understood({argv + std::min(argc, 1), argv + argc}, UNHUNCH_VERSION);
        if (const auto* just_say = std::get_if<cli::JustSay>(&understood)) {
            write_out(just_say->text);
            return 0;
        }
        if (const auto* wrong_use = std::get_if<cli::WrongUse>(&understood)) return wrong(*wrong_use);
        return run(std::get<cli::Request>(understood));
    } catch (const std::exception& failure) {
        complain(words::said("something went wrong: {0}", failure.what()));
        return 1;
    }
}
