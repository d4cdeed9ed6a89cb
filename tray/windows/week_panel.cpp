#include "windows/week_panel.hpp"

#include <algorithm>
#include <utility>

#include "access/names.hpp"
#include "words/days.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr double row = 1.5;  // of a letter's height
constexpr double small = 0.85;
constexpr unsigned hours_between_numbers = 3;
constexpr int gap = 1;

int place_of(unsigned day) {
    const auto week = words::week();
    return static_cast<int>(std::ranges::find(week, day) - week.begin());
}

}  // namespace

WeekPanel::WeekPanel(wxWindow* parent, const Palette& palette, Dragged dragged)
    : PaintedPanel{parent, palette, {-1, static_cast<int>(parent->GetCharHeight() * (row * 7 + 1.4))}}, dragged_{std::move(dragged)} {
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& pressed) {
        SetFocus();
        if (const auto cell = cell_at(pressed.GetPosition())) begin(*cell);
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& moved) {
        const auto cell = cell_at(moved.GetPosition());
        if (!drag_ || !cell || drag_->until == *cell) return;
        drag_->until = *cell;
        go_to(*cell);
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& released) {
        // A quick hand is told of where it lets go alone.
        if (const auto cell = cell_at(released.GetPosition()); drag_ && cell) go_to(drag_->until = *cell);
        end();
    });
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        drag_.reset();
        Refresh(false);
    });
    Bind(wxEVT_KEY_DOWN, &WeekPanel::press, this);
    for (const auto& turned : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(turned, [this](wxFocusEvent& event) {
            Refresh(false);
            event.Skip();
        });
}

void WeekPanel::show(const core::WorkingHours& hours) {
    hours_ = hours;
    const auto text = week_text(hours);
    tell_picture(*this, Role::Chart, words::said("Working hours, half hour by half hour"),
                 words::said("{0}. Arrow keys walk, space switches, with Shift a stretch.",
                             text.empty() ? words::said_as("working hours", "Always") : text));
    Refresh(false);
}

core::WorkingHours WeekPanel::seen() const {
    return drag_ ? dragged(hours_, drag_->from, drag_->until, drag_->in) : hours_;
}

double WeekPanel::names_width() const {
    double widest = 0;
    for (const unsigned day : words::week())
        widest = std::max<double>(widest, GetTextExtent(wxString::FromUTF8(words::short_weekday(day))).x);
    return widest + GetCharWidth();
}

wxRect2DDouble WeekPanel::box_of(WeekCell cell) const {
    const double names = names_width();
    const double width = (GetClientSize().x - names) / week_cells;
    const double height = (GetClientSize().y - head_height()) / 7;
    const double before = names + width * cell.half_hour;
    return {reads_from_right() ? GetClientSize().x - before - width + gap : before, head_height() + height * place_of(cell.day),
            width - gap, height - 2 * gap};
}

std::optional<WeekCell> WeekPanel::cell_at(wxPoint at) const {
    const double names = names_width();
    const int along = reads_from_right() ? GetClientSize().x - at.x : at.x;
    const double across = (along - names) / (GetClientSize().x - names) * week_cells;
    const double down = (at.y - head_height()) / (GetClientSize().y - head_height()) * 7;
    const bool outside = !drag_ && (across < 0 || down < 0 || across >= week_cells || down >= 7);
    if (outside) return std::nullopt;
    const auto half_hour = static_cast<unsigned>(std::clamp(across, 0.0, week_cells - 1.0));
    return WeekCell{words::week().at(static_cast<std::size_t>(std::clamp(down, 0.0, 6.0))), half_hour};
}

