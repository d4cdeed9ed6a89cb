// A person's own picture of an exercise, fitted into the stage on a sheet of white paper.
#pragma once

#include <string>

#include <wx/bmpbndl.h>
#include <wx/graphics.h>
#include <wx/image.h>

namespace unhunch::tray {

class OwnPicture {
public:
    /// A PNG or SVG; one that cannot be drawn is as none.
    void load(const std::string& path);

    [[nodiscard]] bool there() const { return image_.IsOk() || bundle_.IsOk(); }
    /// In the middle of the box, as large as fits. `dots` are the device's for a unit of length.
    void paint(wxGraphicsContext& canvas, wxRect2DDouble box, double dots);

private:
    [[nodiscard]] wxSize natural() const;

    std::string path_;
    wxImage image_;          // of a PNG
    wxBitmapBundle bundle_;  // of an SVG
    wxSize proportions_;
    wxBitmap fitted_;        // as it was drawn last
    wxSize fitted_to_;
};

}  // namespace unhunch::tray
