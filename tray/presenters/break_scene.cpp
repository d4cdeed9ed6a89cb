#include "presenters/break_scene.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "presenters/cue_words.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::to_say;

constexpr double rounding = 1e-6;

constexpr const char* comfortable_range = to_say("Stay in the comfortable range.");
constexpr const char* longer_rest = to_say("A longer rest is fine, too: Pause stops the clock.");
constexpr const char* form_first = to_say("Lighter and smooth beats heavier and rushed.");

std::string of(unsigned long number, unsigned long count) {
    return said("{0} of {1}", number, count);
}

unsigned seconds_left(double seconds) { return static_cast<unsigned>(std::ceil(std::max(0.0, seconds - rounding))); }

/// Until the next whole second is shown.
double until_next_second(double remaining) {
    const auto fraction = remaining - std::floor(remaining);
    return fraction > 0.001 ? fraction : 1.0;
}

std::string clock_words(double seconds) {
    const auto left = seconds_left(seconds);
    const auto seconds_words = std::to_string(left % 60);
    return said("{0}:{1} left", left / 60, seconds_words.size() == 1 ? "0" + seconds_words : seconds_words);
}

/// Whole minutes are enough for a session, until the last.
std::string session_clock_words(double seconds, double all) {
    const auto minutes = [](double length) { return std::to_string((seconds_left(length) + 59) / 60); };
    if (seconds_left(seconds) <= 60) return clock_words(seconds);
    return said("{0} min left of {1}", minutes(seconds), minutes(all));
}

std::string place_words(const GuidedBreak& guided) {
    const auto& step = guided.step();
    if (step.part) return said("{0}, {1} of {2}", step.part->name, step.part->place + 1, step.part->of);
    return said("Exercise {0} of {1}", step.item + 1, guided.plan().items);
}

const char* wait_words(PlannedStep::Wait wait) {
    switch (wait) {
        case PlannedStep::Wait::LeadIn: return to_say("get ready");
        case PlannedStep::Wait::Switch: return to_say("switch");
        case PlannedStep::Wait::Rest: return to_say("rest");
    }
    return "";
}

const char* part_words(Beat::Part part) {
    switch (part) {
        case Beat::Part::Move: return words::translated_as("part of a repetition", "move");
        case Beat::Part::Hold: return words::translated_as("part of a repetition", "hold");
        case Beat::Part::Return: return words::translated_as("part of a repetition", "return");
        case Beat::Part::Pause: return words::translated_as("part of a repetition", "let go");
    }
    return "";
}

double part_length(const content::Tempo& tempo, Beat::Part part) {
    switch (part) {
        case Beat::Part::Move: return tempo.move;
        case Beat::Part::Hold: return tempo.hold;
        case Beat::Part::Return: return tempo.back;
        case Beat::Part::Pause: return tempo.pause;
    }
    return 0;
}

std::string switch_words(const PlannedStep& step) {
    return step.side == core::Side::Second ? said("Now the other direction: {0}.", side_words(step))
                                           : said("Now the other side: {0}.", side_words(step));
}

/// A circle the other way round is the same circle played backwards; its arrow would point the wrong way.
bool backwards(const PlannedStep& step) {
    return step.side == core::Side::Second && step.animation != nullptr && step.animation->loop;
}

bool wants_form(const content::Exercise& exercise) { return exercise.level >= 2 && exercise.category == "strength"; }

/// A session leaves time to read before the movement.
std::string wait_note(const PlannedStep& step) {
    const auto& exercise = *step.exercise;
    if (step.wait == PlannedStep::Wait::LeadIn) return exercise.cautions.empty() ? std::string{} : exercise.cautions.front();
    if (step.wait != PlannedStep::Wait::Rest) return {};
    return said(wants_form(exercise) ? form_first : longer_rest);
}

void fill_wait(BreakScene& scene, const PlannedStep& step, double into) {
    const auto left = step.wait_length - into;
    scene.note = step.care;
    scene.countdown = {said(wait_words(step.wait)), seconds_left(left), step.wait_length > 0 ? into / step.wait_length : 1};
    scene.beat = {Beat::Part::Move, 0};
    scene.mirrored = step.side == core::Side::Left;
    scene.hints = !backwards(step);
    switch (step.wait) {
        case PlannedStep::Wait::LeadIn:
            scene.cue = step.fetch.empty() ? step.exercise->setup : step.fetch + ". " + step.exercise->setup;
            break;
        case PlannedStep::Wait::Switch: scene.cue = switch_words(step); break;
        case PlannedStep::Wait::Rest: scene.cue = said("Rest. Let your arms hang and breathe."); break;
    }
    if (step.part) scene.note = wait_note(step);
    scene.next_change = until_next_second(left);
}

