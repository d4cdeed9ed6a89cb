#include "windows/chart_panel.hpp"

#include <algorithm>
#include <utility>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr std::size_t few = 31;  // places that a description can name one by one and still be listened to

std::string description(const Chart& chart) {
    std::string words = chart.gist;
    if (chart.places.size() <= few)
        for (const auto& place : chart.places) words += (words.empty() ? "" : "\n") + place + ".";
    return words;
}

}  // namespace

ChartPanel::ChartPanel(wxWindow* parent, const Palette& palette, wxSize smallest, Pointed pointed)
    : PaintedPanel{parent, palette, smallest}, pointed_at_{std::move(pointed)} {
    SetWindowStyleFlag(GetWindowStyleFlag() | wxWANTS_CHARS);
    Bind(wxEVT_MOTION, &ChartPanel::hover, this);
    Bind(wxEVT_KEY_DOWN, &ChartPanel::press, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& clicked) {
        SetFocusIgnoringChildren();
        hover(clicked);
    });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent& left) {
        if (!HasFocus()) point(nowhere);
        left.Skip();
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& focused) {
        if (pointed_ == nowhere && places() > 0) point(std::min(static_cast<int>(chart_.start), places() - 1));
        focused.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& lost) {
        point(nowhere);
        lost.Skip();
    });
}

void ChartPanel::tell(const Chart& chart) {
    const auto before = pointed_;
    chart_ = chart;
    tell_picture(*this, Role::Chart, chart_.title, description(chart_));
    pointed_ = nowhere;
    if (before != nowhere && before < places()) point(before);
    Refresh(false);
}

void ChartPanel::point(int place) {
    if (place == pointed_) return;
    pointed_ = place;
    const auto words = place == nowhere ? std::string{} : chart_.places[static_cast<std::size_t>(place)];
    if (pointed_at_) pointed_at_(words);
    Refresh(false);
}

void ChartPanel::hover(wxMouseEvent& moved) {
    moved.Skip();
    const int place = place_at(placed(moved.GetX()), moved.GetY());
    if (place == pointed_ || (place == nowhere && HasFocus())) return;
    point(place);
    if (place == nowhere) return UnsetToolTip();
    SetToolTip(wxString::FromUTF8(chart_.places[static_cast<std::size_t>(place)]));
}

void ChartPanel::press(wxKeyEvent& pressed) {
    const auto step = [this](Step towards) {
        return pointed_ == nowhere ? static_cast<int>(chart_.start) : after(pointed_, towards);
    };
    int wanted = nowhere;
    switch (pressed.GetKeyCode()) {
        case WXK_LEFT: wanted = step(reads_from_right() ? Step::On : Step::Back); break;
        case WXK_RIGHT: wanted = step(reads_from_right() ? Step::Back : Step::On); break;
        case WXK_UP: wanted = step(Step::Up); break;
        case WXK_DOWN: wanted = step(Step::Down); break;
        case WXK_HOME: wanted = 0; break;
        case WXK_END: wanted = places() - 1; break;
        default: return pressed.Skip();
    }
    if (pressed.HasAnyModifiers() || places() == 0) return pressed.Skip();
    point(std::clamp(wanted, 0, places() - 1));
    announce(*this, chart_.places[static_cast<std::size_t>(pointed_)]);
}

int ChartPanel::after(int from, Step step) const {
    const int wanted = step == Step::Back || step == Step::Up ? from - 1 : from + 1;
    return std::clamp(wanted, 0, places() - 1);
}

wxRect2DDouble ChartPanel::placed(wxRect2DDouble box) const {
    if (reads_from_right()) box.m_x = GetClientSize().x - box.m_x - box.m_width;
    return box;
}

double ChartPanel::placed(double x) const { return reads_from_right() ? GetClientSize().x - x : x; }

double ChartPanel::width_of(wxGraphicsContext& canvas, const wxString& text, const wxFont& font,
                            const wxColour& colour) {
    canvas.SetFont(font, colour);
    double width = 0;
    canvas.GetTextExtent(text, &width, nullptr);
    return width;
}

}  // namespace unhunch::tray
