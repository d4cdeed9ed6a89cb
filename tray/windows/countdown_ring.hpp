// A ring that closes while a wait, a hold or a movement goes on, with its seconds and its word inside.
#pragma once

#include "access/told_value.hpp"
#include "presenters/break_scene.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class CountdownRing final : public PaintedPanel {
public:
    CountdownRing(wxWindow* parent, const Palette& palette, wxSize smallest);

    void show(const Countdown& countdown);

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;
    [[nodiscard]] wxFont fitting(wxGraphicsContext& canvas, const wxString& word, double scale, double width) const;

    ToldValue told_{*this};
    Countdown countdown_;
};

}  // namespace unhunch::tray
