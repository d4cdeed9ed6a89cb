// The table for people: one row each, one column for every value that any kind of record has.
#include <algorithm>
#include <vector>

#include "adapters/export/ledger_lines.hpp"
#include "adapters/export/written_values.hpp"
#include "core/instants.hpp"

namespace unhunch::exchange {
namespace {

using core::LedgerType;

/// The instant of a record, however its kind calls it; a second one keeps its own column.
bool is_the_instant(const core::LedgerKind& kind, std::size_t place) {
    const auto first = std::ranges::find(kind.fields, LedgerType::Instant, &core::LedgerField::type);
    return first != kind.fields.end() && first == kind.fields.begin() + static_cast<std::ptrdiff_t>(place);
}

/// Names that several kinds have stand once.
std::vector<std::string_view> further_columns() {
    std::vector<std::string_view> names;
    for (const auto& kind : core::ledger_kinds())
        for (std::size_t place = 0; place < kind.fields.size(); ++place)
            if (!is_the_instant(kind, place) && std::ranges::find(names, kind.fields[place].name) == names.end())
                names.push_back(kind.fields[place].name);
    return names;
}

std::string quoted(const std::string& cell) {
    if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
    std::string text = "\"";
    for (const char one : cell) text += one == '"' ? std::string{"\"\""} : std::string{one};
    return text += '"';
}

/// Lines within a cell are a trial for most readers.
std::string in_one_line(const std::string& text) {
    std::string line;
    for (const char one : text) line += one == '\n' ? std::string{"; "} : std::string{one};
    return line;
}

/// A spreadsheet takes text that begins so for a formula.
std::string harmless(const std::string& text) {
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text[0]) != std::string_view::npos ? "'" + text : text;
}

struct CellText {
    LedgerType type;

    std::string operator()(const std::string& text) const { return quoted(harmless(in_one_line(text))); }
    std::string operator()(double share) const { return share_text(share); }
    std::string operator()(std::int64_t number) const {
        if (type == LedgerType::Instant) return instant_text(number);
        if (type == LedgerType::YesOrNo) return number != 0 ? "yes" : "no";
        return std::to_string(number);
    }
};

std::string table_line(const core::LedgerRow& row, const std::vector<std::string_view>& columns) {
    const auto& kind = core::ledger_kinds()[row.kind];
    std::vector<std::string> cells(columns.size());
    std::string at;
    for (std::size_t place = 0; place < kind.fields.size(); ++place) {
        auto cell = std::visit(CellText{kind.fields[place].type}, row.values[place]);
        if (is_the_instant(kind, place))
            at = std::move(cell);
        else
            cells[static_cast<std::size_t>(std::ranges::find(columns, kind.fields[place].name) - columns.begin())] = std::move(cell);
    }
    std::string line = core::day_text(row.day) + "," + at + "," + std::string{kind.name};
    for (const auto& cell : cells) line.append(",").append(cell);
    return line + (row.struck ? ",yes," : ",no,") + id_text(row.id) + "," + quoted(row.device) + "\n";
}

}  // namespace

core::Result<std::int64_t> write_table(ports::Ledger& ledger, const ports::LedgerWish& wish, const Write& write) {
    const auto columns = further_columns();
    std::string heading = "day,at,record";
    for (const auto& column : columns) heading.append(",").append(column);
    if (const auto written = write(heading + ",struck,id,device\n"); !written) return written.failure();
    std::int64_t rows = 0;
    const auto all = ledger.each(wish, [&](const core::LedgerRow& row) {
        ++rows;
        return write(table_line(row, columns));
    });
    if (!all) return all.failure();
    return rows;
}

}  // namespace unhunch::exchange
