// What was written down, row by row, and striking one out.
#include <fmt/format.h>

#include "cli/history_lines.hpp"
#include "cli/short_id.hpp"
#include "keeping/opened.hpp"
#include "words/said.hpp"

namespace unhunch::keeping {
namespace {

using words::said;

constexpr std::size_t shown_of_many = 5;

core::Failure several(const std::string& id, const std::vector<core::LedgerRow>& rows, const core::Calendar& calendar) {
    std::string words = said("several rows begin with {0}. Write more of the ID:", id);
    for (const auto& row : rows) words += "\n" + cli::history_line(row, calendar);
    if (words.ends_with('\n')) words.pop_back();
    return {words};
}

}  // namespace

cli::Said show_history(const cli::request::History& asked, const Here& here) {
    const auto ledger = sqlite::open_ledger_for_reading(here.paths.journal);
    if (!ledger) return ledger.failure();
    if (!asked.day) {
        const auto rows = (*ledger)->latest(0, INT64_MAX, asked.last);
        if (!rows) return rows.failure();
        return cli::history_lines(*rows, here.around.calendar);
    }
    std::vector<core::LedgerRow> rows;
    const auto all = (*ledger)->each({.first = *asked.day, .last = *asked.day}, [&](const core::LedgerRow& row) -> core::Outcome {
        rows.push_back(row);
        return core::Done{};
    });
    if (!all) return all.failure();
    return cli::history_lines(rows, here.around.calendar);
}

cli::Said strike(const cli::request::Strike& asked, const Here& here) {
    const auto ids = cli::ids_beginning(asked.id);
    if (!ids) return core::Failure{said("\"{0}\" is no ID. `unhunch history` shows them, 13 letters and figures each.", asked.id)};
    const auto opened = own_ledger(here);
    if (!opened) return opened.failure();
    const auto rows = opened->ledger->latest(ids->first, ids->last, shown_of_many);
    if (!rows) return rows.failure();
    if (rows->empty()) return core::Failure{said("no row begins with {0}. `unhunch history` shows the latest, --day those of a day.", asked.id)};
    if (rows->size() > 1) return several(asked.id, *rows, here.around.calendar);
    core::LedgerRow row = rows->front();
    if (row.struck == asked.struck)
        return core::Failure{asked.struck ? said("it is struck out already: {0}.", cli::row_words(row))
                                          : said("it is not struck out: {0}.", cli::row_words(row))};
    if (const auto done = opened->ledger->strike(row.id, asked.struck); !done) return done.failure();
    row.struck = asked.struck;
    const auto line = cli::history_line(row, here.around.calendar);
    if (asked.struck) return line + said("It is kept, and counted nowhere any more. unhunch history unstrike takes that back.") + '\n';
    return line + said("It counts again. Where a shared folder has brought it to other computers as struck out, take it back there too,\n"
                       "before they write to the folder again.") + '\n';
}

}  // namespace unhunch::keeping
