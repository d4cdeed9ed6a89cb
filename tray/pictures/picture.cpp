#include "pictures/picture.hpp"

#include <cairo.h>

#include <array>
#include <numbers>

#include "figure/outline.hpp"

namespace unhunch::tray {

namespace {

struct Colour {
    int red, green, blue;
    double opacity = 1;
};

Colour light(Ink ink) {
    switch (ink) {
        case Ink::Floor: return {214, 210, 202};
        case Ink::Prop: return {158, 160, 167};
        case Ink::PropFar: return {196, 198, 203};
        case Ink::Mat: return {176, 190, 178};
        case Ink::Band: return {47, 143, 91};
        case Ink::Towel: return {226, 178, 84};
        case Ink::Ball: return {196, 74, 62};
        case Ink::Weight: return {70, 74, 84};
        case Ink::Trousers: return {84, 95, 112};
        case Ink::TrousersFar: return {148, 157, 171};
        case Ink::Shirt: return {61, 112, 170};
        case Ink::ShirtFar: return {146, 176, 210};
        case Ink::Skin: return {214, 160, 126};
        case Ink::SkinFar: return {231, 203, 184};
        case Ink::Face: return {104, 68, 50};
        case Ink::Shoe: return {52, 57, 66};
        case Ink::Blade: return {236, 226, 202};
        case Ink::Spine: return {36, 70, 112};
        case Ink::Ghost: return {120, 128, 140, .45};
        case Ink::Arrow: return {206, 92, 48};
        case Ink::Glow: return {242, 172, 64, .5};
    }
    return {};
}

Colour dark(Ink ink) {
    switch (ink) {
        case Ink::Floor: return {74, 80, 88};
        case Ink::Prop: return {126, 131, 140};
        case Ink::PropFar: return {88, 93, 101};
        case Ink::Mat: return {84, 104, 92};
        case Ink::Band: return {98, 200, 142};
        case Ink::Towel: return {236, 196, 112};
        case Ink::Ball: return {232, 108, 92};
        case Ink::Weight: return {178, 184, 196};
        case Ink::Trousers: return {136, 148, 166};
        case Ink::TrousersFar: return {92, 101, 115};
        case Ink::Shirt: return {106, 158, 216};
        case Ink::ShirtFar: return {66, 98, 136};
        case Ink::Skin: return {218, 168, 136};
        case Ink::SkinFar: return {150, 116, 96};
        case Ink::Face: return {92, 58, 42};
        case Ink::Shoe: return {196, 202, 210};
        case Ink::Blade: return {244, 236, 214};
        case Ink::Spine: return {30, 58, 94};
        case Ink::Ghost: return {170, 178, 190, .45};
        case Ink::Arrow: return {255, 150, 104};
        case Ink::Glow: return {255, 192, 92, .45};
    }
    return {};
}

constexpr Colour light_card{241, 239, 233};
constexpr Colour dark_card{39, 43, 48};
constexpr double corner = .14;  // of the card's side

void use(cairo_t* cairo, Colour colour) {
    cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.opacity);
}

void trace_card(cairo_t* cairo, Picture::Frame frame) {
    const double r = frame.side * corner;
    const double right = frame.x + frame.side;
    const double bottom = frame.y + frame.side;
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_path(cairo);
    cairo_arc(cairo, right - r, frame.y + r, r, -quarter, 0);
    cairo_arc(cairo, right - r, bottom - r, r, 0, quarter);
    cairo_arc(cairo, frame.x + r, bottom - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, frame.x + r, frame.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

void add(cairo_t* cairo, const std::vector<Spot>& edge) {
    cairo_new_sub_path(cairo);
    for (const auto& spot : edge) cairo_line_to(cairo, spot.x, spot.y);
    cairo_close_path(cairo);
}

}  // namespace

struct Picture::Canvas {
    cairo_surface_t* surface;
    cairo_t* cairo;
};

Picture::Picture(int width, int height) : canvas_{new Canvas} {
    canvas_->surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    canvas_->cairo = cairo_create(canvas_->surface);
}

Picture::~Picture() {
    cairo_destroy(canvas_->cairo);
    cairo_surface_destroy(canvas_->surface);
    delete canvas_;
}

void Picture::fill(Scheme scheme) {
    use(canvas_->cairo, scheme == Scheme::Light ? Colour{255, 255, 255} : Colour{0, 0, 0});
    cairo_paint(canvas_->cairo);
}

void Picture::draw_card(Frame frame, Scheme scheme) {
    trace_card(canvas_->cairo, frame);
    use(canvas_->cairo, scheme == Scheme::Light ? light_card : dark_card);
    cairo_fill(canvas_->cairo);
}

void Picture::draw_figure(Frame frame, const std::vector<Stroke>& strokes, Scheme scheme) {
    auto* cairo = canvas_->cairo;
    cairo_save(cairo);
    trace_card(cairo, frame);
    cairo_clip(cairo);
    cairo_translate(cairo, frame.x, frame.y);
    for (auto stroke = strokes.begin(); stroke != strokes.end();) {
        const auto ink = stroke->ink;
        do add(cairo, outline(*stroke++, frame.side));
        while (stroke != strokes.end() && stroke->ink == ink && !translucent(ink));
        use(cairo, scheme == Scheme::Light ? light(ink) : dark(ink));
        cairo_fill(cairo);
    }
    cairo_restore(cairo);
}

void Picture::write(double x, double y, const std::string& words, Scheme scheme) {
    use(canvas_->cairo, scheme == Scheme::Light ? dark_card : light_card);
    cairo_select_font_face(canvas_->cairo, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(canvas_->cairo, 13);
    cairo_move_to(canvas_->cairo, x, y);
    cairo_show_text(canvas_->cairo, words.c_str());
}

core::Outcome Picture::save(const std::string& path) const {
    const auto status = cairo_surface_write_to_png(canvas_->surface, path.c_str());
    if (status == CAIRO_STATUS_SUCCESS) return core::Done{};
    return core::Failure{"Could not write " + path + ": " + cairo_status_to_string(status) +
                         ". Is the folder there, and is there room on the disk?"};
}

}  // namespace unhunch::tray
