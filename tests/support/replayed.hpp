// A trace written in a test, read and replayed as `unhunch simulate` does it.
#pragma once

#include <stdexcept>
#include <string>

#include "adapters/trace/trace_reader.hpp"
#include "api/words.hpp"
#include "app/reason_words.hpp"
#include "app/simulator.hpp"
#include "day.hpp"

namespace unhunch::fake {

/// What happened at a desk from nine o'clock UTC on a Tuesday; times are true lengths since then.
class Story {
public:
    explicit Story(std::string headings = {}) : text_{std::move(headings)} {}

    /// `what` as a line has it: R"("locked": true)".
    Story& at(core::Length since, const std::string& what) {
        const core::WallTime at = date::sys_days{date::year{2026} / 4 / 14} + std::chrono::hours{9} + since;
        text_ += "{\"at\": \"" + date::format("%FT%TZ", date::floor<core::seconds>(at)) + "\", " + what + "}\n";
        return *this;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

inline app::Simulation replayed(const Story& story, const core::Settings& settings = {}) {
    const auto read = trace::read_trace(story.text(), "story");
    if (!read) throw std::runtime_error{read.failure().message + "\n" + story.text()};
    return app::simulate(read->trace, settings, two_routines());
}

/// Decisions as the worked examples have them: "1800 held call", one a line.
inline std::string decisions(const app::Simulation& simulation) {
    std::string text;
    for (const auto& event : simulation.events) {
        const auto* decided = std::get_if<app::SimulatedDecision>(&event);
        if (!decided) continue;
        text += std::to_string(decided->at.elapsed.count()) + " " + app::name(decided->decision.kind);
        if (decided->decision.kind == core::DecisionKind::Held)
            text += std::string{" "} + api::name(*decided->decision.hold);
        text += "\n";
    }
    return text;
}

}  // namespace unhunch::fake
