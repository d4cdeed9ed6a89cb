#include "adapters/sdbus/login_session.hpp"

#include <unistd.h>

#include <cstdlib>
#include <utility>

namespace unhunch::sdbus {
namespace {

constexpr const char* logind = "org.freedesktop.login1";
constexpr const char* manager_path = "/org/freedesktop/login1";
constexpr const char* manager = "org.freedesktop.login1.Manager";
constexpr const char* automatic = "/org/freedesktop/login1/session/auto";

Message property_of(sd_bus* bus, const char* path, const char* interface, const char* property) {
    auto call = method_call(bus, logind, path, "org.freedesktop.DBus.Properties", "Get");
    require(sd_bus_message_append(call.get(), "ss", interface, property), "asking logind");
    return call;
}

}  // namespace

LoginSession::LoginSession(sd_bus* bus, std::function<void(const std::string&)> found)
    : bus_{bus}, found_{std::move(found)} {
    ask_by_name();
}

/// An answer that cannot be read is none.
void LoginSession::ask(Message call, std::function<void(sd_bus_message*)> answered,
                       void (LoginSession::*otherwise)()) {
    calls_.send(bus_, std::move(call), [this, answered = std::move(answered), otherwise](sd_bus_message* reply) {
        // Nobody there, or nobody awake: asking on would only take longer.
        if (sd_bus_message_is_method_error(reply, SD_BUS_ERROR_NO_REPLY) > 0 ||
            sd_bus_message_is_method_error(reply, SD_BUS_ERROR_SERVICE_UNKNOWN) > 0 ||
            sd_bus_message_is_method_error(reply, SD_BUS_ERROR_NAME_HAS_NO_OWNER) > 0)
            return none();
        if (sd_bus_message_get_error(reply) != nullptr) return (this->*otherwise)();
        answered(reply);
    });
}

void LoginSession::ask_for(const char* session_id, void (LoginSession::*otherwise)()) {
    auto call = method_call(bus_, logind, manager_path, manager, "GetSession");
    require(sd_bus_message_append(call.get(), "s", session_id), "asking logind");
    ask(std::move(call), [this](sd_bus_message* reply) { take(reply); }, otherwise);
}

void LoginSession::ask_by_name() {
    const char* id = std::getenv("XDG_SESSION_ID");
    if (id == nullptr || *id == '\0') return ask_by_process();
    ask_for(id, &LoginSession::ask_by_process);
}

void LoginSession::ask_by_process() {
    auto call = method_call(bus_, logind, manager_path, manager, "GetSessionByPID");
    require(sd_bus_message_append(call.get(), "u", static_cast<std::uint32_t>(getpid())), "asking logind");
    ask(std::move(call), [this](sd_bus_message* reply) { take(reply); }, &LoginSession::ask_by_user);
}

void LoginSession::ask_by_user() {
    auto call = method_call(bus_, logind, manager_path, manager, "GetUser");
    require(sd_bus_message_append(call.get(), "u", static_cast<std::uint32_t>(getuid())), "asking logind");
    ask(std::move(call),
        [this](sd_bus_message* reply) {
            const char* user = "";
            if (sd_bus_message_read(reply, "o", &user) > 0) return ask_for_display_of(user);
            ask_for_automatic();
        },
        &LoginSession::ask_for_automatic);
}

void LoginSession::ask_for_display_of(const std::string& user) {
    ask(property_of(bus_, user.c_str(), "org.freedesktop.login1.User", "Display"),
        [this](sd_bus_message* reply) {
            const char* path = "/";
            sd_bus_message_read(reply, "v", "(so)", nullptr, &path);
            std::string{path} == "/" ? ask_for_automatic() : tell(path);
        },
        &LoginSession::ask_for_automatic);
}

/// Signals name the session by its own path, never by this one, so the session behind it is wanted.
void LoginSession::ask_for_automatic() {
    ask(property_of(bus_, automatic, "org.freedesktop.login1.Session", "Id"),
        [this](sd_bus_message* reply) {
            const char* id = "";
            sd_bus_message_read(reply, "v", "s", &id);
            ask_for(id, &LoginSession::none);
        },
        &LoginSession::none);
}

void LoginSession::take(sd_bus_message* reply) {
    const char* path = "";
    sd_bus_message_read(reply, "o", &path);
    tell(path);
}

void LoginSession::tell(const std::string& path) {
    const auto found = found_;
    found(path);
}

}  // namespace unhunch::sdbus
