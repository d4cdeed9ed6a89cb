#include "windows/legend.hpp"

#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include "access/names.hpp"
#include "windows/chart_fills.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 6;

class Sample final : public PaintedPanel {
public:
    Sample(wxWindow* parent, const Palette& palette, Fill fill)
        : PaintedPanel{parent, palette, {parent->GetCharHeight(), parent->GetCharHeight()}}, fill_{fill} {}

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override {
        const double in = size.y * 0.12;
        paint_fill(canvas, palette(), {in, in, size.x - 2 * in, size.y - 2 * in}, fill_);
    }

    Fill fill_;
};

}  // namespace

Legend::Legend(wxWindow* parent, const Palette& palette) : wxPanel{parent, wxID_ANY}, palette_{palette} {
    SetBackgroundColour(palette.ground);
    SetSizer(new wxWrapSizer{wxHORIZONTAL, 0});
}

void Legend::show(const std::vector<LegendEntry>& entries) {
    if (entries == shown_) return;
    shown_ = entries;
    auto& line = *GetSizer();
    line.Clear(true);
    for (const auto& entry : shown_) {
        auto* const words = new wxStaticText{this, wxID_ANY, wxString::FromUTF8(entry.words)};
        words->SetForegroundColour(palette_.quiet);
        auto* const pair = new wxBoxSizer{wxHORIZONTAL};
        pair->Add(new Sample{this, palette_, entry.fill},
                  wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
        pair->Add(words, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(3 * gap)));
        line.Add(pair);
    }
}

}  // namespace unhunch::tray
