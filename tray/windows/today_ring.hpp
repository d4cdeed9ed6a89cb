// Today's breaks as a ring against the goal, the number in its middle.
#pragma once

#include "access/told_value.hpp"
#include "presenters/today_view.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class TodayRing final : public PaintedPanel {
public:
    TodayRing(wxWindow* parent, const Palette& palette, wxSize smallest);

    void show(const TodayView& view);

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;

    ToldValue told_{*this};
    TodayView view_;
};

}  // namespace unhunch::tray
