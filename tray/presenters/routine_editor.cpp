#include "presenters/routine_editor.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "api/prescription_words.hpp"
#include "catalogue/dose_limits.hpp"
#include "catalogue/prescription_reader.hpp"
#include "own/moves.hpp"
#include "own/routine_draft.hpp"
#include "presenters/move_list.hpp"
#include "presenters/number_words.hpp"
#include "words/lists.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using content::Range;
using words::counted;
using words::said;
using words::said_as;

std::string clock_words(double seconds) {
    const auto whole = static_cast<unsigned>(std::lround(seconds));
    char text[32];
    std::snprintf(text, sizeof text, "%u:%02u min", whole / 60, whole % 60);
    return text;
}

bool same(const content::Routine& one, const content::Routine& other) {
    const auto alike = [](const content::RoutineItem& a, const content::RoutineItem& b) {
        return a.exercise == b.exercise && a.dose == b.dose && a.at == b.at;
    };
    return one.name == other.name && one.prescription == other.prescription && std::ranges::equal(one.items, other.items, alike);
}

double within(double value, Range range) { return std::clamp(value, range.least, range.most); }

unsigned within(unsigned value, Range range) {
    return std::clamp(value, static_cast<unsigned>(range.least), static_cast<unsigned>(range.most));
}

content::Dose nearest_allowed(content::Dose dose, const content::DoseLimits& limits) {
    dose.sets = within(dose.sets, limits.sets);
    dose.reps = within(dose.reps, limits.reps);
    if (limits.even_reps) dose.reps -= dose.reps % 2;
    dose.tempo = {within(dose.tempo.move, limits.move), within(dose.tempo.hold, limits.hold),
                  within(dose.tempo.back, limits.back), within(dose.tempo.pause, limits.pause)};
    dose.rest = within(dose.rest, limits.rest);
    return dose;
}

std::vector<std::string> ids_of(const std::vector<content::Routine>& routines) {
    std::vector<std::string> ids;
    for (const auto& routine : routines) ids.push_back(routine.id.value);
    return ids;
}

std::string times_words(const content::Dose& dose, content::Sides sides) {
    const auto times = sides == content::Sides::Each ? counted("once on each side", "{0} times on each side", dose.reps)
                       : sides == content::Sides::Directions
                           ? counted("once in each direction", "{0} times in each direction", dose.reps)
                           : counted("once", "{0} times", dose.reps);
    return dose.sets > 1 ? words::listed({times, counted("{0} set", "{0} sets", dose.sets)}) : times;
}

/// What the reader of packs says to a draft, as it is shown; what else it says stays English.
constexpr std::array objections{
    words::to_say("The routine lasts {0} s; change items or repetitions so that it lasts 60 to 120 s."),
    words::to_say("The static hold \"{0}\" stands before any dynamic item; move it to the end."),
    words::to_say("A static hold lasts {0} to {1} s in a micro-routine; change the second number."),
};

std::string unchanged(const std::string& text) { return text; }

/// "core:chin_tuck" and "chin_tuck" in quotes become the name people know.
std::string with_names(std::string reason, const content::Routine& draft, const content::OwnPack& pack,
                       const content::Catalogue& core) {
    for (const auto& item : draft.items) {
        const auto* exercise = content::move_named(item.exercise.value, pack.exercises, core);
        if (exercise == nullptr) continue;
        for (const auto& id : {'"' + item.exercise.value + '"', '"' + exercise->id.value + '"'})
            for (auto at = reason.find(id); at != std::string::npos; at = reason.find(id, at + 1))
                reason.replace(at, id.size(), '"' + exercise->name + '"');
    }
    if (!reason.empty() && reason.front() >= 'a' && reason.front() <= 'z')
        reason.front() = static_cast<char>(reason.front() - 'a' + 'A');
    return words::said_again(reason + '.', objections, unchanged);
}

std::string asked_for_words(const std::optional<core::Prescription>& asked) {
    if (!asked) return said("No day chosen: it takes its turn with the other routines.");
    const auto days = api::prescription_words(*asked);
    // Translators: {0} is "Mon, Wed, Fri, twice a day" in the first, "every day, once a day" in the second.
    return asked->days.size() < api::week_from_monday.size()
               ? said("Offered first on {0}; on other days it is begun by hand only.", days)
               : said("Offered first {0}.", days);
}

bool blank(const std::string& text) { return text.find_first_not_of(" \t") == std::string::npos; }

}  // namespace

RoutineEditor::RoutineEditor(const content::Catalogue& core, content::OwnPack pack, core::Settings settings)
    : core_{core}, pack_{std::move(pack)}, settings_{std::move(settings)} {}

const content::Exercise* RoutineEditor::exercise(std::size_t item) const {
    if (item >= draft_.items.size()) return nullptr;
    return content::move_named(draft_.items[item].exercise.value, pack_.exercises, core_);
}

std::optional<std::size_t> RoutineEditor::open_one() const {
    const auto found = std::ranges::find(pack_.routines, draft_.id, &content::Routine::id);
    if (draft_.id.value.empty() || found == pack_.routines.end()) return {};
    return static_cast<std::size_t>(found - pack_.routines.begin());
}

bool RoutineEditor::changed() const { return !same(draft_, opened_); }

void RoutineEditor::begin_new() { draft_ = opened_ = {}; }

void RoutineEditor::open(std::size_t which) {
    if (which < pack_.routines.size()) draft_ = opened_ = pack_.routines[which];
}

void RoutineEditor::rename(const std::string& name) { draft_.name = name; }

