#include "windows/own_picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>

#include <wx/log.h>

namespace unhunch::tray {

namespace {

constexpr double paper_edge = 0.03;  // of the box
constexpr double paper_corner = 10;
constexpr int drawn_at = 480;  // the longer side of an SVG, before it is fitted
constexpr std::size_t head_read = 4096;

/// As wide and high as its view box says, the longer side `drawn_at`; square where it says nothing. The toolkit itself does not
/// tell, and draws into the upper left corner.
wxSize proportions_of(const std::string& path) {
    const wxSize square{drawn_at, drawn_at};
    std::ifstream file{path};
    std::string head(head_read, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    const auto at = head.find("viewBox=");
    double left = 0, top = 0, width = 0, height = 0;
    if (at == std::string::npos ||
        std::sscanf(head.c_str() + at + 9, "%lf%*[ ,]%lf%*[ ,]%lf%*[ ,]%lf", &left, &top, &width, &height) != 4)
        return square;
    if (!(width > 0 && height > 0) || width > 100 * height || height > 100 * width) return square;
    const double scale = drawn_at / std::max(width, height);
    return {std::max(1, static_cast<int>(width * scale)), std::max(1, static_cast<int>(height * scale))};
}

bool ends_as_svg(const wxString& path) { return path.Lower().EndsWith(".svg"); }

}  // namespace

void OwnPicture::load(const std::string& path) {
    if (path == path_) return;
    path_ = path;
    image_ = {};
    bundle_ = {};
    fitted_ = {};
    if (path.empty()) return;
    const wxLogNull quiet;
    const auto file = wxString::FromUTF8(path);
    if (ends_as_svg(file)) {
        proportions_ = proportions_of(path);
        bundle_ = wxBitmapBundle::FromSVGFile(file, proportions_);
    } else {
        if (wxImage::FindHandler(wxBITMAP_TYPE_PNG) == nullptr) wxImage::AddHandler(new wxPNGHandler);
        image_.LoadFile(file, wxBITMAP_TYPE_PNG);
    }
}

wxSize OwnPicture::natural() const { return image_.IsOk() ? image_.GetSize() : proportions_; }

void OwnPicture::paint(wxGraphicsContext& canvas, wxRect2DDouble box, double dots) {
    if (!there()) return;
    const double edge = std::min(box.m_width, box.m_height) * paper_edge;
    const auto size = natural();
    const double scale = std::min((box.m_width - 4 * edge) / size.x, (box.m_height - 4 * edge) / size.y);
    const double width = std::max(1.0, size.x * scale);
    const double height = std::max(1.0, size.y * scale);
    const wxSize wanted{static_cast<int>(std::lround(width * dots)), static_cast<int>(std::lround(height * dots))};
    if (!fitted_.IsOk() || fitted_to_ != wanted) {
        const wxSize least{std::max(1, wanted.x), std::max(1, wanted.y)};
        fitted_ = image_.IsOk() ? wxBitmap{image_.Scale(least.x, least.y, wxIMAGE_QUALITY_HIGH)} : bundle_.GetBitmap(least);
        fitted_to_ = wanted;
    }
    const double left = box.m_x + (box.m_width - width) / 2;
    const double top = box.m_y + (box.m_height - height) / 2;
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(canvas.CreateBrush(*wxWHITE_BRUSH));
    canvas.DrawRoundedRectangle(left - edge, top - edge, width + 2 * edge, height + 2 * edge, paper_corner);
    canvas.DrawBitmap(fitted_, left, top, width, height);
}

}  // namespace unhunch::tray
