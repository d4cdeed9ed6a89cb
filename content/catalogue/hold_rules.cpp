#include "catalogue/hold_rules.hpp"

#include "catalogue/dose_limits.hpp"

namespace unhunch::content {

namespace {

std::string seconds(double length) { return std::to_string(static_cast<int>(length)); }

}  // namespace

void check_holds(const TomlTable& table, const Exercise& exercise, const Dose& dose, DoseOf part) {
    if (has_role(exercise, "static")) {
        const auto range = part == DoseOf::Session ? session_hold : micro_hold;
        if (!range.holds(dose.tempo.hold)) {
            table.refuse(table.place("tempo"), std::string{"a static hold lasts "} + seconds(range.least) + " to " +
                                                   seconds(range.most) + " s in a " +
                                                   (part == DoseOf::Session ? "session" : "micro-routine") +
                                                   "; change the second number");
        }
    }
    const bool rolling = exercise.category == "warmup" && has_role(exercise, "neck");
    if (rolling && dose.tempo.move < neck_sweep) {
        table.refuse(table.place("tempo"), "the neck rolls for at least 4 s a sweep; raise the first number");
    }
}

void check_not_faster(const TomlTable& table, const Exercise& exercise, const Dose& dose) {
    if (!has_role(exercise, "neck") || !exercise.micro) return;
    const auto& usual = exercise.micro->tempo;
    if (dose.tempo.move >= usual.move && dose.tempo.back >= usual.back) return;
    table.refuse(table.place("tempo"),
                 "a neck move is never sped up; keep it as slow as \"" + exercise.id.value + "\" is");
}

}  // namespace unhunch::content
