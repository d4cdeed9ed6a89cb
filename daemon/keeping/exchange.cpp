// Export, import and merge.
#include <filesystem>

#include "adapters/export/ledger_lines.hpp"
#include "adapters/export/ledger_reader.hpp"
#include "adapters/files/whole_file.hpp"
#include "keeping/opened.hpp"
#include "words/said.hpp"

namespace unhunch::keeping {
namespace {

using words::said;
using Writing = core::Result<std::int64_t> (*)(ports::Ledger&, const ports::LedgerWish&, const exchange::Write&);

core::Result<std::int64_t> write_new_file(const std::string& out, Writing writing, ports::Ledger& ledger,
                                          const ports::LedgerWish& wish) {
    if (std::filesystem::exists(out)) return core::Failure{said("{0} exists already. Give -o the name of a new file.", out)};
    auto begun = files::WholeFile::begin(out);
    if (!begun) return begun.failure();
    auto file = *std::move(begun);
    const auto rows = writing(ledger, wish, [&](const std::string& text) { return file.write(text); });
    if (!rows) return rows;
    if (const auto finished = file.finish(); !finished) return finished.failure();
    return rows;
}

}  // namespace

cli::Said hand_on(const cli::request::Export& asked, const Here& here, const std::function<void(const std::string&)>& write) {
    const auto ledger = sqlite::open_ledger_for_reading(here.paths.journal);
    if (!ledger) return ledger.failure();
    ports::LedgerWish wish;
    if (asked.from) wish.first = *asked.from;
    if (asked.to) wish.last = *asked.to;
    const Writing writing = asked.csv ? exchange::write_table : exchange::write_lines;
    if (!asked.out.empty()) {
        const auto rows = write_new_file(asked.out, writing, **ledger, wish);
        if (!rows) return rows.failure();
        return said("Wrote {0} to {1}. Whoever reads it can see when you worked.", rows_words(*rows), asked.out) + '\n';
    }
    const auto rows = writing(**ledger, wish, [&](const std::string& text) -> core::Outcome {
        write(text);
        return core::Done{};
    });
    if (!rows) return rows.failure();
    return std::string{};
}

cli::Said take_in(const cli::request::Import& asked, const Here& here) {
    // Before the journal is made, should there be none.
    const auto source = exchange::make_ledger_reader(asked.file);
    if (const auto readable = source->begin(); !readable) return readable.failure();
    const auto opened = own_ledger(here);
    if (!opened) return opened.failure();
    const auto taken = opened->ledger->take(*source);
    if (!taken) return taken.failure();
    return taken_words(*taken) + "\n";
}

cli::Said merge(const cli::request::Merge& asked) {
    if (std::filesystem::exists(asked.out)) return core::Failure{said("{0} exists already. Give -o the name of a new file.", asked.out)};
    const auto together = sqlite::passing_ledger();
    std::int64_t differing = 0;
    for (const auto& file : asked.files) {
        const auto source = exchange::make_ledger_reader(file);
        const auto taken = together->take(*source);
        if (!taken) return taken.failure();
        differing += taken->differing;
    }
    const auto rows = write_new_file(asked.out, exchange::write_lines, *together, {});
    if (!rows) return rows.failure();
    std::string words = said("Wrote {0} to {1}.", rows_words(*rows), asked.out);
    if (differing > 0)
        words += ' ' + said("Left out, since an earlier file has something else under their number: {0}.", rows_words(differing));
    return words + "\n";
}

}  // namespace unhunch::keeping
