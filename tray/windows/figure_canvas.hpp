// The stage: the moving figure, or a calm circle that breathes with the movement where no figure is drawn yet.
#pragma once

#include "presenters/break_scene.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class FigureCanvas final : public PaintedPanel {
public:
    FigureCanvas(wxWindow* parent, const Palette& palette, wxSize smallest);

    void show(const BreakScene& scene);

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;
    void paint_figure(wxGraphicsContext& canvas, wxSize size) const;
    void paint_circle(wxGraphicsContext& canvas, wxSize size) const;

    const content::Animation* animation_ = nullptr;
    std::unique_ptr<Figure> figure_;  // of the animation
    Beat beat_;
    bool mirrored_ = false;
    bool hints_ = true;
    Countdown countdown_;
};

}  // namespace unhunch::tray
