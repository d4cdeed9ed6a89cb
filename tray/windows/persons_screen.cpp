#include "windows/persons_screen.hpp"

#include <algorithm>

#include <wx/display.h>

namespace unhunch::tray {

namespace {

constexpr int border = 48;  // for the frame that the window manager draws, which is not known yet

wxRect free_area() {
    const auto number = wxDisplay::GetFromPoint(wxGetMousePosition());
    const wxDisplay display{number == wxNOT_FOUND ? 0U : static_cast<unsigned>(number)};
    return display.GetClientArea();
}

wxSize smaller(wxSize one, wxSize other) { return {std::min(one.x, other.x), std::min(one.y, other.y)}; }

}  // namespace

void place_on_persons_screen(wxTopLevelWindow& window, wxSize wanted, wxSize least) {
    const auto area = free_area();
    const wxSize most{area.width - border, area.height - border};
    window.SetMinClientSize(smaller(least, most));
    window.SetClientSize(smaller(wanted, most));
    const auto size = window.GetSize();
    window.SetPosition({area.x + (area.width - size.x) / 2, area.y + (area.height - size.y) / 2});
}

}  // namespace unhunch::tray
