#include "windows/app_icon.hpp"

#include <wx/bitmap.h>
#include <wx/image.h>

#include "api/tray_icon.hpp"

namespace unhunch::tray {

namespace {

constexpr int size = 48;

}  // namespace

wxIcon app_icon() {
    const auto pixels = api::icon_pixels(api::IconLook::Sitting, false, size);
    wxImage image{size, size};
    image.InitAlpha();
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const auto argb = pixels[static_cast<std::size_t>(y * size + x)];
            const auto channel = [argb](unsigned shift) { return static_cast<unsigned char>(argb >> shift & 0xffU); };
            image.SetRGB(x, y, channel(16), channel(8), channel(0));
            image.SetAlpha(x, y, channel(24));
        }
    }
    wxIcon icon;
    icon.CopyFromBitmap(wxBitmap{image});
    return icon;
}

}  // namespace unhunch::tray
