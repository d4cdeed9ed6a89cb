#include "main_plan.hpp"

#include <algorithm>
#include <utility>

#include "adapters/files/file_watch.hpp"
#include "adapters/files/folder_watch.hpp"
#include "adapters/process/own_memory.hpp"
#include "adapters/settings/layers.hpp"
#include "adapters/settings/said_settings.hpp"
#include "adapters/settings/settings_file.hpp"
#include "adapters/zone/local_zone.hpp"
#include "adapters/zone/zone_watch.hpp"
#include "words/said.hpp"

namespace unhunch {
namespace {

using ports::Weight;

core::Settings first_settings(const files::Paths& paths, ports::Log& log, SaidOfSettings& said) {
    auto read = settings::in_force(settings::layers_of(paths.settings));
    said = {.problem = settings::lines_of(read.problems), .notes = std::move(read.notes)};
    for (const auto& note : said.notes) log.say(Weight::Notice, note);
    if (!said.problem.empty())
        log.say(Weight::Error, said.problem + "\nUntil that is mended the defaults are in force instead of that file.");
    return std::move(read.settings);
}

core::Calendar calendar(const core::Settings& settings, ports::Log& log) {
    const auto local = zone::local_zone();
    if (local.notice) log.say(Weight::Warning, *local.notice);
    return core::Calendar{local.zone, settings.day_starts_at};
}

std::vector<core::RoutineOutline> routines(content::Announced announced, ports::Log& log) {
    for (const auto& problem : announced.problems) log.say(Weight::Error, problem);
    return std::move(announced.routines);
}

}  // namespace

PlanReading::PlanReading(const files::Paths& paths, ports::Log& log)
    : log_{log}, settings_{first_settings(paths, log, said_)}, routines_{paths, settings_.packs_off} {}

core::Plan PlanReading::finish() {
    auto announced = routines(routines_.finish(), log_);
    return {settings_, calendar(settings_, log_), std::move(announced), {}};
}

PlanWatch::PlanWatch(const Parts& parts, SaidOfSettings said) : parts_{parts}, said_{std::move(said)} {
    const auto keep = [this](auto watched, auto& place, const char* before, const char* after) {
        if (watched)
            place = *std::move(watched);
        else
            parts_.log.say(Weight::Warning, before + watched.failure().message + after);
    };
    keep(files::watch_files(parts_.loop, parts_.clock, parts_.paths.settings, [this] { read_settings(); }), settings_,
         "Could not watch the settings: ", " Until then changed ones count after a restart.");
    keep(zone::watch_local_zone(parts_.loop, [this] { read_zone(); }), zone_, "", " A change of the time zone counts after a restart.");
    keep(files::watch_folders(parts_.loop, parts_.clock, parts_.paths.packs, [this] { read_packs(); }), packs_,
         "Could not watch the packs: ", " Until then new ones count after a restart.");
}

void PlanWatch::read_settings() {
    auto read = settings::in_force(settings::layers_of(parts_.paths.settings));
    const auto problem = settings::lines_of(read.problems);
    // Once: the files are read again whenever anybody touches one of them.
    const bool is_news = problem != std::exchange(said_.problem, problem);
    if (!problem.empty()) {
        if (is_news) tell_mistakes(problem);
        return;
    }
    tell_notes(std::exchange(said_.notes, std::move(read.notes)));
    const auto before = parts_.runner.plan().settings;
    parts_.runner.remember(settings::changes(before, read.settings));
    parts_.runner.change_plan(read.settings, calendar(read.settings, parts_.log));
    if (read.settings.packs_off != before.packs_off) read_packs();
    parts_.log.say(Weight::Notice, "The changed settings are in force.");
}

void PlanWatch::tell_mistakes(const std::string& problem) const {
    parts_.log.say(Weight::Error, problem + "\nThe last good settings stay in force.");
    parts_.notifier.tell(words::said("Unhunch: the settings have a mistake"), settings::said_mistakes(problem));
}

/// Of values that do not count, those that were not told before.
void PlanWatch::tell_notes(const std::vector<std::string>& told) const {
    for (const auto& note : said_.notes) {
        if (std::find(told.begin(), told.end(), note) != told.end()) continue;
        parts_.log.say(Weight::Notice, note);
        parts_.notifier.tell(words::said("Unhunch: a setting is locked"), note);
    }
}

void PlanWatch::read_zone() {
    const auto settings = parts_.runner.plan().settings;
    parts_.runner.change_plan(settings, calendar(settings, parts_.log));
}

/// The loop goes on meanwhile. Where packs change again before they are read, that reading is given up for a newer one.
void PlanWatch::read_packs() {
    reading_ = std::make_unique<RoutineReading>(parts_.paths, parts_.runner.plan().settings.packs_off);
    reading_->finish_later(parts_.loop, parts_.clock.now().uptime, given_up_, [this](content::Announced announced) {
        parts_.runner.change_routines(routines(std::move(announced), parts_.log));
        reading_.reset();
        process::give_back_free_memory();
        parts_.log.say(Weight::Notice, "The changed packs are in use.");
    });
}

}  // namespace unhunch
