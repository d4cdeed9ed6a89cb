#include "windows/end_page.hpp"

#include <algorithm>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>

namespace unhunch::tray {

namespace {

constexpr int gap = 12;

wxStaticText* centred(wxWindow* parent, double scale, wxFontWeight weight, const wxColour& colour) {
    auto* const text = new wxStaticText{parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL};
    auto font = text->GetFont().Scaled(static_cast<float>(scale));
    font.SetWeight(weight);
    text->SetFont(font);
    text->SetForegroundColour(colour);
    return text;
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

EndPage::EndPage(wxWindow* parent, const Palette& palette, const std::function<void()>& close)
    : wxPanel{parent, wxID_ANY} {
    SetBackgroundColour(palette.ground);
    mark_ = new Mark{this, palette, FromDIP(wxSize{168, 168})};
    title_ = centred(this, 2.0, wxFONTWEIGHT_BOLD, palette.text);
    line_ = centred(this, 1.3, wxFONTWEIGHT_NORMAL, palette.text);
    auto* const leave = new wxButton{this, wxID_CLOSE, _("&Close")};
    leave->SetToolTip(_("Key: Escape"));
    leave->Bind(wxEVT_BUTTON, [close](wxCommandEvent&) { close(); });

    auto* const column = new wxBoxSizer{wxVERTICAL};
    const auto middle = wxSizerFlags{}.Align(wxALIGN_CENTRE_HORIZONTAL);
    column->AddStretchSpacer();
    column->Add(mark_, middle);
    column->AddSpacer(FromDIP(2 * gap));
    column->Add(title_, middle);
    column->AddSpacer(FromDIP(gap / 2));
    column->Add(line_, middle);
    column->AddSpacer(FromDIP(3 * gap));
    column->Add(leave, middle);
    column->AddStretchSpacer();
    SetSizer(column);
}

void EndPage::show(const EndWords& words, double ring) {
    mark_->show(ring, words.stays);
    title_->SetLabelText(wxString::FromUTF8(words.title));
    line_->SetLabelText(wxString::FromUTF8(words.line));
    line_->Wrap(std::max(FromDIP(200), GetClientSize().x - FromDIP(4 * gap)));
    Layout();
}

}  // namespace unhunch::tray
