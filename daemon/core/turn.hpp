// One turn of deciding: the state that changes, the moment it is about, and what came of it. For core's own files.
#pragma once

#include <string>
#include <vector>

#include "core/effect.hpp"
#include "core/plan.hpp"
#include "core/state.hpp"

namespace unhunch::core {

struct Turn {
    State& state;
    const Plan& plan;
    Moment now;
    std::vector<Effect>& effects;

    [[nodiscard]] const Settings& settings() const { return plan.settings; }

    void write(const Record& record, WallTime belongs_to) const {
        effects.push_back(effect::Write{{plan.calendar.day_of(belongs_to), record}});
    }
    void write(std::vector<DatedRecord> records) const {
        for (auto& record : records) effects.push_back(effect::Write{std::move(record)});
    }
    void decide(DecisionKind kind, std::vector<Reason> because) const { decide({.kind = kind, .because = std::move(because)}); }
    void decide(Decision decision) const {
        decision.at = now;
        decision.count = state.tally.count;
        effects.push_back(effect::Decided{std::move(decision)});
    }
    void refuse(std::string sentence) const { effects.push_back(effect::Refuse{std::move(sentence)}); }
};

}  // namespace unhunch::core
