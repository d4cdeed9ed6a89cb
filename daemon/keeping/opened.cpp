#include "keeping/opened.hpp"

#include <fmt/format.h>

#include "adapters/machine/device_id.hpp"
#include "words/said.hpp"

namespace unhunch::keeping {

using words::said;

core::Result<sqlite::OpenedLedger> own_ledger(const Here& here) {
    return sqlite::open_ledger(here.paths.journal, machine::device_id());
}

std::string rows_words(std::int64_t rows) { return words::counted("{0} row", "{0} rows", static_cast<unsigned long>(rows)); }

std::string taken_words(const ports::TakenIn& taken) {
    std::string words = said("Added: {0}. Here already: {1}.", rows_words(taken.added), rows_words(taken.known));
    if (taken.struck > 0) words += ' ' + said("Struck out, as it came so: {0}.", rows_words(taken.struck));
    if (taken.forgotten > 0) words += ' ' + said("Kept out, since you had them forgotten: {0}.", rows_words(taken.forgotten));
    if (taken.differing > 0)
        words += ' ' + said("Left out, since here stands something else under their number: {0}.", rows_words(taken.differing));
    return words;
}

std::string file_of_device(const std::string& device) { return "unhunch-" + device.substr(0, 8) + ".jsonl"; }

}  // namespace unhunch::keeping
