// Feeds `unhunch import` whatever libFuzzer thinks of: it is refused with a place and a reason, or each row is written as it can be
// read again.
#include <cstdint>
#include <string>

#include "adapters/export/ledger_lines.hpp"
#include "adapters/export/ledger_reader.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/written_files.hpp"

using namespace unhunch;
using namespace unhunch::fuzz;

namespace {

/// The lines of all rows, up to the first that is refused.
std::string rows_of(const std::filesystem::path& file) {
    std::string lines;
    const auto source = exchange::make_ledger_reader(file);
    if (const auto begun = source->begin(); !begun) {
        demand(!begun.failure().message.empty(), "who is refused is told why");
        return lines;
    }
    while (true) {
        const auto row = source->next();
        if (!row) {
            demand(row.failure().message.starts_with(file.string()), "a refusal names the file");
            return lines;
        }
        if (!*row) return lines;
        lines += exchange::row_line(**row);
        demand(!source->refused("id", "is not wished for").message.empty(), "a row can be refused");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Folder folder{"unhunch-import-fuzz"};
    folder.fill({{"rows.jsonl", {reinterpret_cast<const char*>(data), size}}});
    const auto rows = rows_of(folder.path() / "rows.jsonl");
    folder.fill({{"again.jsonl", exchange::heading_line() + rows}});
    demand(rows_of(folder.path() / "again.jsonl") == rows, "what was read is written so that it reads the same");
    return 0;
}
