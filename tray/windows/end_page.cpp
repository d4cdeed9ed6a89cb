#include "windows/end_page.hpp"

#include <algorithm>
#include <utility>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "access/names.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;

WordsLabel* centred(wxWindow* parent, double scale, wxFontWeight weight, const wxColour& colour) {
    return new WordsLabel{parent, {.scale = scale, .weight = weight, .colour = colour, .style = wxALIGN_CENTRE_HORIZONTAL}};
}

}  // namespace

/// The day's ring around a tick, or around two bars where the break was stopped.
class EndPage::Mark final : public PaintedPanel {
public:
    using PaintedPanel::PaintedPanel;

    void show(double ring, bool stopped) {
        ring_ = ring;
        stopped_ = stopped;
        Refresh(false);
    }

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override {
        const double side = std::min(size.x, size.y);
        const double x = size.x / 2.0;
        const double y = size.y / 2.0;
        const double width = side * 0.06;
        paint_ring(canvas, {x, y}, side / 2 - width, width, ring_ < 0 ? 1 : ring_, palette().track, palette().accent);
        canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().accent, side * 0.07}.Cap(wxCAP_ROUND)));
        if (stopped_) {
            canvas.StrokeLine(x - side * 0.09, y - side * 0.13, x - side * 0.09, y + side * 0.13);
            canvas.StrokeLine(x + side * 0.09, y - side * 0.13, x + side * 0.09, y + side * 0.13);
            return;
        }
        auto tick = canvas.CreatePath();
        tick.MoveToPoint(x - side * 0.16, y + side * 0.01);
        tick.AddLineToPoint(x - side * 0.04, y + side * 0.13);
        tick.AddLineToPoint(x + side * 0.18, y - side * 0.13);
        canvas.StrokePath(tick);
    }

    double ring_ = -1;
    bool stopped_ = false;
};

EndPage::EndPage(wxWindow* parent, const Palette& palette, EndDeeds deeds)
    : wxPanel{parent, wxID_ANY} {
    SetBackgroundColour(palette.ground);
    mark_ = new Mark{this, palette, FromDIP(wxSize{168, 168})};
    tell_picture(*mark_, Role::Picture, words::said("The day's breaks"));
    title_ = centred(this, 2.0, wxFONTWEIGHT_BOLD, palette.text);
    line_ = centred(this, 1.3, wxFONTWEIGHT_NORMAL, palette.text);
    check_in_ = new CheckIn{this, palette, std::move(deeds.answered)};
    check_in_->Hide();
    auto* const leave = new wxButton{this, wxID_CLOSE, _("&Close")};
    leave->SetToolTip(_("Key: Escape"));
    leave->Bind(wxEVT_BUTTON, [close = deeds.close](wxCommandEvent&) { close(); });

    auto* const column = new wxBoxSizer{wxVERTICAL};
    const auto middle = wxSizerFlags{}.Align(wxALIGN_CENTRE_HORIZONTAL);
    column->AddStretchSpacer();
    column->Add(mark_, middle);
    column->AddSpacer(FromDIP(2 * gap));
    const auto row = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(2 * gap));
    column->Add(title_, row);
    column->AddSpacer(FromDIP(gap / 2));
    column->Add(line_, row);
    column->AddSpacer(FromDIP(2 * gap));
    column->Add(check_in_, row);
    column->AddSpacer(FromDIP(2 * gap));
    column->Add(leave, middle);
    column->AddStretchSpacer();
    SetSizer(column);
}

void EndPage::take_keys() { mark_->SetFocus(); }

void EndPage::show(const EndWords& words, double ring) {
    mark_->show(ring, words.stays);
    title_->say(wxString::FromUTF8(words.title));
    line_->say(wxString::FromUTF8(words.line));
    Layout();
}

}  // namespace unhunch::tray