void WeekPanel::paint(wxGraphicsContext& canvas, wxSize size) {
    const auto hours = seen();
    for (unsigned hour = 0; hour < 24; hour += hours_between_numbers) {
        const auto box = box_of({1, 2 * hour});
        const auto number = wxString::Format("%u", hour);
        double width = 0;
        canvas.SetFont(font(small), palette().quiet);
        canvas.GetTextExtent(number, &width, nullptr);
        write_centred(canvas, number, {reads_from_right() ? box.m_x + box.m_width - width / 2 : box.m_x + width / 2, head_height() / 2}, font(small), palette().quiet);
    }
    for (const unsigned day : words::week()) {
        const auto first = box_of({day, 0});
        const auto name = wxString::FromUTF8(words::short_weekday(day));
        double width = 0;
        canvas.SetFont(font(small), palette().quiet);
        canvas.GetTextExtent(name, &width, nullptr);
        write_centred(canvas, name, {reads_from_right() ? size.x - width / 2 : width / 2, first.m_y + first.m_height / 2}, font(small), palette().quiet);
        canvas.SetPen(wxNullGraphicsPen);
        for (unsigned half_hour = 0; half_hour < week_cells; ++half_hour) {
            const WeekCell cell{day, half_hour};
            const auto box = box_of(cell);
            canvas.SetBrush(canvas.CreateBrush(wxBrush{is_working(hours, cell) ? palette().accent : palette().stage}));
            canvas.DrawRectangle(box.m_x, box.m_y, box.m_width, box.m_height);
        }
    }
    if (!HasFocus()) return;
    const auto box = box_of(cursor_);
    canvas.SetBrush(wxNullGraphicsBrush);
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo{palette().text, 2.0}));
    canvas.DrawRectangle(box.m_x - 1, box.m_y - 1, box.m_width + 2, box.m_height + 2);
}

void WeekPanel::begin(WeekCell cell) {
    drag_ = Drag{cell, cell, !is_working(hours_, cell)};
    if (!HasCapture()) CaptureMouse();
    go_to(cell);
}

void WeekPanel::end() {
    if (HasCapture()) ReleaseMouse();
    if (!drag_) return;
    const auto hours = seen();
    drag_.reset();
    take(hours);
}

/// At once, as the next key may come before the settings are read again.
void WeekPanel::take(const core::WorkingHours& hours) {
    hours_ = hours;
    dragged_(hours);
}

void WeekPanel::go_to(WeekCell cell) {
    cursor_ = cell;
    Refresh(false);
}

void WeekPanel::press(wxKeyEvent& key) {
    const auto week = words::week();
    const int place = place_of(cursor_.day);
    const auto at = [&](int day, int half_hour) {
        return WeekCell{week.at(static_cast<std::size_t>(std::clamp(day, 0, 6))),
                        static_cast<unsigned>(std::clamp(half_hour, 0, static_cast<int>(week_cells) - 1))};
    };
    const int half_hour = static_cast<int>(cursor_.half_hour);
    const int to_the_right = reads_from_right() ? -1 : 1;
    auto to = cursor_;
    switch (key.GetKeyCode()) {
        case WXK_LEFT: to = at(place, half_hour - to_the_right); break;
        case WXK_RIGHT: to = at(place, half_hour + to_the_right); break;
        case WXK_UP: to = at(place - 1, half_hour); break;
        case WXK_DOWN: to = at(place + 1, half_hour); break;
        case WXK_HOME: to = at(place, 0); break;
        case WXK_END: to = at(place, week_cells - 1); break;
        case WXK_SPACE: return take(dragged(hours_, cursor_, cursor_, !is_working(hours_, cursor_)));
        default: key.Skip(); return;
    }
    // With Shift the keys carry on what the cell they leave is.
    const bool as_before = is_working(hours_, cursor_);
    const auto from = std::exchange(cursor_, to);
    if (key.ShiftDown()) take(dragged(hours_, from, to, as_before));
    Refresh(false);
    const auto at_cursor = cell_words(cursor_);
    announce(*this, is_working(hours_, cursor_) ? words::said("{0}: working", at_cursor) : words::said("{0}: free", at_cursor));
}

}  // namespace unhunch::tray
