// A week of half hours, painted; dragged over by pointer, or walked through by the arrow keys and switched by the space bar.
#pragma once

#include <functional>
#include <optional>

#include "presenters/week_hours.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class WeekPanel final : public PaintedPanel {
public:
    using Dragged = std::function<void(const core::WorkingHours& hours)>;

    /// `dragged` hears once a drag has ended.
    WeekPanel(wxWindow* parent, const Palette& palette, Dragged dragged);

    void show(const core::WorkingHours& hours);
    bool AcceptsFocusFromKeyboard() const override { return true; }

private:
    struct Drag {
        WeekCell from;
        WeekCell until;
        bool in;
    };

    void paint(wxGraphicsContext& canvas, wxSize size) override;
    void press(wxKeyEvent& key);
    void begin(WeekCell cell);
    void end();
    void take(const core::WorkingHours& hours);
    void go_to(WeekCell cell);
    [[nodiscard]] core::WorkingHours seen() const;
    [[nodiscard]] std::optional<WeekCell> cell_at(wxPoint at) const;
    [[nodiscard]] double names_width() const;
    [[nodiscard]] double head_height() const { return GetCharHeight() * 1.3; }
    [[nodiscard]] wxRect2DDouble box_of(WeekCell cell) const;

    Dragged dragged_;
    core::WorkingHours hours_;
    std::optional<Drag> drag_;
    WeekCell cursor_{1, 18};  // Monday at nine
};

}  // namespace unhunch::tray
