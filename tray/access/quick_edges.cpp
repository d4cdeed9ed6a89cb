#include "access/quick_edges.hpp"

#include <cairo.h>

namespace unhunch::tray {

namespace {

cairo_t* cairo_of(void* context) { return static_cast<cairo_t*>(context); }

}  // namespace

QuickEdges::QuickEdges(wxGraphicsContext& canvas) : cairo_{canvas.GetNativeContext()} {
    cairo_save(cairo_of(cairo_));
    // A third of the time for what the eye takes for the same on a moving limb (measured by bench/window).
    cairo_set_antialias(cairo_of(cairo_), CAIRO_ANTIALIAS_FAST);
    cairo_set_fill_rule(cairo_of(cairo_), CAIRO_FILL_RULE_WINDING);
    cairo_new_path(cairo_of(cairo_));
}

QuickEdges::~QuickEdges() { cairo_restore(cairo_of(cairo_)); }

void QuickEdges::begin() { cairo_new_sub_path(cairo_of(cairo_)); }

void QuickEdges::line_to(double x, double y) { cairo_line_to(cairo_of(cairo_), x, y); }

void QuickEdges::fill(const wxColour& colour) {
    cairo_set_source_rgba(cairo_of(cairo_), colour.Red() / 255.0, colour.Green() / 255.0, colour.Blue() / 255.0,
                          colour.Alpha() / 255.0);
    cairo_fill(cairo_of(cairo_));
}

}  // namespace unhunch::tray
