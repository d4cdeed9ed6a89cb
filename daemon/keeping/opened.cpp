#include "keeping/opened.hpp"

#include <fmt/format.h>

#include "adapters/machine/device_id.hpp"

namespace unhunch::keeping {

core::Result<sqlite::OpenedLedger> own_ledger(const Here& here) {
    return sqlite::open_ledger(here.paths.journal, machine::device_id());
}

std::string rows_words(std::int64_t rows) { return rows == 1 ? "1 row" : fmt::format("{} rows", rows); }

std::string taken_words(const ports::TakenIn& taken) {
    std::string words = fmt::format("Added: {}. Here already: {}.", rows_words(taken.added), rows_words(taken.known));
    if (taken.struck > 0) words += fmt::format(" Struck out, as it came so: {}.", rows_words(taken.struck));
    if (taken.forgotten > 0) words += fmt::format(" Kept out, since you had them forgotten: {}.", rows_words(taken.forgotten));
    if (taken.differing > 0)
        words += fmt::format(" Left out, since here stands something else under their number: {}.", rows_words(taken.differing));
    return words;
}

std::string file_of_device(const std::string& device) { return "unhunch-" + device.substr(0, 8) + ".jsonl"; }

}  // namespace unhunch::keeping
