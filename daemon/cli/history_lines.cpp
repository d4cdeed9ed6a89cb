#include "cli/history_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/words.hpp"
#include "cli/kept_word.hpp"
#include "cli/short_id.hpp"
#include "cli/times.hpp"
#include "core/instants.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;
using core::LedgerRow;
using words::said_as;

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

/// "upper_back" as people write it, in their language.
std::string word(const LedgerRow& row, std::string_view field) { return kept_word(text(row, field)); }

bool has_area(const LedgerRow& row) { return !text(row, "area").empty(); }

std::string span(const LedgerRow& row) {
    const auto kind = text(row, "kind");
    const auto what = kind == "active" ? "sitting" : kind == "still" ? "sitting still" : kind == "unwatched" ? "not observed"
                      : kind == "on_break" ? "on a break" : kind;
    return said_as("list", "{0}, {1}", kept_word(what), length(row));
}
std::string hold(const LedgerRow& row) { return said("a reminder held back ({0}), {1}", word(row, "hold"), length(row)); }
std::string offer(const LedgerRow& row) {
    const auto routine = text(row, "routine");
    return number(row, "first") != 0 ? said("reminder of {0}", routine) : said("reminder again, of {0}", routine);
}
std::string reply(const LedgerRow& row) { return said("reminder {0}", word(row, "reply")); }
std::string start(const LedgerRow& row) {
    const auto routine = text(row, "routine");
    return number(row, "by_hand") != 0 ? said("began {0}, on your own", routine) : said("began {0}", routine);
}
std::string step(const LedgerRow& row) {
    const auto side = text(row, "side");
    const auto done = number(row, "reps_planned") > 0
                          ? said("{0} of {1} repetitions", number(row, "reps_done"), number(row, "reps_planned")) + ", "
                          : std::string{};
    return "  " + text(row, "exercise") + (side == "both" ? "" : ", " + kept_word(side)) + ": " + done + length(row, "done_s") +
           ", " + word(row, "outcome");
}
std::string end(const LedgerRow& row) {
    return said("ended {0}: {1}, {2}", text(row, "routine"), word(row, "outcome"), length(row));
}
std::string natural_break(const LedgerRow& row) { return said("away, counted as a break, {0}", length(row)); }
std::string logged_break(const LedgerRow& row) { return said("noted by hand: {0}, {1}", word(row, "what"), length(row)); }
std::string check_in(const LedgerRow& row) {
    const auto routine = text(row, "routine");
    return has_area(row) ? said("felt {0}, {1} after {2}", word(row, "feeling"), word(row, "area"), routine)
                         : said("felt {0} after {1}", word(row, "feeling"), routine);
}
std::string hurt(const LedgerRow& row) {
    return said("{0} hurt: {1}, {2}", text(row, "exercise"), word(row, "area"), word(row, "pain"));
}
std::string hurt_answer(const LedgerRow& row) {
    return has_area(row) ? said("asked about {0}: {1}", word(row, "area"), word(row, "answer"))
                         : said("asked about: {0}", word(row, "answer"));
}
std::string allowed_again(const LedgerRow& row) {
    return said("switched on again: {0}", text(row, "exercise") + (has_area(row) ? word(row, "area") : ""));
}
std::string effort(const LedgerRow& row) { return said("{0} was {1} of 10 hard", text(row, "exercise"), number(row, "effort")); }
std::string suggestion(const LedgerRow& row) {
    return number(row, "accepted") != 0 ? said("took the suggestion {0}", word(row, "kind"))
                                        : said("declined the suggestion {0}", word(row, "kind"));
}
std::string undone_change(const LedgerRow&) { return said("took a change of the training back"); }
std::string acknowledgement(const LedgerRow&) { return said("read the health note"); }
std::string setting_change(const LedgerRow& row) {
    return said("setting {0}: {1} became {2}", text(row, "setting"), text(row, "before"), text(row, "after"));
}
std::string discomfort(const LedgerRow& row) {
    return has_area(row) ? said("discomfort {0} of 10, {1}", number(row, "level"), word(row, "area"))
                         : said("discomfort {0} of 10", number(row, "level"));
}

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
    return fmt::format("{}  {}  {}  {}{}\n", short_id(row.id), core::day_text(row.day), time_words(row, calendar), row_words(row),
                       row.struck ? "  " + said("(struck out)") : "");
}

std::string history_lines(const std::vector<core::LedgerRow>& rows, const core::Calendar& calendar) {
    if (rows.empty()) return said("Nothing was written down here yet, or nothing on that day.") + '\n';
    std::string lines = fmt::format("{:<13}  {:<10}  {:<5}  {}\n", said("ID"), said_as("column", "Day"), said_as("column", "Time"), said("What"));
    for (const auto& row : rows) lines += history_line(row, calendar);
    return lines;
}

}  // namespace unhunch::cli
