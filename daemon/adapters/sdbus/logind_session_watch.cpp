#include "adapters/sdbus/logind_session_watch.hpp"

#include <string_view>
#include <utility>

namespace unhunch::sdbus {
namespace {

using namespace std::chrono_literals;

constexpr const char* logind = "org.freedesktop.login1";
constexpr const char* session_interface = "org.freedesktop.login1.Session";
constexpr const char* properties_interface = "org.freedesktop.DBus.Properties";

constexpr auto patience_with_a_lock_screen = 10s;
constexpr auto patience_with_a_restart = 5s;

/// A value of another type is left aside.
void read_yes_or_no(sd_bus_message* message, std::optional<bool>& value) {
    if (sd_bus_message_enter_container(message, 'v', "b") > 0) {
        int read = 0;
        if (sd_bus_message_read_basic(message, 'b', &read) > 0) value = read != 0;
        sd_bus_message_exit_container(message);
    } else {
        sd_bus_message_skip(message, "v");
    }
}

bool is_closing(sd_bus_message* message) {
    if (sd_bus_message_enter_container(message, 'v', "s") <= 0) return sd_bus_message_skip(message, "v") < 0;
    const char* state = "";
    sd_bus_message_read_basic(message, 's', &state);
    sd_bus_message_exit_container(message);
    return std::string_view{state} == "closing";
}

/// Those among the properties that are there.
LogindSessionWatch::Hints hints_in(sd_bus_message* message) {
    LogindSessionWatch::Hints hints;
    if (sd_bus_message_enter_container(message, 'a', "{sv}") <= 0) return hints;
    while (sd_bus_message_enter_container(message, 'e', "sv") > 0) {
        const char* name = "";
        if (sd_bus_message_read_basic(message, 's', &name) <= 0) return hints;
        const std::string_view property{name};
        if (property == "LockedHint")
            read_yes_or_no(message, hints.locked);
        else if (property == "Active")
            read_yes_or_no(message, hints.active);
        else if (property == "State")
            hints.over = is_closing(message);
        else
            sd_bus_message_skip(message, "v");
        sd_bus_message_exit_container(message);
    }
    sd_bus_message_exit_container(message);
    return hints;
}

/// Whether the rest of PropertiesChanged names a hint that it does not give the value of.
bool names_a_hint(sd_bus_message* message) {
    if (sd_bus_message_enter_container(message, 'a', "s") <= 0) return false;
    const char* name = "";
    bool named = false;
    while (sd_bus_message_read_basic(message, 's', &name) > 0) {
        const std::string_view property{name};
        named = named || property == "LockedHint" || property == "Active";
    }
    return named;
}

}  // namespace

LogindSessionWatch::LogindSessionWatch(sd_bus* bus, std::function<void(const Hints&)> said)
    : bus_{bus},
      said_{std::move(said)},
      forgets_request_{sd_bus_get_event(bus)},
      forgets_hints_{sd_bus_get_event(bus)} {
    owner_.emplace(bus_, logind, [this](const std::string& owner) { owner_is(owner); });
}

void LogindSessionWatch::owner_is(const std::string& owner) {
    calls_.emplace();
    signals_.clear();
    session_.reset();
    if (!owner.empty()) return void(session_.emplace(bus_, [this](const std::string& path) { session_is(path); }));
    if (!hints_.locked && !hints_.active) return tell();
    forgets_hints_.after(patience_with_a_restart, [this] {
        hints_ = {};
        tell();
    });
}

void LogindSessionWatch::session_is(const std::string& path) {
    path_ = path;
    if (path.empty()) {
        forgets_hints_.never();
        hints_ = {};
        return tell();
    }
    listen_to(properties_interface, "PropertiesChanged", handler<&LogindSessionWatch::changed>);
    listen_to(session_interface, "Lock", handler<&LogindSessionWatch::lock_wanted>);
    listen_to(session_interface, "Unlock", handler<&LogindSessionWatch::unlock_wanted>);
    sd_bus_slot* slot = nullptr;
    require(sd_bus_match_signal_async(bus_, &slot, logind, "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
                                      "SessionRemoved", handler<&LogindSessionWatch::removed>, nullptr, this),
            "listening to logind");
    signals_.emplace_back(slot);
    ask();
}

void LogindSessionWatch::listen_to(const char* interface, const char* member, sd_bus_message_handler_t heard) {
    sd_bus_slot* slot = nullptr;
    require(sd_bus_match_signal_async(bus_, &slot, logind, path_.c_str(), interface, member, heard, nullptr, this),
            "listening to logind");
    signals_.emplace_back(slot);
}

void LogindSessionWatch::ask() {
    auto call = method_call(bus_, logind, path_.c_str(), properties_interface, "GetAll");
    require(sd_bus_message_append(call.get(), "s", session_interface), "asking logind for the session");
    calls_.emplace();
    calls_->send(bus_, std::move(call), [this](sd_bus_message* reply) {
        forgets_hints_.never();
        hints_ = sd_bus_message_get_error(reply) == nullptr ? hints_in(reply) : Hints{};
        tell();
    });
}

/// Each change comes behind the answers that were sent before it, so it is never older than what is known.
void LogindSessionWatch::changed(sd_bus_message* signal) {
    const char* interface = "";
    if (!owner_->owner_sent(signal) || sd_bus_message_read(signal, "s", &interface) <= 0 || std::string_view{interface} != session_interface) return;
    const auto news = hints_in(signal);
    // That it closes is told to nobody who does not ask, but it is never in front then.
    if (names_a_hint(signal) || news.active == false) ask();
    take(news);
}

void LogindSessionWatch::removed(sd_bus_message* signal) {
    const char* path = "";
    if (!owner_->owner_sent(signal) || sd_bus_message_read(signal, "so", nullptr, &path) <= 0 || path_ != path) return;
    hints_.over = true;
    tell();
}

void LogindSessionWatch::take(const Hints& news) {
    if (!news.locked && !news.active) return;
    if (news.locked) hints_.locked = news.locked;
    if (news.active) hints_.active = news.active;
    if (news.locked == false) lock_wanted_ = false;
    tell();
}

void LogindSessionWatch::lock_wanted(sd_bus_message* signal) {
    if (!owner_->owner_sent(signal)) return;
    lock_wanted_ = true;
    forgets_request_.after(patience_with_a_lock_screen, [this] {
        lock_wanted_ = false;
        tell();
    });
    tell();
}

void LogindSessionWatch::unlock_wanted(sd_bus_message* signal) {
    if (!owner_->owner_sent(signal)) return;
    lock_wanted_ = false;
    tell();
}

void LogindSessionWatch::tell() {
    auto hints = hints_;
    if (lock_wanted_) hints.locked = true;
    const auto said = said_;  // which may destroy this object
    said(hints);
}

}  // namespace unhunch::sdbus
