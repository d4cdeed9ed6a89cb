#include "adapters/pdf/sheet.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <cmath>

namespace unhunch::pdf {
namespace {

// ISO 216 A4, in points.
constexpr double paper_width = 595.276;
constexpr double paper_height = 841.890;
constexpr double margin = 42;

struct Release {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
template <class Thing>
using Handle = std::unique_ptr<Thing, Release>;

cairo_status_t take(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

class CairoSheet final : public Sheet {
public:
    explicit CairoSheet(const std::string& title)
        : surface_{cairo_pdf_surface_create_for_stream(take, &bytes_, paper_width, paper_height)},
          context_{cairo_create(surface_.get())},
          layout_{pango_cairo_create_layout(context_.get())} {
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Unhunch");
        cairo_translate(context_.get(), margin, margin);
    }

    double width() const override { return paper_width - 2 * margin; }
    double height() const override { return paper_height - 2 * margin; }

    double write(const std::string& words, Place at, Style style, double wrapped_at) override {
        lay(words, style);
        if (wrapped_at > 0) pango_layout_set_width(layout_.get(), units(wrapped_at));
        show(at, style);
        int height = 0;
        pango_layout_get_size(layout_.get(), nullptr, &height);
        return static_cast<double>(height) / PANGO_SCALE;
    }

    void write_until(const std::string& words, Place right, Style style) override {
        lay(words, style);
        int width = 0;
        pango_layout_get_size(layout_.get(), &width, nullptr);
        show({right.x - static_cast<double>(width) / PANGO_SCALE, right.y}, style);
    }

    void write_within(const std::string& words, Place at, Style style, double width) override {
        lay(words, style);
        pango_layout_set_width(layout_.get(), units(width));
        pango_layout_set_ellipsize(layout_.get(), PANGO_ELLIPSIZE_END);
        show(at, style);
    }

    void fill(Place at, double width, double height, double lightness) override {
        cairo_set_source_rgb(context_.get(), lightness, lightness, lightness);
        cairo_rectangle(context_.get(), at.x, at.y, width, height);
        cairo_fill(context_.get());
    }

    core::Result<std::string> finish() override {
        cairo_show_page(context_.get());
        cairo_surface_finish(surface_.get());
        if (const auto status = cairo_surface_status(surface_.get()); status != CAIRO_STATUS_SUCCESS)
            return core::Failure{std::string{"the page could not be made: "} + cairo_status_to_string(status)};
        return bytes_;
    }

private:
    static int units(double points) { return static_cast<int>(std::lround(points * PANGO_SCALE)); }

    void lay(const std::string& words, Style style) {
        const Handle<PangoFontDescription> font{pango_font_description_from_string("Sans")};
        pango_font_description_set_size(font.get(), units(style.points));
        if (style.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
        pango_layout_set_font_description(layout_.get(), font.get());
        pango_layout_set_width(layout_.get(), -1);
        pango_layout_set_ellipsize(layout_.get(), PANGO_ELLIPSIZE_NONE);
        pango_layout_set_text(layout_.get(), words.c_str(), static_cast<int>(words.size()));
    }

    void show(Place at, Style style) {
        cairo_set_source_rgb(context_.get(), style.lightness, style.lightness, style.lightness);
        cairo_move_to(context_.get(), at.x, at.y);
        pango_cairo_show_layout(context_.get(), layout_.get());
    }

    std::string bytes_;  // before the surface, which writes to it to its end
    Handle<cairo_surface_t> surface_;
    Handle<cairo_t> context_;
    Handle<PangoLayout> layout_;
};

}  // namespace

std::unique_ptr<Sheet> make_sheet(const std::string& title) { return std::make_unique<CairoSheet>(title); }

}  // namespace unhunch::pdf