std::string note_words(const content::Exercise& exercise, const PlannedStep& step, unsigned rep) {
    if (rep == 0) return step.second_pass() || step.set > 0 ? step.care : said(comfortable_range);
    if (!step.care.empty()) return step.care;
    if (wants_form(exercise)) return said(form_first);
    return exercise.cautions.empty() ? std::string{} : exercise.cautions.front();
}

void fill_work(BreakScene& scene, const PlannedStep& step, double into) {
    const auto& tempo = step.dose.tempo;
    const auto worked = into - step.wait_length + rounding;
    const auto rep = std::min(step.dose.reps - 1, static_cast<unsigned>(worked / tempo.rep()));
    const bool alternate = step.exercise->sides == content::Sides::Alternate;
    scene.beat = beat_at(tempo, worked);
    scene.mirrored = alternate ? rep % 2 == 1 : step.side == core::Side::Left;
    scene.cue = cue_words(*step.exercise, tempo, rep, scene.beat, scene.mirrored);
    scene.note = note_words(*step.exercise, step, rep);
    if (step.dose.reps > 1) scene.reps = of(rep + 1, step.dose.reps);
    if (alternate) scene.side = pass_words(*step.exercise, rep % 2);

    const auto passed = scene.beat.progress;
    const auto left = part_length(tempo, scene.beat.part) * (1 - passed);
    const bool walks = step.animation != nullptr && !step.animation->hold_poses.empty();
    scene.moving = scene.beat.part == Beat::Part::Move || scene.beat.part == Beat::Part::Return ||
                   (scene.beat.part == Beat::Part::Hold && walks);
    scene.countdown.word = part_words(scene.beat.part);
    scene.countdown.passed = passed;
    if (scene.beat.part == Beat::Part::Hold) scene.countdown.seconds = seconds_left(left);
    scene.next_change = std::min(until_next_second(left), std::max(left, 0.001));
    if (backwards(step)) {
        scene.beat.progress = 1 - scene.beat.progress;
        scene.hints = false;
    }
}

std::string next_words(const GuidedBreak& guided) {
    const auto* following = guided.following();
    if (following == nullptr) return said("Last one");
    if (following->item != guided.step().item) {
        const auto& now = guided.step().part;
        const bool new_part = following->part && now && following->part->name != now->name;
        auto name = new_part ? said("{0} comes next: {1}", following->part->name, following->exercise->name)
                             : said("Next: {0}", following->exercise->name);
        return following->fetch.empty() ? name : name + ". " + following->fetch;
    }
    if (following->wait == PlannedStep::Wait::Rest) return said("Next: a short rest");
    return said("Next: {0}", side_words(*following));
}

}  // namespace

BreakScene break_scene(const GuidedBreak& guided, core::Motion motion) {
    const auto& step = guided.step();
    BreakScene scene;
    scene.place = place_words(guided);
    if (step.part) {
        scene.part = step.part->name;
        scene.skip = step.part->warms_up ? said("Already warm? Skip it") : said("Skip this part");
    }
    scene.exercise = step.exercise->name;
    scene.side = side_words(step);
    scene.animation = step.animation;
    if (scene.animation == nullptr) scene.picture = step.exercise->picture;
    if (step.dose.sets > 1) scene.set = said("Set {0} of {1}", step.set + 1, step.dose.sets);
    scene.waiting = guided.into_step() < step.wait_length - rounding;
    if (scene.waiting) {
        fill_wait(scene, step, guided.into_step());
    } else {
        fill_work(scene, step, guided.into_step());
    }
    scene.side_by_side = motion == core::Motion::Reduced;
    if (guided.paused() || guided.end() || scene.side_by_side) scene.moving = false;
    scene.progress = guided.progress();
    scene.time_left = step.part ? session_clock_words(guided.remaining(), guided.plan().seconds)
                                : clock_words(guided.remaining());
    scene.next = next_words(guided);
    scene.next_change = std::min(scene.next_change, until_next_second(guided.remaining()));
    return scene;
}

}  // namespace unhunch::tray
