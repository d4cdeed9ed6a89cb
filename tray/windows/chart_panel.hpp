// A painted chart that can be pointed at: by the mouse, or with the arrow keys, place after place.
#pragma once

#include <functional>

#include "presenters/chart.hpp"
#include "windows/chart_fills.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class ChartPanel : public PaintedPanel {
public:
    /// Hears the exact words of the place that is pointed at; empty: of none.
    using Pointed = std::function<void(const std::string& words)>;

    ChartPanel(wxWindow* parent, const Palette& palette, wxSize smallest, Pointed pointed);

    bool AcceptsFocusFromKeyboard() const override { return true; }

    /// The drawing has to be of the panel's own kind.
    virtual void show(const Drawing& drawing) = 0;

protected:
    static constexpr int nowhere = -1;
    enum class Step { Back, On, Up, Down };

    void tell(const Chart& chart);
    [[nodiscard]] int places() const { return static_cast<int>(chart_.places.size()); }
    [[nodiscard]] Emphasis emphasis(std::size_t place) const {
        return static_cast<int>(place) == pointed_ ? Emphasis::Pointed : Emphasis::None;
    }
    /// The place under that point, in the direction of reading: `x` counts from where a line begins.
    [[nodiscard]] virtual int place_at(double x, double y) const = 0;
    /// From one place to another; `from` where it leads nowhere. In a row, unless an heir knows better.
    [[nodiscard]] virtual int after(int from, Step step) const;

    /// Mirrored for who reads from the right: `box` counts from where a line begins.
    [[nodiscard]] wxRect2DDouble placed(wxRect2DDouble box) const;
    [[nodiscard]] double placed(double x) const;
    /// Of text in `font`.
    [[nodiscard]] static double width_of(wxGraphicsContext& canvas, const wxString& text, const wxFont& font,
                                         const wxColour& colour);

private:
    void point(int place);
    void hover(wxMouseEvent& moved);
    void press(wxKeyEvent& pressed);

    Pointed pointed_at_;
    Chart chart_;
    int pointed_ = nowhere;
};

}  // namespace unhunch::tray
