// What the schedule does when the person says that something hurt, how it is, or that it may come again.
#pragma once

#include "core/command.hpp"
#include "core/turn.hpp"

namespace unhunch::core {

void on_report_hurt(const Turn&, const command::ReportHurt&);
void on_answer_hurt(const Turn&, AfterPain answer);
void on_allow_again(const Turn&, const std::variant<ExerciseId, BodyArea>& what);
void on_band_looks_fine(const Turn&);
void on_discomfort(const Turn&, const command::RateDiscomfort&);

/// When something that is left out may be chosen again.
void care_deadlines(const State&, const Plan&, std::vector<Uptime>& deadlines);

}  // namespace unhunch::core