void RoutineEditor::add(const std::string& move) { content::add_move(draft_, move, pack_.exercises, core_); }

void RoutineEditor::remove(std::size_t item) {
    if (item < draft_.items.size()) draft_.items.erase(draft_.items.begin() + static_cast<std::ptrdiff_t>(item));
}

std::size_t RoutineEditor::move_up(std::size_t item) {
    if (item == 0 || item >= draft_.items.size()) return item;
    std::swap(draft_.items[item - 1], draft_.items[item]);
    return item - 1;
}

std::size_t RoutineEditor::move_down(std::size_t item) {
    if (item + 1 >= draft_.items.size()) return item;
    std::swap(draft_.items[item], draft_.items[item + 1]);
    return item + 1;
}

void RoutineEditor::change_dose(std::size_t item, const content::Dose& dose) {
    if (const auto* done = exercise(item)) draft_.items[item].dose = nearest_allowed(dose, content::dose_limits(*done));
}

void RoutineEditor::change_place(std::size_t item, core::Position at) {
    if (item < draft_.items.size()) draft_.items[item].at = at;
}

void RoutineEditor::change_day(unsigned weekday, bool on) {
    auto asked = draft_.prescription.value_or(core::Prescription{});
    std::erase(asked.days, weekday);
    if (on) asked.days.push_back(weekday);
    draft_.prescription.reset();
    if (asked.days.empty()) return;
    std::ranges::sort(asked.days, {}, [](unsigned day) { return std::ranges::find(api::week_from_monday, day); });
    draft_.prescription = std::move(asked);
}

void RoutineEditor::change_times_a_day(unsigned times) {
    if (draft_.prescription) draft_.prescription->times_a_day = within(times, content::times_a_day);
}

content::Routine RoutineEditor::whole_draft() const {
    auto draft = draft_;
    if (draft.id.value.empty()) draft.id.value = content::new_id(draft.name, ids_of(pack_.routines));
    if (draft.blurb.empty()) draft.blurb = said("Put together at this desk.");
    return content::checked(draft, pack_.exercises, core_).routine;
}

EditorView RoutineEditor::view() const {
    auto draft = draft_;
    if (draft.id.value.empty()) draft.id.value = "draft";
    if (draft.blurb.empty()) draft.blurb = "A draft.";
    if (blank(draft.name)) draft.name = "Draft";
    const auto checked = content::checked(draft, pack_.exercises, core_);
    EditorView view;
    std::vector<core::Position> places;
    for (std::size_t at = 0; at < checked.routine.items.size(); ++at) {
        const auto& item = checked.routine.items[at];
        const auto* done = exercise(at);
        if (done == nullptr) continue;
        const auto seconds = std::lround(content::seconds_of(item.dose, done->sides));
        view.items.push_back(said("{0}. {1}: {2}, {3} s, {4}", at + 1, done->name, times_words(item.dose, done->sides), seconds,
                                  place_within(item.at)));
        if (std::ranges::find(places, item.at) == places.end()) places.push_back(item.at);
        if (left_out_for(*done, settings_))
            view.note = said("\"{0}\" is left out for you, by what you take care with; so this routine is not offered.", done->name);
    }
    view.prescribed = asked_for_words(draft.prescription);
    if (blank(draft_.name)) view.missing.push_back(said("Give the routine a name."));
    if (draft.items.empty()) {
        view.summary = said("Nothing in it yet.");
        view.missing.push_back(said("Add moves: a routine lasts 60 to 120 s."));
        return view;
    }
    view.summary = clock_words(checked.routine.seconds) + '.';
    std::vector<std::string> where;
    for (const auto place : places) where.push_back(place_within(place));
    view.summary += ' ' + said("Done {0}.", words::listed(where));
    std::vector<std::string> things;
    for (const auto& thing : checked.routine.equipment) things.push_back(thing_words(thing));
    view.summary += ' ' + (things.empty() ? said("Needs nothing.") : said("Needs {0}.", words::listed(things)));
    if (checked.routine.discreet) view.summary += ' ' + said("Small enough for a video call.");
    for (const auto& objection : checked.objections) {
        const auto reason = with_names(objection.reason, draft, pack_, core_);
        view.missing.push_back(objection.item ? said("Move {0}: {1}", *objection.item + 1, reason) : reason);
    }
    view.can_save = view.missing.empty();
    view.can_try = checked.objections.empty() && view.note.empty();
    return view;
}

content::OwnPack RoutineEditor::with_draft() const {
    auto pack = pack_;
    if (const auto which = open_one()) pack.routines[*which] = whole_draft();
    else pack.routines.push_back(whole_draft());
    return pack;
}

content::OwnPack RoutineEditor::without_open_one() const {
    auto pack = pack_;
    if (const auto which = open_one()) pack.routines.erase(pack.routines.begin() + static_cast<std::ptrdiff_t>(*which));
    return pack;
}

void RoutineEditor::keep_draft(content::OwnPack saved) {
    const auto id = whole_draft().id;
    pack_ = std::move(saved);
    const auto found = std::ranges::find(pack_.routines, id, &content::Routine::id);
    if (found != pack_.routines.end()) draft_ = opened_ = *found;
}

void RoutineEditor::keep(content::OwnPack saved) {
    const bool was_saved = open_one().has_value();
    pack_ = std::move(saved);
    if (was_saved && !open_one()) begin_new();
    std::erase_if(draft_.items, [&](const content::RoutineItem& item) {
        return content::move_named(item.exercise.value, pack_.exercises, core_) == nullptr;
    });
}

}  // namespace unhunch::tray
