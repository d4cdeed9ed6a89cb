#include "adapters/wayland/idle_notifier.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <limits>
#include <utility>

#include <wayland-client-protocol.h>
#include <wayland-ext-idle-notify-v1.h>
#include <wayland-kde-idle.h>

namespace unhunch::wayland {
namespace {

/// Both protocols say the same in other words; a trait for each says how.
struct ExtIdle {
    using Manager = ext_idle_notifier_v1;
    using Notification = ext_idle_notification_v1;
    using Listener = ext_idle_notification_v1_listener;
    static constexpr std::uint32_t version = 2;

    static const wl_interface& interface() { return ext_idle_notifier_v1_interface; }
    /// Input alone, where the compositor can tell (version 2): a video that keeps the screen awake is no input. No
    /// compositor of Debian 12 has it, so this was only tried against one of our own.
    static bool input_alone(Manager* manager) {
        return ext_idle_notifier_v1_get_version(manager) >=
               EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION;
    }
    static const char* name(Manager* manager) {
        return input_alone(manager) ? "ext-idle-notify-v1 (input)" : "ext-idle-notify-v1";
    }
    static Notification* ask(Manager* manager, wl_seat* seat, std::uint32_t milliseconds) {
        return input_alone(manager) ? ext_idle_notifier_v1_get_input_idle_notification(manager, milliseconds, seat)
                                    : ext_idle_notifier_v1_get_idle_notification(manager, milliseconds, seat);
    }
    static void listen(Notification* notification, const Listener* listener, void* data) {
        ext_idle_notification_v1_add_listener(notification, listener, data);
    }
    static void destroy(Notification* notification) { ext_idle_notification_v1_destroy(notification); }
    static void destroy(Manager* manager) { ext_idle_notifier_v1_destroy(manager); }
};

struct KdeIdle {
    using Manager = org_kde_kwin_idle;
    using Notification = org_kde_kwin_idle_timeout;
    using Listener = org_kde_kwin_idle_timeout_listener;
    static constexpr std::uint32_t version = 1;

    static const wl_interface& interface() { return org_kde_kwin_idle_interface; }
    static const char* name(Manager*) { return "org_kde_kwin_idle"; }
    static Notification* ask(Manager* manager, wl_seat* seat, std::uint32_t milliseconds) {
        return org_kde_kwin_idle_get_idle_timeout(manager, seat, milliseconds);
    }
    static void listen(Notification* notification, const Listener* listener, void* data) {
        org_kde_kwin_idle_timeout_add_listener(notification, listener, data);
    }
    static void destroy(Notification* notification) { org_kde_kwin_idle_timeout_release(notification); }
    static void destroy(Manager* manager) { org_kde_kwin_idle_destroy(manager); }
};

std::uint32_t to_wire(core::Length length) {
    constexpr auto most = std::numeric_limits<std::int32_t>::max();  // some compositors take it as a signed number
    return static_cast<std::uint32_t>(std::clamp<core::Length::rep>(length.count(), 1, most));
}

template <class Protocol>
class Notifier final : public IdleNotifier {
public:
    Notifier(Connection& connection, const Connection::Global& protocol, const Connection::Global& seat)
        : connection_{connection},
          seat_number_{seat.number},
          seat_{connection.bind<wl_seat>(seat, wl_seat_interface, 1)},
          manager_{connection.bind<typename Protocol::Manager>(protocol, Protocol::interface(), Protocol::version)} {}
    ~Notifier() override {
        if (notification_ != nullptr) Protocol::destroy(notification_);
        Protocol::destroy(manager_);
        wl_seat_destroy(seat_);
    }
    Notifier(const Notifier&) = delete;
    Notifier& operator=(const Notifier&) = delete;

    void tell_pauses_of(core::Length length) override {
        if (notification_ != nullptr) Protocol::destroy(notification_);
        news_.clear();
        notification_ = Protocol::ask(manager_, seat_, to_wire(length));
        Protocol::listen(notification_, &listener, this);
        connection_.send();
    }

    std::optional<PauseNews> next() override {
        if (news_.empty()) return std::nullopt;
        const auto first = news_.front();
        news_.pop_front();
        return first;
    }

    bool lost_seat() const override { return !connection_.still_offers(seat_number_); }
    const char* name() const override { return Protocol::name(manager_); }

private:
    template <PauseNews news>
    static void note(void* self, typename Protocol::Notification*) {
        static_cast<Notifier*>(self)->news_.push_back(news);
    }
    static constexpr typename Protocol::Listener listener{note<PauseNews::Began>, note<PauseNews::Ended>};

    Connection& connection_;
    std::uint32_t seat_number_;
    wl_seat* seat_;
    typename Protocol::Manager* manager_;
    typename Protocol::Notification* notification_ = nullptr;
    std::deque<PauseNews> news_;
};

}  // namespace

std::unique_ptr<IdleNotifier> bind_idle_notifier(Connection& connection) {
    const auto* seat = connection.offered(wl_seat_interface.name);
    if (seat == nullptr) return nullptr;
    if (const auto* ext = connection.offered(ext_idle_notifier_v1_interface.name))
        return std::make_unique<Notifier<ExtIdle>>(connection, *ext, *seat);
    if (const auto* kde = connection.offered(org_kde_kwin_idle_interface.name))
        return std::make_unique<Notifier<KdeIdle>>(connection, *kde, *seat);
    return nullptr;
}

}  // namespace unhunch::wayland
