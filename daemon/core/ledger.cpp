#include "core/ledger.hpp"

#include <algorithm>
#include <tuple>

namespace unhunch::core {
namespace {

using enum LedgerType;

constexpr LedgerField spans[] = {{"kind", Text}, {"from_at", Instant}, {"length_s", Count}, {"bout", Number}, {"in_hours", YesOrNo}};
constexpr LedgerField holds[] = {{"hold", Text}, {"from_at", Instant}, {"length_s", Count}};
constexpr LedgerField offers[] = {{"offered_at", Instant}, {"routine", Text}, {"first", YesOrNo}, {"because", Text}};
constexpr LedgerField replies[] = {{"replied_at", Instant}, {"reply", Text}, {"routine", Text}};
constexpr LedgerField starts[] = {{"run", Number}, {"started_at", Instant}, {"routine", Text}, {"by_hand", YesOrNo}};
constexpr LedgerField steps[] = {{"run", Number},       {"step", Count},      {"exercise", Text},      {"side", Text},
                                 {"reps_planned", Count}, {"reps_done", Count}, {"planned_s", Count},    {"done_s", Count},
                                 {"set_number", Count}, {"hold_s", Count},    {"pack_version", Text},  {"sets_planned", Count},
                                 {"held_s", Count},     {"outcome", Text}};
constexpr LedgerField ends[] = {{"run", Number},   {"ended_at", Instant}, {"routine", Text},
                                {"outcome", Text}, {"length_s", Count},   {"share", Share}};
constexpr LedgerField natural_breaks[] = {{"from_at", Instant}, {"to_at", Instant}, {"length_s", Count}, {"towards_goal", YesOrNo}};
constexpr LedgerField logged_breaks[] = {{"logged_at", Instant}, {"what", Text}, {"length_s", Count}};
constexpr LedgerField check_ins[] = {{"run", Number}, {"said_at", Instant}, {"routine", Text}, {"feeling", Text}, {"area", Area}};
constexpr LedgerField hurts[] = {{"felt_at", Instant}, {"exercise", Text}, {"area", Area}, {"pain", Text}};
constexpr LedgerField hurt_answers[] = {{"said_at", Instant}, {"area", Area}, {"answer", Text}};
constexpr LedgerField allowed_again[] = {{"allowed_at", Instant}, {"exercise", Text}, {"area", Area}};
constexpr LedgerField efforts[] = {{"run", Number}, {"said_at", Instant}, {"exercise", Text}, {"effort", Count}};
constexpr LedgerField suggestions[] = {{"answered_at", Instant}, {"after_run", Number}, {"kind", Text},    {"exercise", Text},
                                       {"harder", Text},         {"amount", Count},     {"because", Text}, {"accepted", YesOrNo}};
constexpr LedgerField undone_changes[] = {{"undone_at", Instant}, {"after_run", Number}};
constexpr LedgerField acknowledgements[] = {{"acknowledged_at", Instant}};
constexpr LedgerField setting_changes[] = {{"changed_at", Instant}, {"setting", Text}, {"before", Text}, {"after", Text}};
constexpr LedgerField discomforts[] = {{"said_at", Instant}, {"level", Count}, {"area", Area}};

// The names stand in people's files: add, never change.
constexpr LedgerKind all[] = {{"span", "spans", spans},
                              {"hold", "holds", holds},
                              {"offer", "offers", offers},
                              {"reply", "replies", replies},
                              {"start", "starts", starts},
                              {"step", "steps", steps},
                              {"end", "ends", ends},
                              {"natural_break", "natural_breaks", natural_breaks},
                              {"logged_break", "logged_breaks", logged_breaks},
                              {"check_in", "check_ins", check_ins},
                              {"hurt", "hurts", hurts},
                              {"hurt_answer", "hurt_answers", hurt_answers},
                              {"allowed_again", "allowed_again", allowed_again},
                              {"effort", "efforts", efforts},
                              {"suggestion", "suggestions", suggestions},
                              {"undone_change", "undone_changes", undone_changes},
                              {"acknowledgement", "acknowledgements", acknowledgements},
                              {"setting_change", "setting_changes", setting_changes},
                              {"discomfort", "discomforts", discomforts}};

}  // namespace

std::span<const LedgerKind> ledger_kinds() { return all; }

std::optional<std::size_t> ledger_kind_named(std::string_view name) {
    const auto* const found = std::ranges::find(all, name, &LedgerKind::name);
    if (found == std::end(all)) return std::nullopt;
    return static_cast<std::size_t>(found - std::begin(all));
}

bool same_but_struck(const LedgerRow& one, const LedgerRow& other) {
    return std::tie(one.id, one.device, one.day, one.kind, one.values) ==
           std::tie(other.id, other.device, other.day, other.kind, other.values);
}

const LedgerValue* value_of(const LedgerRow& row, std::string_view field) {
    const auto fields = all[row.kind].fields;
    const auto found = std::ranges::find(fields, field, &LedgerField::name);
    return found == fields.end() ? nullptr : &row.values[static_cast<std::size_t>(found - fields.begin())];
}

}  // namespace unhunch::core
