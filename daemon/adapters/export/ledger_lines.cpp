#include "adapters/export/ledger_lines.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "adapters/export/written_values.hpp"
#include "core/instants.hpp"

namespace unhunch::exchange {
namespace {

using core::LedgerType;

bool is_plain(const std::string& text) {
    return std::ranges::all_of(text, [](char one) { return one >= ' ' && one < '\x7f' && one != '"' && one != '\\'; });
}

std::string quoted(const std::string& text) {
    if (is_plain(text)) return '"' + text + '"';
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

struct ValueText {
    LedgerType type;

    std::string operator()(const std::string& text) const { return quoted(text); }
    std::string operator()(double share) const { return share_text(share); }
    std::string operator()(std::int64_t number) const {
        if (type == LedgerType::Instant) return '"' + instant_text(number) + '"';
        if (type == LedgerType::YesOrNo) return number != 0 ? "true" : "false";
        return std::to_string(number);
    }
};

}  // namespace

std::string heading_line() { return "{\"unhunch\":\"ledger\",\"version\":1}\n"; }
std::string end_line(std::int64_t rows) { return "{\"rows\":" + std::to_string(rows) + "}\n"; }

std::string row_line(const core::LedgerRow& row) {
    const auto& kind = core::ledger_kinds()[row.kind];
    std::string line = "{\"record\":\"";
    line.append(kind.name).append("\",\"id\":\"").append(id_text(row.id)).append("\",\"device\":");
    line.append(quoted(row.device)).append(",\"day\":\"").append(core::day_text(row.day)).append("\"");
    if (row.struck) line += ",\"struck\":true";
    for (std::size_t place = 0; place < kind.fields.size(); ++place) {
        line.append(",\"").append(kind.fields[place].name).append("\":");
        line += std::visit(ValueText{kind.fields[place].type}, row.values[place]);
    }
    return line += "}\n";
}

core::Result<std::int64_t> write_lines(ports::Ledger& ledger, const ports::LedgerWish& wish, const Write& write) {
    if (const auto written = write(heading_line()); !written) return written.failure();
    std::int64_t rows = 0;
    const auto all = ledger.each(wish, [&](const core::LedgerRow& row) {
        ++rows;
        return write(row_line(row));
    });
    if (!all) return all.failure();
    if (const auto written = write(end_line(rows)); !written) return written.failure();
    return rows;
}

}  // namespace unhunch::exchange
