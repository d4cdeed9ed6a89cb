#include "windows/tick_list.hpp"

#include <utility>

#include <wx/checkbox.h>

#include "access/names.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;
constexpr std::size_t long_label = 24;  // letters; lists of longer ones stand in two columns, others in three

}  // namespace

TickList::TickList(wxWindow* parent, const Palette& palette, const wxString& question, const std::vector<Tick>& ticks,
                   Changed changed)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL} {
    SetBackgroundColour(palette.ground);
    auto* const asked = new WordsLabel{this, {.scale = 1.1, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
    asked->say(question);
    bool is_long = false;
    for (const Tick& tick : ticks) is_long = is_long || tick.label.size() > long_label;
    most_columns_ = is_long ? 2 : 3;
    boxes_ = new wxFlexGridSizer{most_columns_, wxSize{FromDIP(4 * gap), FromDIP(gap)}};
    for (const Tick& tick : ticks) {
        auto* const box = new wxCheckBox{this, wxID_ANY, wxString::FromUTF8(tick.label)};
        box->SetForegroundColour(palette.text);
        box->SetValue(tick.on);
        tell_name(*box, tick.label);
        box->Bind(wxEVT_CHECKBOX, [changed, key = tick.key](wxCommandEvent& turned) { changed(key, turned.IsChecked()); });
        boxes_->Add(box);
    }
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(asked, wxSizerFlags{}.Expand());
    column->AddSpacer(FromDIP(gap));
    column->Add(boxes_);
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& sized) {
        lay_out(sized.GetSize().x);
        sized.Skip();
    });
}

void TickList::lay_out(int width) {
    int columns = most_columns_;
    for (boxes_->SetCols(columns); columns > 1 && boxes_->CalcMin().x > width; boxes_->SetCols(columns)) --columns;
    const int height = GetSizer()->CalcMin().y;
    if (height == GetMinSize().y) return;
    SetMinSize(wxSize{-1, height});
    // The scrolled step around it has to make room, once this one is done.
    CallAfter([this] { GetParent()->FitInside(); });
}

}  // namespace unhunch::tray
