#include "windows/chart_box.hpp"

#include <utility>

#include <wx/sizer.h>

#include "windows/bars_panel.hpp"
#include "windows/heat_panel.hpp"
#include "windows/lying_bars_panel.hpp"
#include "windows/timeline_panel.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;

struct Painted {
    wxWindow* parent;
    const Palette& palette;
    ChartPanel::Pointed pointed;

    ChartPanel* operator()(const Bars&) const { return new BarsPanel{parent, palette, pointed}; }
    ChartPanel* operator()(const LyingBars&) const { return new LyingBarsPanel{parent, palette, pointed}; }
    ChartPanel* operator()(const HeatMap&) const { return new HeatPanel{parent, palette, pointed}; }
    ChartPanel* operator()(const Timeline&) const { return new TimelinePanel{parent, palette, pointed}; }
    ChartPanel* operator()(const Listing&) const { return nullptr; }
};

}  // namespace

ChartBox::ChartBox(wxWindow* parent, const Palette& palette, const Drawing& drawing, bool as_table,
                   std::function<void()> grown)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL},
      palette_{palette},
      drawing_{drawing},
      as_table_{as_table},
      grown_{std::move(grown)} {
    SetBackgroundColour(palette_.ground);
    title_ = new WordsLabel{this, {.scale = 1.2, .weight = wxFONTWEIGHT_BOLD, .colour = palette_.text}};
    picture_ = std::visit(Painted{this, palette_,
                                  [this](const std::string& words) {
                                      line_->say(wxString::FromUTF8(words.empty() ? chart_of(drawing_).gist : words));
                                  }},
                          drawing_);
    legend_ = new Legend{this, palette_};
    line_ = new WordsLabel{this, {.lines = picture_ == nullptr ? 1 : 2, .colour = palette_.quiet}};
    column_ = new wxBoxSizer{wxVERTICAL};
    column_->Add(title_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    if (picture_ != nullptr) column_->Add(picture_, wxSizerFlags{}.Expand());
    column_->Add(legend_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column_->Add(line_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(column_);
    show(drawing);
}

bool ChartBox::Layout() {
    const bool laid_out = wxPanel::Layout();
    const int height = GetSizer() == nullptr ? 0 : GetSizer()->CalcMin().y;
    if (std::exchange(height_, height) != height && grown_) grown_();
    return laid_out;
}

void ChartBox::show(const Drawing& drawing) {
    drawing_ = drawing;
    const auto& chart = chart_of(drawing_);
    title_->say(wxString::FromUTF8(chart.title));
    line_->say(wxString::FromUTF8(chart.gist));
    legend_->show(chart.legend);
    if (picture_ != nullptr) picture_->show(drawing_);
    if (table_ != nullptr) table_->show(chart);
    arrange();
}

void ChartBox::show_as_table(bool as_table) {
    as_table_ = as_table;
    arrange();
}

void ChartBox::arrange() {
    const auto& chart = chart_of(drawing_);
    const bool anything = !chart.table.rows.empty();
    const bool table = anything && (as_table_ || picture_ == nullptr);
    if (table && table_ == nullptr) {
        table_ = new ChartTable{this};
        table_->MoveAfterInTabOrder(title_);
        column_->Insert(1, table_, wxSizerFlags{}.Expand());
        table_->show(chart);
    }
    if (table_ != nullptr) table_->Show(table);
    if (picture_ != nullptr) picture_->Show(anything && !table);
    legend_->Show(anything && !table && !chart.legend.empty());
    Layout();
}

}  // namespace unhunch::tray
