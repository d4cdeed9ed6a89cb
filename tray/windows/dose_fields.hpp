// How much of one move: numbers that can only be set to what is safe.
#pragma once

#include <functional>
#include <vector>

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/spinctrl.h>

#include "catalogue/dose_limits.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

class DoseFields final : public wxPanel {
public:
    DoseFields(wxWindow* parent, const Palette& palette, std::function<void(const content::Dose&)> changed);

    void show(const content::Dose& dose, const content::DoseLimits& limits);
    [[nodiscard]] content::Dose dose() const;

private:
    std::function<void(const content::Dose&)> changed_;
    wxSpinCtrl* sets_ = nullptr;
    wxSpinCtrl* reps_ = nullptr;
    wxSpinCtrlDouble* move_ = nullptr;
    wxSpinCtrlDouble* hold_ = nullptr;
    wxSpinCtrlDouble* back_ = nullptr;
    wxSpinCtrlDouble* pause_ = nullptr;
    wxSpinCtrlDouble* rest_ = nullptr;
};

}  // namespace unhunch::tray
