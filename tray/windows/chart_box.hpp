// One chart on a page: its title, its picture or table, what its fills mean, and a line with the exact words of what is
// pointed at.
#pragma once

#include <functional>

#include <wx/panel.h>

#include "presenters/chart.hpp"
#include "windows/chart_panel.hpp"
#include "windows/chart_table.hpp"
#include "windows/legend.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class ChartBox final : public wxPanel {
public:
    /// The first drawing decides what is drawn; later ones have to be of its kind.
    /// `grown` is called when it needs more or less room than before.
    ChartBox(wxWindow* parent, const Palette& palette, const Drawing& drawing, bool as_table,
             std::function<void()> grown);

    bool Layout() override;

    void show(const Drawing& drawing);
    void show_as_table(bool as_table);

private:
    void arrange();

    const Palette& palette_;
    Drawing drawing_;
    bool as_table_;
    std::function<void()> grown_;
    int height_ = 0;
    WordsLabel* title_;
    ChartPanel* picture_ = nullptr;  // none for a listing
    Legend* legend_;
    ChartTable* table_ = nullptr;  // made when first shown
    WordsLabel* line_;
    wxSizer* column_;
};

}  // namespace unhunch::tray
