#include "adapters/sdbus/screen_saver_watch.hpp"

#include <utility>

namespace unhunch::sdbus {
namespace {

std::optional<bool> yes_or_no(sd_bus_message* message) {
    int value = 0;
    if (sd_bus_message_get_error(message) != nullptr || sd_bus_message_read(message, "b", &value) <= 0)
        return std::nullopt;
    return value != 0;
}

}  // namespace

const std::vector<ScreenSaver>& screen_savers() {
    static const std::vector<ScreenSaver> all{
        {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"},
        {"org.gnome.Shell", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"},
        {"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"},
        {"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"},
        {"org.mate.ScreenSaver", "/org/mate/ScreenSaver", "org.mate.ScreenSaver"},
        {"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"}};
    return all;
}

ScreenSaverWatch::ScreenSaverWatch(sd_bus* bus, const ScreenSaver& saver, std::function<void(std::optional<bool>)> said)
    : bus_{bus}, saver_{saver}, said_{std::move(said)} {
    sd_bus_slot* slot = nullptr;
    require(sd_bus_match_signal_async(bus_, &slot, saver_.service, saver_.path, saver_.interface, "ActiveChanged",
                                      handler<&ScreenSaverWatch::changed>, nullptr, this),
            "listening to the screen saver");
    changes_.reset(slot);
    owner_.emplace(bus_, saver_.service, [this](const std::string& owner) { owner_is(owner); });
}

void ScreenSaverWatch::owner_is(const std::string& owner) {
    calls_.emplace();
    if (owner.empty()) return tell(std::nullopt);
    auto call = method_call(bus_, saver_.service, saver_.path, saver_.interface, "GetActive");
    sd_bus_message_set_auto_start(call.get(), 0);
    calls_->send(bus_, std::move(call), [this](sd_bus_message* reply) { tell(yes_or_no(reply)); });
}

void ScreenSaverWatch::changed(sd_bus_message* signal) {
    if (!owner_ || !owner_->owner_sent(signal)) return;
    const auto covered = yes_or_no(signal);
    if (!covered) return;
    calls_.emplace();  // an answer that is still under way is older than this
    tell(covered);
}

void ScreenSaverWatch::tell(std::optional<bool> covered) {
    const auto said = said_;  // which may destroy this object
    said(covered);
}

}  // namespace unhunch::sdbus
