#include "main_trays.hpp"

#include <cstdlib>
#include <utility>

#include "api/kept_words.hpp"
#include "api/words.hpp"

namespace unhunch {
namespace {

/// A panel may come up a little after us at login; only then is there no tray for the icon (a constant).
constexpr core::Length tray_patience = core::seconds{10};
/// With the starts of the icon for a tray of yesterday.
constexpr core::Length any_tray_patience = core::seconds{30};

}  // namespace

Trays::Trays(const Parts& parts, std::unique_ptr<sdbus::TrayPlace> place) : parts_{parts} {
    const auto clock_words = [this](core::WallTime instant) {
        return api::clock_words_of(parts_.runner.calendar(), parts_.clock.now().wall)(instant);
    };
    icon_ = sdbus::make_status_notifier_item(
        parts_.bus, parts_.service, parts_.clock, clock_words,
        {.changed = [this] { follow(); },
         .refused = [this](const std::string& sentence) { parts_.notifier.tell("Unhunch", api::said_of_kept(sentence)); }},
        std::move(place));
}

std::string Trays::name() const { return parts_.windows.has_fallback_icon() ? "xembed" : icon_->name(); }

void Trays::follow() {
    const bool none = icon_->name() == "none";
    const bool wanted = none && std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY");
    const auto now = parts_.clock.now().uptime;
    fallback_ = wanted ? parts_.loop.call_at(now + tray_patience, [this] { parts_.windows.keep_fallback_icon(true); }) : nullptr;
    if (!wanted) parts_.windows.keep_fallback_icon(false);
    settled_ = none ? parts_.loop.call_at(now + any_tray_patience, [this] { parts_.runner.surroundings_settled(); }) : nullptr;
    parts_.runner.surroundings_changed();
}

}  // namespace unhunch
