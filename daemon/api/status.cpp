// The names of the contract, each kept beside its value exactly once, and the count of a later moment.
#include "api/status.hpp"

#include <array>
#include <utility>

namespace unhunch::api {

namespace {

template <class Value, std::size_t count>
using Names = std::array<std::pair<Value, const char*>, count>;

constexpr Names<State, 5> states{{{State::Active, "active"},
                                  {State::Still, "still"},
                                  {State::Away, "away"},
                                  {State::OnBreak, "on_break"},
                                  {State::Standing, "standing"}}};
constexpr Names<Phase, 7> phases{{{Phase::Counting, "counting"},
                                  {Phase::Due, "due"},
                                  {Phase::Held, "held"},
                                  {Phase::Reminding, "reminding"},
                                  {Phase::Snoozed, "snoozed"},
                                  {Phase::OnBreak, "on_break"},
                                  {Phase::BreakPaused, "break_paused"}}};
constexpr Names<core::Hold, 7> holds{{{core::Hold::Paused, "paused"},
                                      {core::Hold::Hours, "hours"},
                                      {core::Hold::Call, "call"},
                                      {core::Hold::DoNotDisturb, "do_not_disturb"},
                                      {core::Hold::FullScreen, "full_screen"},
                                      {core::Hold::Media, "media"},
                                      {core::Hold::Application, "application"}}};
constexpr Names<core::RoutineEnd, 4> routine_ends{{{core::RoutineEnd::Completed, "completed"},
                                                   {core::RoutineEnd::Partial, "partial"},
                                                   {core::RoutineEnd::Hurts, "hurts"},
                                                   {core::RoutineEnd::Walk, "walk"}}};
constexpr Names<core::Side, 5> sides{{{core::Side::Both, "both"},
                                      {core::Side::Left, "left"},
                                      {core::Side::Right, "right"},
                                      {core::Side::First, "first"},
                                      {core::Side::Second, "second"}}};
constexpr Names<core::LoggedBreak, 2> logged_breaks{
    {{core::LoggedBreak::Walk, "walk"}, {core::LoggedBreak::Stretch, "stretch"}}};
constexpr Names<core::Interruption, 6> interruptions{{{core::Interruption::Person, "person"},
                                                      {core::Interruption::Away, "away"},
                                                      {core::Interruption::Call, "call"},
                                                      {core::Interruption::Typing, "typing"},
                                                      {core::Interruption::WindowLost, "window_lost"},
                                                      {core::Interruption::Hurt, "hurt"}}};
constexpr Names<core::Feeling, 3> feelings{
    {{core::Feeling::Easier, "easier"}, {core::Feeling::Same, "same"}, {core::Feeling::Worse, "worse"}}};
constexpr Names<core::BodyArea, 7> body_areas{{{core::BodyArea::Neck, "neck"},
                                               {core::BodyArea::Shoulder, "shoulder"},
                                               {core::BodyArea::UpperBack, "upper_back"},
                                               {core::BodyArea::LowerBack, "lower_back"},
                                               {core::BodyArea::Chest, "chest"},
                                               {core::BodyArea::Hips, "hips"},
                                               {core::BodyArea::Wrist, "wrist"}}};
constexpr Names<core::Pain, 3> pains{
    {{core::Pain::Mild, "mild"}, {core::Pain::Clear, "clear"}, {core::Pain::Strong, "strong"}}};
constexpr Names<core::AfterPain, 4> after_pains{{{core::AfterPain::NotSaid, "not_said"},
                                                 {core::AfterPain::Gone, "gone"},
                                                 {core::AfterPain::Same, "same"},
                                                 {core::AfterPain::Worse, "worse"}}};
constexpr Names<core::ChangeKind, 6> change_kinds{{{core::ChangeKind::MoreReps, "more_reps"},
                                                   {core::ChangeKind::MoreSets, "more_sets"},
                                                   {core::ChangeKind::MoreLoad, "more_load"},
                                                   {core::ChangeKind::TryHarder, "try_harder"},
                                                   {core::ChangeKind::KeepHarder, "keep_harder"},
                                                   {core::ChangeKind::StepBack, "step_back"}}};

template <class Value, std::size_t count>
const char* name_in(const Names<Value, count>& names, Value value) {
    for (const auto& [known, name] : names) {
        if (known == value) return name;
    }
    return "";
}

template <class Value, std::size_t count>
std::optional<Value> value_in(const Names<Value, count>& names, const std::string& wanted) {
    for (const auto& [known, name] : names) {
        if (wanted == name) return known;
    }
    return std::nullopt;
}

}  // namespace

const char* name(State value) { return name_in(states, value); }
const char* name(Phase value) { return name_in(phases, value); }
const char* name(core::Hold value) { return name_in(holds, value); }
const char* name(core::RoutineEnd value) { return name_in(routine_ends, value); }
const char* name(core::Side value) { return name_in(sides, value); }
const char* name(core::LoggedBreak value) { return name_in(logged_breaks, value); }
const char* name(core::Interruption value) { return name_in(interruptions, value); }
const char* name(core::Feeling value) { return name_in(feelings, value); }
const char* name(core::BodyArea value) { return name_in(body_areas, value); }
const char* name(core::Pain value) { return name_in(pains, value); }
const char* name(core::AfterPain value) { return name_in(after_pains, value); }
const char* name(core::ChangeKind value) { return name_in(change_kinds, value); }

std::optional<State> state_named(const std::string& wanted) { return value_in(states, wanted); }
std::optional<Phase> phase_named(const std::string& wanted) { return value_in(phases, wanted); }
std::optional<core::Hold> hold_named(const std::string& wanted) { return value_in(holds, wanted); }
std::optional<core::RoutineEnd> routine_end_named(const std::string& wanted) { return value_in(routine_ends, wanted); }
std::optional<core::Side> side_named(const std::string& wanted) { return value_in(sides, wanted); }
std::optional<core::LoggedBreak> logged_break_named(const std::string& wanted) {
    return value_in(logged_breaks, wanted);
}
std::optional<core::Interruption> interruption_named(const std::string& wanted) { return value_in(interruptions, wanted); }
std::optional<core::Feeling> feeling_named(const std::string& wanted) { return value_in(feelings, wanted); }
std::optional<core::BodyArea> body_area_named(const std::string& wanted) { return value_in(body_areas, wanted); }
std::optional<core::Pain> pain_named(const std::string& wanted) { return value_in(pains, wanted); }
std::optional<core::AfterPain> after_pain_named(const std::string& wanted) { return value_in(after_pains, wanted); }
std::optional<core::ChangeKind> change_kind_named(const std::string& wanted) { return value_in(change_kinds, wanted); }

core::seconds sitting_at(const Status& status, core::WallTime now) {
    if (!status.counting || now <= status.as_of) return status.sitting;
    return status.sitting + std::chrono::floor<core::seconds>(now - status.as_of);
}

}  // namespace unhunch::api
