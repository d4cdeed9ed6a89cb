#include "access/side_image.hpp"

#include <cmath>

#include <cairo.h>

namespace unhunch::tray {

struct SideImage::Pixels {
    Pixels(wxSize in_units, double each)
        : size{in_units},
          dots{each},
          surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, in_dots(size.x), in_dots(size.y))},
          cairo{cairo_create(surface)} {
        cairo_surface_set_device_scale(surface, dots, dots);
    }
    Pixels(const Pixels&) = delete;
    Pixels& operator=(const Pixels&) = delete;
    ~Pixels() {
        cairo_destroy(cairo);
        cairo_surface_destroy(surface);
    }

    [[nodiscard]] int in_dots(int units) const { return static_cast<int>(std::ceil(units * dots)); }

    wxSize size;
    double dots;
    cairo_surface_t* surface;
    cairo_t* cairo;
};

SideImage::SideImage() = default;
SideImage::~SideImage() = default;

bool SideImage::fit(wxSize size, double dots) {
    if (canvas_ && pixels_->size == size && pixels_->dots == dots) return true;
    canvas_.reset();
    pixels_ = std::make_unique<Pixels>(size, dots);
    if (cairo_status(pixels_->cairo) == CAIRO_STATUS_SUCCESS)
        canvas_.reset(wxGraphicsContext::CreateFromNative(pixels_->cairo));
    return false;
}

void SideImage::cover(const wxColour& colour) {
    if (!pixels_) return;
    cairo_set_source_rgb(pixels_->cairo, colour.Red() / 255.0, colour.Green() / 255.0, colour.Blue() / 255.0);
    cairo_paint(pixels_->cairo);
}

void SideImage::show_on(wxWindow& window) const {
    auto* const cairo = window.GTKPaintContext();
    if (cairo == nullptr || !pixels_) return;
    cairo_save(cairo);
    cairo_set_source_surface(cairo, pixels_->surface, 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

}  // namespace unhunch::tray
