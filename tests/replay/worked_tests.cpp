// Days that were worked out second by second without this program: in `worked/` by hand, in `second_opinion/` at random by
// another program, written from the rules alone.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "adapters/settings/settings_file.hpp"
#include "catch.hpp"
#include "replayed.hpp"

namespace core = unhunch::core;
namespace app = unhunch::app;
namespace fs = std::filesystem;
using unhunch::fake::two_routines;

namespace {

std::string whole(const fs::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

app::Simulation replayed_file(const fs::path& path) {
    const auto read = unhunch::trace::read_trace(whole(path), path.string());
    if (!read) throw std::runtime_error{read.failure().message};
    const auto settings = unhunch::settings::read_settings_text(read->settings, "settings", {});
    if (!settings) throw std::runtime_error{settings.failure().message};
    return app::simulate(read->trace, *settings, two_routines());
}

/// "1800 held call", "6304 natural_break from 4200"; what the person did about pauses is left out.
std::vector<std::string> told(const app::Simulation& simulation) {
    using core::DecisionKind;
    std::vector<std::string> lines;
    for (const auto& event : simulation.events) {
        const auto* decided = std::get_if<app::SimulatedDecision>(&event);
        if (!decided) continue;
        const core::Decision& decision = decided->decision;
        if (decision.kind == DecisionKind::Paused || decision.kind == DecisionKind::Resumed) continue;
        std::string line = std::to_string(decided->at.elapsed.count()) + " " + app::name(decision.kind);
        if (decision.kind == DecisionKind::Held) line += std::string{" "} + unhunch::api::name(*decision.hold);
        if (decision.from) {
            const auto ago = core::whole(decision.at.uptime - decision.from->uptime);
            line += " from " + std::to_string((decided->at.elapsed - ago).count());
        }
        lines.push_back(std::move(line));
    }
    const auto& all = simulation.total;
    std::ostringstream sums;
    sums << "active_s=" << all.active.count() << " still_s=" << all.still.count() << " standing_s=" << all.standing.count()
         << " away_s=" << all.away.count() << " asleep_s=" << all.asleep.count() << " break_s=" << all.on_break.count();
    lines.push_back(sums.str());
    return lines;
}

/// The same words, and each number within the tolerance.
bool agree(const std::string& one, const std::string& other, long tolerance) {
    std::istringstream left{one}, right{other};
    for (std::string a, b; left >> a;) {
        if (!(right >> b)) return false;
        const auto number = [](const std::string& word) { return word.find_first_of("0123456789"); };
        if (a.substr(0, number(a)) != b.substr(0, number(b))) return false;
        if (number(a) == std::string::npos) continue;
        if (std::abs(std::stol(a.substr(number(a))) - std::stol(b.substr(number(b)))) > tolerance) return false;
    }
    return !(right >> std::ws && !right.eof());
}

void agrees_with(const fs::path& folder) {
    unsigned compared = 0;
    for (const auto& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() != ".jsonl") continue;
        INFO(entry.path());
        std::vector<std::string> expected;
        std::istringstream lines{whole(fs::path{entry.path()}.replace_extension(".expected"))};
        for (std::string line; std::getline(lines, line);) expected.push_back(line.substr(line.find_first_not_of(' ')));
        const auto found = told(replayed_file(entry.path()));

        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            INFO("expected: " << expected[i] << "\nfound: " << found[i]);
            CHECK(agree(found[i], expected[i], 1));
        }
        ++compared;
    }
    CHECK(compared >= 4);
}

}  // namespace

TEST_CASE("The worked examples come out as they were worked out", "[replay]") { agrees_with(fs::path{REPLAY} / "worked"); }

TEST_CASE("Random days come out as another program has them", "[replay]") {
    agrees_with(fs::path{REPLAY} / "second_opinion");
}
