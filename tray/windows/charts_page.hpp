// A page of the statistics: plain numbers on top, charts below each other, scrolled where they need more room.
#pragma once

#include <vector>

#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "presenters/stats_pages.hpp"
#include "windows/chart_box.hpp"
#include "windows/fact_grid.hpp"

namespace unhunch::tray {

class ChartsPage final : public wxScrolledWindow {
public:
    ChartsPage(wxWindow* parent, const Palette& palette);

    /// Something of the window's own above the numbers, once, before the first page is shown. Its parent is this page.
    void put_on_top(wxSizer* head);
    /// Always the same charts; what changes is what they show.
    void show(const StatsPage& page);
    void show_as_tables(bool as_tables);
    /// Once something on it has become larger or smaller.
    void fit();

private:
    const Palette& palette_;
    bool as_tables_ = false;
    bool fitting_ = false;
    FactGrid* facts_;
    std::vector<ChartBox*> boxes_;
    wxBoxSizer* column_;
};

}  // namespace unhunch::tray
