// A surface that paints itself without flicker; what to paint is up to its heirs.
#pragma once

#include <wx/brush.h>
#include <wx/graphics.h>
#include <wx/panel.h>

#include "access/side_image.hpp"
#include "windows/palette.hpp"

namespace unhunch::tray {

class PaintedPanel : public wxPanel {
public:
    /// `palette` must outlive the painting.
    PaintedPanel(wxWindow* parent, const Palette& palette, wxSize smallest);

    /// The Tab key passes by: there is nothing to press on it.
    bool AcceptsFocusFromKeyboard() const override { return false; }

protected:
    virtual void paint(wxGraphicsContext& canvas, wxSize size) = 0;
    /// Within `paint`: covers all that is painted now, with its corners.
    void cover(const wxColour& colour) { image_.cover(colour); }

    [[nodiscard]] const Palette& palette() const { return palette_; }
    /// Paintings are not mirrored: left and right of the body are what they are. Who wants it mirrored asks here.
    [[nodiscard]] bool reads_from_right() const { return GetParent()->GetLayoutDirection() == wxLayout_RightToLeft; }
    /// The desktop's font at `scale` times its size.
    [[nodiscard]] wxFont font(double scale, wxFontWeight weight = wxFONTWEIGHT_NORMAL) const;
    /// Puts the middle of one line of text on a point.
    void write_centred(wxGraphicsContext& canvas, const wxString& text, wxPoint2DDouble middle, const wxFont& font,
                       const wxColour& colour) const;

private:
    /// Paints that part anew, or all of it where the size has changed; false where there is nothing to see.
    bool renew(const wxRect& part);

    const Palette& palette_;
    SideImage image_;
};

/// A part of a ring, in rounds clockwise from the top.
struct Arc {
    double from = 0;
    double until = 1;
};

/// A ring around `middle`, filled clockwise from the top up to `share` (0 to 1); at least what lies within `part` of it.
void paint_ring(wxGraphicsContext& canvas, wxPoint2DDouble middle, double radius, double width, double share,
                const wxColour& track, const wxColour& fill, Arc part = {});

}  // namespace unhunch::tray
