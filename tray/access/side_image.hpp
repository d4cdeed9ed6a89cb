// An image beside a window: what the window shows is painted on it, and laid onto the window part by part.
//
// On X11 each stroke on a window is a request to the server, which costs both sides more than painting it here and handing
// over the part that changed. And the toolkit's own ways to paint an image, and to put it on a window, take longer than an arm.
#pragma once

#include <memory>

#include <wx/graphics.h>
#include <wx/window.h>

namespace unhunch::tray {

class SideImage {
public:
    SideImage();
    ~SideImage();

    /// True where it has that size, in the window's units, and so many dots to each of them; else it is made anew, and empty.
    bool fit(wxSize size, double dots);
    /// To paint on; null where there is no room for an image.
    [[nodiscard]] wxGraphicsContext* canvas() { return canvas_.get(); }
    /// Covers all that the canvas is clipped to: a rectangle of the toolkit's is a path each time.
    void cover(const wxColour& colour);
    /// Lays what is to be seen of it onto the window, within its wxEVT_PAINT.
    void show_on(wxWindow& window) const;

private:
    struct Pixels;
    std::unique_ptr<Pixels> pixels_;
    std::unique_ptr<wxGraphicsContext> canvas_;  // on the pixels
};

}  // namespace unhunch::tray
