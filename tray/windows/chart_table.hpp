// The exact numbers of a chart in rows: a list of the toolkit's own, so that keys and screen readers know it.
#pragma once

#include <wx/dataview.h>

#include "presenters/chart.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

class ChartTable final : public wxDataViewListCtrl {
public:
    explicit ChartTable(wxWindow* parent);

    void show(const Chart& chart);

private:
    Table shown_;
};

}  // namespace unhunch::tray
