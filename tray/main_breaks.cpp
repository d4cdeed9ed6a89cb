#include "main_breaks.hpp"

#include <algorithm>
#include <utility>

#include "adapters/files/paths.hpp"
#include "adapters/settings/setting_writer.hpp"
#include "api/progress_words.hpp"
#include "api/words.hpp"
#include "catalogue/merging.hpp"
#include "catalogue/walk.hpp"
#include "presenters/session_plan.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

const char* only_a_trial() { return words::to_say("This is a trial: nothing of it is counted."); }

core::Result<content::Catalogue> whole_catalogue(const person::PersonsFiles& files, const core::Settings& settings) {
    auto shelf = files.shelf(settings);
    if (auto problem = shelf.problem(); !problem.empty()) return core::Failure{std::move(problem)};
    content::add_walk(shelf.catalogue);
    return std::move(shelf.catalogue);
}

Breaks::Breaks(const person::PersonsFiles& files, const core::Settings& settings, Asks asks)
    : files_{files}, settings_{settings}, asks_{std::move(asks)} {}

core::Result<BreakOf> Breaks::routine(const core::RoutineId& id) {
    if (auto read = read_packs(); !read) return read.failure();
    const auto* routine = catalogue_.routine(id);
    if (routine == nullptr) return core::Failure{"There is no routine \"" + id.value + "\". `unhunch routines` lists them all."};
    const auto training = files_.training(catalogue_, settings_);
    return break_of(*routine, training ? training->progress.adjustments : core::Adjustments{});
}

core::Result<BreakOf> Breaks::session(int minutes) {
    if (auto read = read_packs(); !read) return read.failure();
    const auto past = files_.session_past(catalogue_, settings_);
    const auto plan = composer::usual_plan(settings_, past.grown);
    const auto session = minutes > 0 ? composer::compose_to_length(catalogue_, past.household, plan, minutes)
                                     : composer::compose(catalogue_, past.household, plan);
    if (session.items.empty())
        return core::Failure{"no exercise fits what you have and take care of, so there is no session. `unhunch hurts` says what is "
                             "left out because it hurt."};
    auto guided = guided_session(session, catalogue_, past.stepped_back);
    session_ = std::move(guided.routine);
    auto what = break_of(session_, past.grown);
    what.session = std::move(guided.items);
    what.note = api::recovery_words(past.recovery, settings_.session_ceiling);
    for (const auto& each : session.notes) what.note += (what.note.empty() ? "" : " ") + each;
    return what;
}

std::optional<BreakOf> Breaks::trial(const content::Catalogue& core, const content::OwnPack& drafted, const core::RoutineId& id) {
    content::ReadPack pack;
    pack.catalogue.packs = {drafted.head};
    pack.catalogue.exercises = drafted.exercises;
    pack.catalogue.routines = drafted.routines;
    auto catalogue = std::make_unique<content::Catalogue>(core);
    content::merge(*catalogue, std::move(pack));
    const auto* routine = catalogue->routine({drafted.head.id + ":" + id.value});
    if (routine == nullptr) return {};
    BreakOf what{.routine = *routine,
                 .catalogue = *catalogue,
                 .settings = settings_,
                 .take_care = [this](const std::string& flag) { take_care(flag); }};
    what.uncounted = words::said(only_a_trial());
    ask_for_the_note(what);
    trials_.push_back(std::move(catalogue));
    return what;
}

core::Outcome Breaks::read_packs() {
    auto read = whole_catalogue(files_, settings_);
    if (!read) return read.failure();
    catalogue_ = *std::move(read);
    return core::Done{};
}

BreakOf Breaks::break_of(const content::Routine& routine, const core::Adjustments& grown) {
    BreakOf what{.routine = routine,
                 .catalogue = catalogue_,
                 .settings = settings_,
                 .take_care = [this](const std::string& flag) { take_care(flag); },
                 .adjustments = grown,
                 .offer = [this] { return offer(); }};
    ask_for_the_note(what);
    return what;
}

/// Who never acknowledged the health note reads it first.
void Breaks::ask_for_the_note(BreakOf& what) const {
    if (files_.welcomed()) return;
    what.choose_care = asks_.choose_care;
    what.settings_now = [this] { return files_.settings(); };
}

/// Ticks a care flag in the person's own settings; the daemon reads them again by itself.
void Breaks::take_care(const std::string& flag) {
    settings_ = files_.settings();
    if (std::find(settings_.care.begin(), settings_.care.end(), flag) != settings_.care.end()) return;
    settings_.care.push_back(flag);
    std::string list;
    for (const auto& each : settings_.care) list += (list.empty() ? "\"" : ", \"") + each + "\"";
    const auto written = settings::write_setting(files::standard_paths().settings, "care", "[" + list + "]");
    if (!written) asks_.complain(written.failure().message);
}

std::optional<Offer> Breaks::offer() const {
    const auto training = files_.training(catalogue_, settings_);
    if (!training || !training->progress.suggestion) return {};
    const auto& suggested = *training->progress.suggestion;
    return Offer{suggested, api::change_words(suggested, training->exercises)};
}

}  // namespace unhunch::tray
