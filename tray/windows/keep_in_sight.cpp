#include "windows/keep_in_sight.hpp"

#include <algorithm>

namespace unhunch::tray {

namespace {

void scroll_to_focus(wxScrolledWindow& page) {
    auto* const focused = wxWindow::FindFocus();
    if (focused == nullptr || !page.IsDescendant(focused)) return;
    int unit = 0;
    page.GetScrollPixelsPerUnit(nullptr, &unit);
    if (unit <= 0) return;
    const int top = focused->GetScreenPosition().y - page.GetScreenPosition().y;
    const int below = top + focused->GetSize().y - page.GetClientSize().y;
    // What is higher than the page shows its beginning.
    const int move = top < 0 ? top : std::clamp(below, 0, std::max(top, 0));
    if (move == 0) return;
    const int units = move < 0 ? move / unit - 1 : (move + unit - 1) / unit;
    page.Scroll(-1, std::max(0, page.GetViewStart().y + units));
}

}  // namespace

void keep_focus_in_sight(wxScrolledWindow& page) {
    page.Bind(wxEVT_CHILD_FOCUS, [&page](wxChildFocusEvent& event) {
        event.Skip();
        page.CallAfter([&page] { scroll_to_focus(page); });  // after the toolkit's own idea of it
    });
}

}  // namespace unhunch::tray
