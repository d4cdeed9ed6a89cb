#include "windows/fact_grid.hpp"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace unhunch::tray {

namespace {

constexpr int gap = 6;

}  // namespace

FactGrid::FactGrid(wxWindow* parent, const Palette& palette) : wxPanel{parent, wxID_ANY}, palette_{palette} {
    SetBackgroundColour(palette_.ground);
    SetSizer(new wxFlexGridSizer{2, wxSize{FromDIP(4 * gap), FromDIP(gap)}});
}

bool FactGrid::show(const std::vector<Fact>& facts) {
    if (facts == shown_) return false;
    shown_ = facts;
    Freeze();
    GetSizer()->Clear(true);
    for (const auto& fact : shown_) {
        auto* const name = new wxStaticText{this, wxID_ANY, wxString::FromUTF8(fact.name)};
        name->SetForegroundColour(palette_.quiet);
        auto* const value = new wxStaticText{this, wxID_ANY, {}};
        value->SetForegroundColour(palette_.text);
        value->SetFont(value->GetFont().Bold());
        value->SetLabelText(wxString::FromUTF8(fact.value));  // measured in the font it has by now
        GetSizer()->Add(name);
        GetSizer()->Add(value);
    }
    Thaw();
    InvalidateBestSize();
    Layout();
    return true;
}

}  // namespace unhunch::tray
