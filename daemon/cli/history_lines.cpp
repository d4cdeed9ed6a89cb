#include "cli/history_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/words.hpp"
#include "cli/short_id.hpp"
#include "cli/times.hpp"

namespace unhunch::cli {
namespace {

using core::LedgerRow;

std::int64_t number(const LedgerRow& row, std::string_view field) {
    const auto* value = core::value_of(row, field);
    return value ? std::get<std::int64_t>(*value) : 0;
}

std::string text(const LedgerRow& row, std::string_view field) {
    const auto* value = core::value_of(row, field);
    return value ? std::get<std::string>(*value) : "";
}

std::string length(const LedgerRow& row, std::string_view field = "length_s") {
    return api::length_words(core::seconds{number(row, field)});
}

/// "upper_back" as people write it.
std::string plain(std::string word) {
    std::ranges::replace(word, '_', ' ');
    return word;
}

std::string area(const LedgerRow& row, const char* before) {
    const auto named = text(row, "area");
    return named.empty() ? "" : before + plain(named);
}

std::string span(const LedgerRow& row) {
    const auto kind = text(row, "kind");
    const auto what = kind == "active"      ? "sitting"
                      : kind == "still"     ? "sitting still"
                      : kind == "unwatched" ? "not observed"
                      : kind == "on_break"  ? "on a break"
                                            : kind;
    return what + ", " + length(row);
}
std::string hold(const LedgerRow& row) { return "a reminder held back (" + plain(text(row, "hold")) + "), " + length(row); }
std::string offer(const LedgerRow& row) {
    return (number(row, "first") != 0 ? "reminder of " : "reminder again, of ") + text(row, "routine");
}
std::string reply(const LedgerRow& row) { return "reminder " + plain(text(row, "reply")); }
std::string start(const LedgerRow& row) {
    return "began " + text(row, "routine") + (number(row, "by_hand") != 0 ? ", on your own" : "");
}
std::string step(const LedgerRow& row) {
    const auto side = text(row, "side");
    const auto done = number(row, "reps_planned") > 0
                          ? fmt::format("{} of {} repetitions, ", number(row, "reps_done"), number(row, "reps_planned"))
                          : std::string{};
    return "  " + text(row, "exercise") + (side == "both" ? "" : ", " + side) + ": " + done + length(row, "done_s") + ", " +
           text(row, "outcome");
}
std::string end(const LedgerRow& row) {
    return "ended " + text(row, "routine") + ": " + text(row, "outcome") + ", " + length(row);
}
std::string natural_break(const LedgerRow& row) { return "away, counted as a break, " + length(row); }
std::string logged_break(const LedgerRow& row) { return "noted by hand: " + text(row, "what") + ", " + length(row); }
std::string check_in(const LedgerRow& row) { return "felt " + text(row, "feeling") + area(row, ", ") + " after " + text(row, "routine"); }
std::string hurt(const LedgerRow& row) { return text(row, "exercise") + " hurt: " + area(row, "") + ", " + text(row, "pain"); }
std::string hurt_answer(const LedgerRow& row) { return "asked about" + area(row, " ") + ": " + plain(text(row, "answer")); }
std::string allowed_again(const LedgerRow& row) { return "switched on again: " + text(row, "exercise") + area(row, ""); }
std::string effort(const LedgerRow& row) { return fmt::format("{} was {} of 10 hard", text(row, "exercise"), number(row, "effort")); }
std::string suggestion(const LedgerRow& row) {
    return std::string{number(row, "accepted") != 0 ? "took" : "declined"} + " the suggestion " + plain(text(row, "kind"));
}
std::string undone_change(const LedgerRow&) { return "took a change of the training back"; }
std::string acknowledgement(const LedgerRow&) { return "read the health note"; }
std::string setting_change(const LedgerRow& row) {
    return fmt::format("setting {}: {} became {}", text(row, "setting"), text(row, "before"), text(row, "after"));
}
std::string discomfort(const LedgerRow& row) { return fmt::format("discomfort {} of 10{}", number(row, "level"), area(row, ", ")); }

struct Words {
    std::string_view kind;
    std::string (*words)(const LedgerRow&);
};
constexpr Words all[] = {{"span", span}, {"hold", hold}, {"offer", offer}, {"reply", reply}, {"start", start}, {"step", step},
                         {"end", end}, {"natural_break", natural_break}, {"logged_break", logged_break},
                         {"check_in", check_in}, {"hurt", hurt}, {"hurt_answer", hurt_answer},
                         {"allowed_again", allowed_again}, {"effort", effort}, {"suggestion", suggestion},
                         {"undone_change", undone_change}, {"acknowledgement", acknowledgement},
                         {"setting_change", setting_change}, {"discomfort", discomfort}};

/// The clock time of its first instant; a step has none of its own.
std::string time_words(const LedgerRow& row, const core::Calendar& calendar) {
    const auto fields = core::ledger_kinds()[row.kind].fields;
    const auto first = std::ranges::find(fields, core::LedgerType::Instant, &core::LedgerField::type);
    if (first == fields.end()) return "     ";
    const core::WallTime at{core::seconds{number(row, first->name)}};
    return rfc3339(at, calendar).substr(11, 5);
}

}  // namespace

std::string row_words(const core::LedgerRow& row) {
    const auto name = core::ledger_kinds()[row.kind].name;
    const auto* const found = std::ranges::find(all, name, &Words::kind);
    return found == std::end(all) ? std::string{name} : found->words(row);
}

std::string history_line(const core::LedgerRow& row, const core::Calendar& calendar) {
    return fmt::format("{}  {}  {}  {}{}\n", short_id(row.id), date_words(row.day), time_words(row, calendar), row_words(row),
                       row.struck ? "  (struck out)" : "");
}

std::string history_lines(const std::vector<core::LedgerRow>& rows, const core::Calendar& calendar) {
    if (rows.empty()) return "Nothing was written down here yet, or nothing on that day.\n";
    std::string lines = fmt::format("{:<13}  {:<10}  {:<5}  {}\n", "ID", "Day", "Time", "What");
    for (const auto& row : rows) lines += history_line(row, calendar);
    return lines;
}

}  // namespace unhunch::cli
