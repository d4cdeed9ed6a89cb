// What was asked for on the command line, in values: one type for each thing the command can do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/asked_time.hpp"
#include "cli/catalogue_request.hpp"
#include "cli/config_request.hpp"
#include "cli/ledger_request.hpp"
#include "cli/stats_request.hpp"
#include "core/command.hpp"
#include "core/time.hpp"

namespace unhunch::cli {

namespace request {
struct ShowStatus {
    bool json = false;
    bool follow = false;
    bool waybar = false;
    std::string format{};  // "{sitting} {next}"; empty: none
};
struct Watch { bool json = false; };
/// A command that needs no clock to be understood.
struct Ask { core::Command command; };
/// Until the person's clock shows that time next.
struct PauseUntil { core::minutes clock_time; };
/// Without `at` it ended just now; with it, when the person's clock showed that time last.
struct Log { core::LoggedBreak what; core::Length length; std::optional<core::minutes> at; };
struct OpenBreak {};
struct OpenStatistics {};
struct OpenRoutines {};
struct OpenPreferences {};
enum class AutostartDeed { On, Off, Status };
struct Autostart { AutostartDeed deed; };
/// By the session bus, as at the login.
struct Start {};
/// Its process becomes the program that is installed now.
struct Restart {};
struct Where {};
struct Simulate {
    std::string trace;   // the file
    std::string config;  // empty: the built-in settings
    bool json = false;
    std::string keep;    // a journal to write; empty: none
};
/// The person's own past of the last days with the settings as they are, and with others.
struct WhatIf {
    date::days last{28};
    std::vector<std::string> changes{};  // "sit_limit=45m"
    std::string config{};                // a whole file of settings instead of the person's; empty: theirs
    bool json = false;
};
/// Without a time: as it stands now.
struct Why { std::optional<AskedTime> when; };
/// The person's own past, of today and the days before it.
struct Trace {
    date::days last;
    std::string out;  // empty: standard output
};
struct Doctor { bool json = false; };
/// One page about the last weeks, today's among them.
struct Report {
    int weeks = 4;
    std::string out = "report.pdf";
};
/// What is left out because it hurt.
struct ListHurts { bool json = false; };
struct ShowProgress { bool json = false; };
/// To the suggestion of that number.
struct AnswerSuggestion { std::int64_t number = 0; bool accepted = false; };
struct OpenWelcome {};
}  // namespace request

using Request = std::variant<request::ShowStatus, request::Ask, request::PauseUntil, request::Log, request::OpenBreak,
                             request::OpenStatistics, request::OpenRoutines, request::OpenPreferences, request::ShowStats, request::ListExercises,
                             request::ListRoutines, request::ListPacks, request::CheckPack, request::TurnPack,
                             request::ExportPack, request::ImportPack, request::EditRoutines,
                             request::Session, request::GuideSession, request::PlanSessions, request::Autostart, request::Start, request::Restart, request::Where, request::Simulate,
                             request::WhatIf, request::Why, request::Trace, request::Doctor, request::Report, request::ListHurts, request::ShowProgress,
                             request::AnswerSuggestion, request::OpenWelcome, request::Export, request::Import, request::Merge,
                             request::Sync, request::Forget, request::History, request::Strike,
                             request::ListSettings, request::GetSetting, request::SetSetting, request::ResetSetting,
                             request::CheckSettings, request::SettingsPath, request::Watch>;

}  // namespace unhunch::cli
