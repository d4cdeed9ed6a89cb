// The stage: the moving figure, its two poses where nothing is to move, the person's own picture, or a calm circle where
// there is neither.
#pragma once

#include "presenters/break_scene.hpp"
#include "windows/own_picture.hpp"
#include "windows/painted_panel.hpp"

namespace unhunch::tray {

class FigureCanvas final : public PaintedPanel {
public:
    FigureCanvas(wxWindow* parent, const Palette& palette, wxSize smallest);

    void show(const BreakScene& scene);

private:
    void paint(wxGraphicsContext& canvas, wxSize size) override;
    void paint_stage(wxGraphicsContext& canvas, wxSize size);
    void paint_figure(wxGraphicsContext& canvas, wxRect2DDouble box, const std::vector<Stroke>& strokes) const;
    void paint_poses(wxGraphicsContext& canvas, wxSize size) const;
    void paint_circle(wxGraphicsContext& canvas, wxSize size) const;

    const content::Animation* animation_ = nullptr;
    std::unique_ptr<Figure> figure_;  // of the animation
    std::vector<Stroke> strokes_;  // of this moment, where it moves
    OwnPicture picture_;
    std::string picture_path_;
    Beat beat_;
    bool mirrored_ = false;
    bool hints_ = true;
    bool side_by_side_ = false;
    bool at_end_ = false;  // of the two poses: the one to be in, or on the way to
    Countdown countdown_;
    std::string told_exercise_, told_cue_;  // to screen readers
};

}  // namespace unhunch::tray
