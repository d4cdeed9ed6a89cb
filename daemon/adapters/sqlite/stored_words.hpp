// The words under which our choices are stored. They stand in people's files: add, never change.
#pragma once

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/record.hpp"

namespace unhunch::sqlite {

template <class Choice, std::size_t count>
using Words = std::array<std::pair<Choice, const char*>, count>;

inline constexpr Words<core::TimeKind, 8> time_kinds{{{core::TimeKind::Active, "active"},
                                                      {core::TimeKind::Still, "still"},
                                                      {core::TimeKind::Standing, "standing"},
                                                      {core::TimeKind::Away, "away"},
                                                      {core::TimeKind::Asleep, "asleep"},
                                                      {core::TimeKind::OnBreak, "on_break"},
                                                      {core::TimeKind::Locked, "locked"},
                                                      {core::TimeKind::Unwatched, "unwatched"}}};
inline constexpr Words<core::Hold, 7> holds{{{core::Hold::Paused, "paused"},
                                             {core::Hold::Hours, "hours"},
                                             {core::Hold::Call, "call"},
                                             {core::Hold::DoNotDisturb, "do_not_disturb"},
                                             {core::Hold::FullScreen, "full_screen"},
                                             {core::Hold::Media, "media"},
                                             {core::Hold::Application, "application"}}};
inline constexpr Words<core::Reply, 4> replies{{{core::Reply::Snoozed, "snoozed"},
                                                {core::Reply::Skipped, "skipped"},
                                                {core::Reply::SkipUndone, "skip_undone"},
                                                {core::Reply::Ignored, "ignored"}}};
inline constexpr Words<core::RoutineEnd, 4> routine_ends{{{core::RoutineEnd::Completed, "completed"},
                                                          {core::RoutineEnd::Partial, "partial"},
                                                          {core::RoutineEnd::Hurts, "hurts"},
                                                          {core::RoutineEnd::Walk, "walk"}}};
inline constexpr Words<core::LoggedBreak, 2> logged_breaks{
    {{core::LoggedBreak::Walk, "walk"}, {core::LoggedBreak::Stretch, "stretch"}}};
inline constexpr Words<core::Side, 5> sides{{{core::Side::Both, "both"},
                                             {core::Side::Left, "left"},
                                             {core::Side::Right, "right"},
                                             {core::Side::First, "first"},
                                             {core::Side::Second, "second"}}};
inline constexpr Words<core::StepOutcome, 4> step_outcomes{{{core::StepOutcome::Done, "done"},
                                                            {core::StepOutcome::Partial, "partial"},
                                                            {core::StepOutcome::Skipped, "skipped"},
                                                            {core::StepOutcome::Hurts, "hurts"}}};
inline constexpr Words<core::Feeling, 3> feelings{
    {{core::Feeling::Easier, "easier"}, {core::Feeling::Same, "same"}, {core::Feeling::Worse, "worse"}}};
inline constexpr Words<core::ChangeKind, 5> change_kinds{{{core::ChangeKind::MoreReps, "more_reps"},
                                                          {core::ChangeKind::MoreSets, "more_sets"},
                                                          {core::ChangeKind::MoreLoad, "more_load"},
                                                          {core::ChangeKind::TryHarder, "try_harder"},
                                                          {core::ChangeKind::KeepHarder, "keep_harder"}}};
inline constexpr Words<core::BodyArea, 7> body_areas{{{core::BodyArea::Neck, "neck"},
                                                      {core::BodyArea::Shoulder, "shoulder"},
                                                      {core::BodyArea::UpperBack, "upper_back"},
                                                      {core::BodyArea::LowerBack, "lower_back"},
                                                      {core::BodyArea::Chest, "chest"},
                                                      {core::BodyArea::Hips, "hips"},
                                                      {core::BodyArea::Wrist, "wrist"}}};
inline constexpr Words<core::Pain, 3> pains{
    {{core::Pain::Mild, "mild"}, {core::Pain::Clear, "clear"}, {core::Pain::Strong, "strong"}}};
inline constexpr Words<core::AfterPain, 4> after_pains{{{core::AfterPain::NotSaid, "not_said"},
                                                        {core::AfterPain::Gone, "gone"},
                                                        {core::AfterPain::Same, "same"},
                                                        {core::AfterPain::Worse, "worse"}}};

template <class Choice, std::size_t count>
[[nodiscard]] const char* word(const Words<Choice, count>& words, Choice choice) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.first == choice; });
    if (found == words.end()) throw std::logic_error{"a choice without a word"};
    return found->second;
}

template <class Choice, std::size_t count>
[[nodiscard]] Choice choice(const Words<Choice, count>& words, const std::string& text) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& one) { return text == one.second; });
    if (found == words.end()) throw std::runtime_error{"an unknown word, \"" + text + "\""};
    return found->first;
}

}  // namespace unhunch::sqlite
