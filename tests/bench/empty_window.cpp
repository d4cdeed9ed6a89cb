// The floors that our windows are measured against: an empty window of the toolkit, and one that draws twenty limbs on a
// cleared canvas 60 times a second.
//
//   unhunch_empty_window [--limbs]
#include <cmath>
#include <memory>

#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/dcbuffer.h>
#include <wx/frame.h>
#include <wx/graphics.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/timer.h>

namespace {

constexpr int frame_ms = 16;
constexpr int limbs = 20;
constexpr int canvas_side = 420;

class Limbs final : public wxPanel {
public:
    explicit Limbs(wxWindow* parent) : wxPanel{parent, wxID_ANY, wxDefaultPosition, {canvas_side, canvas_side}} {
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
        Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
            ++frame_;
            Refresh(false);
        });
        timer_.Start(frame_ms);
    }

private:
    void paint() {
        wxAutoBufferedPaintDC dc{this};
        dc.SetBackground(*wxWHITE_BRUSH);
        dc.Clear();
        const std::unique_ptr<wxGraphicsContext> canvas{wxGraphicsContext::Create(dc)};
        for (int limb = 0; limb < limbs; ++limb) {
            const double turn = frame_ * 0.05 + limb;
            canvas->SetPen(canvas->CreatePen(wxGraphicsPenInfo{*wxBLUE, 20}.Cap(wxCAP_ROUND)));
            const double x = 60 + limb % 5 * 75, y = 60 + limb / 5 * 90;
            canvas->StrokeLine(x, y, x + 40 * std::cos(turn), y + 40 * std::sin(turn));
        }
    }

    wxTimer timer_{this};
    int frame_ = 0;
};

}  // namespace

class FloorApp final : public wxApp {
public:
    bool OnInit() override {
        auto* const frame = new wxFrame{nullptr, wxID_ANY, "Floor", wxDefaultPosition, {900, 640}};
        if (argc > 1 && argv[1] == "--limbs") {
            auto* const middle = new wxBoxSizer{wxVERTICAL};
            middle->Add(new Limbs{frame}, wxSizerFlags{}.Center());
            frame->SetSizer(middle);
        }
        return frame->Show();
    }
    void OnInitCmdLine(wxCmdLineParser& parser) override { parser.AddSwitch("", "limbs"); }
};

wxIMPLEMENT_APP(FloorApp);
