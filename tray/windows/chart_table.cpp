#include "windows/chart_table.hpp"

#include <algorithm>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr double row = 1.5;           // of a letter's height
constexpr std::size_t most_rows = 9;  // more are scrolled

}  // namespace

ChartTable::ChartTable(wxWindow* parent)
    : wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE} {}

void ChartTable::show(const Chart& chart) {
    tell_name(*this, chart.title);
    if (chart.table == shown_) return;
    const int before = GetSelectedRow();
    if (chart.table.columns != shown_.columns) {
        ClearColumns();
        for (const auto& column : chart.table.columns)
            AppendTextColumn(wxString::FromUTF8(column), wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_AUTOSIZE);
    }
    shown_ = chart.table;
    DeleteAllItems();
    for (const auto& cells : shown_.rows) {
        wxVector<wxVariant> values;
        for (const auto& cell : cells) values.push_back(wxVariant{wxString::FromUTF8(cell.empty() ? "–" : cell)});
        AppendItem(values);
    }
    if (before >= 0 && before < GetItemCount()) SelectRow(static_cast<unsigned>(before));
    const auto rows = static_cast<double>(std::min(shown_.rows.size(), most_rows) + 1);
    SetMinSize({-1, static_cast<int>((rows + 0.9) * row * GetCharHeight())});
}

}  // namespace unhunch::tray
