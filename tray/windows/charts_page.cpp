#include "windows/charts_page.hpp"

#include "windows/measure.hpp"

namespace unhunch::tray {

namespace {

constexpr int edge = 24;
constexpr int scrolled = 12;

}  // namespace

ChartsPage::ChartsPage(wxWindow* parent, const Palette& palette)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE},
      palette_{palette} {
    SetBackgroundColour(palette_.ground);
    SetScrollRate(0, by_text(*this, scrolled));
    facts_ = new FactGrid{this, palette_};
    column_ = new wxBoxSizer{wxVERTICAL};
    column_->AddSpacer(FromDIP(edge / 2));
    column_->Add(facts_, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(edge)));
    SetSizer(column_);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& resized) {
        fit();
        resized.Skip();
    });
}

void ChartsPage::put_on_top(wxSizer* head) {
    column_->Insert(1, head, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(edge)));
}

void ChartsPage::show(const StatsPage& page) {
    facts_->show(page.facts);
    facts_->Show(!page.facts.empty());
    for (std::size_t at = 0; at < page.drawings.size(); ++at) {
        if (at < boxes_.size()) {
            boxes_[at]->show(page.drawings[at]);
            continue;
        }
        boxes_.push_back(new ChartBox{this, palette_, page.drawings[at], as_tables_, [this] { fit(); }});
        column_->Add(boxes_.back(), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(edge)));
    }
    fit();
}

void ChartsPage::show_as_tables(bool as_tables) {
    as_tables_ = as_tables;
    for (auto* const box : boxes_) box->show_as_table(as_tables);
    fit();
}

void ChartsPage::fit() {
    if (fitting_) return;
    fitting_ = true;
    // Once what asks for it is laid out itself.
    CallAfter([this] {
        fitting_ = false;
        FitInside();
    });
}

}  // namespace unhunch::tray
