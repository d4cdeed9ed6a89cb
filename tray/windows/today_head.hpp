// The top of today's page: the ring to the goal, what is going on, and the day in plain numbers.
#pragma once

#include <wx/panel.h>

#include "windows/fact_grid.hpp"
#include "windows/today_ring.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class TodayHead final : public wxPanel {
public:
    TodayHead(wxWindow* parent, const Palette& palette);

    /// True where it needs other room than before.
    bool show(const TodayView& view);

private:
    TodayRing* ring_;
    WordsLabel* headline_;
    FactGrid* facts_;
};

}  // namespace unhunch::tray
