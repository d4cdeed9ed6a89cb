#include "presenters/welcome.hpp"

#include <algorithm>
#include <array>

#include "words/said.hpp"

namespace unhunch::tray {
namespace {

using words::said;
using words::to_say;
using Named = std::pair<const char*, const char*>;

constexpr std::array<Named, 8> own_things{{{"band", to_say("an exercise band")},
                                           {"anchor", to_say("something firm to fix a band to")},
                                           {"dumbbells", to_say("dumbbells")},
                                           {"barbell", to_say("a barbell")},
                                           {"bench", to_say("a bench")},
                                           {"bar", to_say("a bar to hang from")},
                                           {"ball", to_say("a small soft ball")},
                                           {"cable", to_say("a cable machine")}}};
constexpr std::array<Named, 6> common_things{{{"chair", to_say("a chair")},
                                              {"wall", to_say("a free wall")},
                                              {"doorway", to_say("a doorway")},
                                              {"desk", to_say("a desk")},
                                              {"mat", to_say("a mat or carpet")},
                                              {"towel", to_say("a towel")}}};

struct Place {
    core::Position position;
    Named named;
};
constexpr std::array<Place, 6> places{{{core::Position::Seated, {"seated", to_say("in my chair")}},
                                       {core::Position::Standing, {"standing", to_say("standing")}},
                                       {core::Position::Wall, {"wall", to_say("at a wall")}},
                                       {core::Position::Floor, {"floor", to_say("on the floor")}},
                                       {core::Position::Hanging, {"hanging", to_say("hanging from a bar")}},
                                       {core::Position::Walking, {"walking", to_say("walking about")}}}};
constexpr std::array<Named, 12> flags{{{"neck", to_say("Neck pain, neck injury or arm tingling")},
                                       {"dizzy", to_say("Dizziness, fainting or poor balance")},
                                       {"shoulder", to_say("Painful shoulder")},
                                       {"shoulder_unstable", to_say("Shoulder that slipped out, or very loose joints")},
                                       {"wrist", to_say("Wrist, hand or elbow pain")},
                                       {"low_back", to_say("Lower-back pain")},
                                       {"hip", to_say("Hip or groin pain")},
                                       {"knee", to_say("Knee pain or trouble kneeling")},
                                       {"bones", to_say("Osteoporosis or a past spinal fracture")},
                                       {"pressure", to_say("High blood pressure, heart or eye-pressure condition")},
                                       {"pregnancy", to_say("Pregnant or recently given birth")},
                                       {"latex", to_say("Latex allergy")}}};
constexpr std::array<Named, 1> lately{
    {{"recent_operation", to_say("Recent operation or injury: no strength, grip or floor work until I untick this")}}};

template <class Value, class One>
bool contains(const std::vector<Value>& all, const One& one) {
    return std::ranges::find(all, one) != all.end();
}

/// In or out of the list, which keeps its order.
template <class Value>
void put(std::vector<Value>& all, const Value& one, bool in) {
    if (in && !contains(all, one)) all.push_back(one);
    if (!in) std::erase(all, one);
}

template <class Names, class IsOn>
std::vector<Tick> ticks(const Names& names, const IsOn& is_on) {
    std::vector<Tick> all;
    for (const auto& [key, label] : names) all.push_back({key, said(label), is_on(key)});
    return all;
}

}  // namespace

const char* const health_note_title = to_say("Before you start.");
const char* const health_note = to_say(
    "These are general movement ideas for adults, not medical advice or treatment. Talk to a doctor or physiotherapist first "
    "if you have a recent injury or operation, a heart or blood-pressure problem, osteoporosis, numbness or weakness, if you "
    "are pregnant, or if you are unsure. Tell the program which body areas need care and it will leave out or soften some "
    "moves. Move within comfort, breathe, and stop when something feels wrong.");

Welcome::Welcome(core::Settings present, bool acknowledged)
    : before_{std::move(present)}, chosen_{before_}, acknowledged_{acknowledged} {}

std::vector<Tick> Welcome::equipment() const {
    return ticks(own_things, [&](const char* thing) { return contains(chosen_.equipment, thing); });
}

std::vector<Tick> Welcome::everyday() const {
    return ticks(common_things, [&](const char* thing) { return !contains(chosen_.no_equipment, thing); });
}

std::vector<Tick> Welcome::positions() const {
    std::vector<Tick> all;
    for (const auto& [position, named] : places)
        all.push_back({named.first, said(named.second), contains(chosen_.positions, position)});
    return all;
}

std::vector<Tick> Welcome::care() const {
    return ticks(flags, [&](const char* flag) { return contains(chosen_.care, flag); });
}

std::vector<Tick> Welcome::for_now() const {
    return ticks(lately, [&](const char* flag) { return contains(chosen_.care, flag); });
}

void Welcome::has(const std::string& thing, bool on) {
    const bool common = std::ranges::any_of(common_things, [&](const Named& one) { return thing == one.first; });
    if (common)
        put(chosen_.no_equipment, thing, !on);
    else
        put(chosen_.equipment, thing, on);
}

void Welcome::may(const std::string& position, bool on) {
    for (const Place& place : places)
        if (position == place.named.first) put(chosen_.positions, place.position, on);
}

void Welcome::needs_care(const std::string& flag, bool on) { put(chosen_.care, flag, on); }

std::string Welcome::missing() const {
    return chosen_.positions.empty() ? said("Tick at least one place, so that there is something to offer.") : std::string{};
}

void Welcome::understand(bool straight_to_care) {
    acknowledged_ = true;
    step_ = straight_to_care ? Step::Care : Step::Things;
}

bool Welcome::go_on() {
    if (!missing().empty()) {
        step_ = Step::Things;
        return false;
    }
    switch (step_) {
        case Step::Note: understand(); return false;
        case Step::Things: step_ = Step::Care; return false;
        case Step::Care: return true;
    }
    return false;
}

void Welcome::back() {
    if (step_ == Step::Things) step_ = Step::Note;
    if (step_ == Step::Care) step_ = Step::Things;
}

}  // namespace unhunch::tray
