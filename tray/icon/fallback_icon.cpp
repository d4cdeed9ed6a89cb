#include "icon/fallback_icon.hpp"

#include <chrono>

#include <wx/bitmap.h>
#include <wx/control.h>
#include <wx/image.h>
#include <wx/weakref.h>

namespace unhunch::tray {

namespace {

core::WallTime now() { return std::chrono::floor<core::Length>(std::chrono::system_clock::now()); }

wxBitmap picture(api::IconLook look, bool mark, int size) {
    const auto pixels = api::icon_pixels(look, mark, size);
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
    return wxBitmap{image};
}

wxBitmapBundle pictures(api::IconLook look, bool mark) {
    wxVector<wxBitmap> sizes;
    for (const int size : {16, 22, 24, 32, 48, 64}) sizes.push_back(picture(look, mark, size));
    return wxBitmapBundle::FromBitmaps(sizes);
}

/// The numbers of our items are small and reserved ones are negative; an offset keeps clear of both.
constexpr int first_id = wxID_HIGHEST + 1;

void fill(wxMenu& menu, const std::vector<api::MenuItem>& items) {
    for (const auto& item : items) {
        if (item.label.empty()) {
            menu.AppendSeparator();
            continue;
        }
        const auto label = wxControl::EscapeMnemonics(wxString::FromUTF8(item.label));
        if (item.children.empty()) {
            menu.Append(first_id + item.id, label)->Enable(item.enabled && item.deed);
        } else {
            auto* const inner = new wxMenu;
            fill(*inner, item.children);
            menu.AppendSubMenu(inner, label)->Enable(item.enabled);
        }
    }
}

}  // namespace

FallbackIcon::FallbackIcon(api::BreakService& service, api::ClockWords clock_words)
    : service_{service}, clock_words_{std::move(clock_words)} {
    // wxGTK tells of no release. A click does what it does in every other tray; the right one opens the menu by itself.
    Bind(wxEVT_TASKBAR_LEFT_DOWN, [this](wxTaskBarIconEvent&) {
        if (status_) api::perform(api::first_deed(*status_), service_, {}, {});
    });
    Bind(wxEVT_MENU, [this](wxCommandEvent& chosen) { choose(chosen.GetId() - first_id); });
    const wxWeakRef<FallbackIcon> self{this};
    watching_ = service_.watch([self](const api::Status& status) {
        if (self) self->heed(status);
    });
}

void FallbackIcon::heed(const api::Status& status) {
    status_ = status;
    const auto look = std::pair{api::icon_look(status), status.mark};
    const auto words = wxString::FromUTF8(api::tooltip(status, clock_words_));
    if (shown_ == look && tooltip_ == words) return;
    shown_ = look;
    tooltip_ = words;
    SetIcon(pictures(look.first, look.second), words);
}

wxMenu* FallbackIcon::CreatePopupMenu() {
    if (!status_) return nullptr;
    auto* const menu = new wxMenu;
    fill(*menu, api::tray_menu(*status_, now(), clock_words_));
    return menu;
}

void FallbackIcon::choose(int id) {
    if (!status_) return;
    const auto menu = api::tray_menu(*status_, now(), clock_words_);
    const auto* const item = api::item_with(menu, id);
    if (item != nullptr && item->deed) api::perform(*item->deed, service_, {}, {});
}

}  // namespace unhunch::tray
