// The tray icon of the old kind (XEmbed), with the same menu as the daemon's own.
#pragma once

#include <memory>
#include <optional>

#include <wx/menu.h>
#include <wx/taskbar.h>

#include "api/break_service.hpp"
#include "api/tray_icon.hpp"
#include "api/tray_menu.hpp"

namespace unhunch::tray {

class FallbackIcon final : public wxTaskBarIcon {
public:
    /// The service must outlive the icon. Only where `wxTaskBarIcon::IsAvailable()`.
    FallbackIcon(api::BreakService& service, api::ClockWords clock_words);

private:
    wxMenu* CreatePopupMenu() override;
    void heed(const api::Status& status);
    void choose(int id);

    api::BreakService& service_;
    api::ClockWords clock_words_;
    std::unique_ptr<api::Subscription> watching_;
    std::optional<api::Status> status_;
    std::optional<std::pair<api::IconLook, bool>> shown_;
    wxString tooltip_;
};

}  // namespace unhunch::tray
