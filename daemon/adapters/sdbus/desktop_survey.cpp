#include "adapters/sdbus/desktop_survey.hpp"

#include <functional>
#include <utility>

#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {
namespace {

using Answer = DesktopFacts::Answer;

constexpr const char* notifications = "org.freedesktop.Notifications";
constexpr const char* notifications_path = "/org/freedesktop/Notifications";
constexpr const char* tray_watcher = "org.kde.StatusNotifierWatcher";
constexpr const char* daemon_name = "io.github.unhunch.Daemon1";

Answer answer_of(sd_bus_message* reply, bool understood) {
    const sd_bus_error* error = sd_bus_message_get_error(reply);
    if (error == nullptr) return understood ? Answer::Given : Answer::Nonsense;
    for (const char* nobody : {SD_BUS_ERROR_SERVICE_UNKNOWN, SD_BUS_ERROR_NAME_HAS_NO_OWNER})
        if (sd_bus_error_has_name(error, nobody)) return Answer::Nobody;
    for (const char* late : {SD_BUS_ERROR_NO_REPLY, SD_BUS_ERROR_TIMEOUT, "System.Error.ETIMEDOUT"})
        if (sd_bus_error_has_name(error, late)) return Answer::Silent;
    return Answer::Nonsense;
}

std::vector<std::string> strings_in(sd_bus_message* reply, bool& understood) {
    std::vector<std::string> strings;
    const char* one = nullptr;
    understood = sd_bus_message_get_error(reply) == nullptr && sd_bus_message_enter_container(reply, 'a', "s") > 0;
    while (understood && sd_bus_message_read(reply, "s", &one) > 0) strings.emplace_back(one);
    return strings;
}

class Survey final : public DesktopSurvey {
public:
    explicit Survey(sd_bus* bus) : bus_{bus} {
        ask(method_call(bus_, notifications, notifications_path, notifications, "GetServerInformation"),
            [this](sd_bus_message* reply) { hear_server(reply); });
        ask(method_call(bus_, notifications, notifications_path, notifications, "GetCapabilities"),
            [this](sd_bus_message* reply) { hear_capabilities(reply); });
        ask(bus_call(bus_, "ListNames"), [this](sd_bus_message* reply) {
            bool understood = false;
            for (auto& name : strings_in(reply, understood))
                if (!name.starts_with(':')) facts_.services.push_back(std::move(name));
        });
        ask(bus_call(bus_, "ListActivatableNames"), [this](sd_bus_message* reply) {
            bool understood = false;
            for (const auto& name : strings_in(reply, understood)) facts_.can_start_notifications |= name == notifications;
        });
        auto host = method_call(bus_, tray_watcher, "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties", "Get");
        require(sd_bus_message_append(host.get(), "ss", tray_watcher, "IsStatusNotifierHostRegistered"), "asking the tray");
        ask(std::move(host), [this](sd_bus_message* reply) {
            int shows = 0;
            facts_.tray = answer_of(reply, sd_bus_message_read(reply, "v", "b", &shows) > 0);
            facts_.tray_shows = shows != 0;
        });
        auto process = bus_call(bus_, "GetConnectionUnixProcessID");
        require(sd_bus_message_append(process.get(), "s", daemon_name), "asking for the daemon");
        ask(std::move(process), [this](sd_bus_message* reply) {
            std::uint32_t number = 0;
            if (sd_bus_message_get_error(reply) == nullptr && sd_bus_message_read(reply, "u", &number) > 0)
                facts_.daemon = static_cast<int>(number);
        });
    }

    [[nodiscard]] bool complete() const override { return open_ == 0; }
    [[nodiscard]] const DesktopFacts& facts() const override { return facts_; }

private:
    void ask(Message call, std::function<void(sd_bus_message*)> replied) {
        sd_bus_message_set_auto_start(call.get(), 0);
        open_ += calls_.send(bus_, std::move(call), [this, replied = std::move(replied)](sd_bus_message* reply) {
            --open_;
            replied(reply);
        });
    }

    void hear_server(sd_bus_message* reply) {
        const char* name = "";
        const char* vendor = "";
        const char* version = "";
        const bool understood = sd_bus_message_get_error(reply) == nullptr &&
                                sd_bus_message_read(reply, "sss", &name, &vendor, &version) > 0;
        facts_.notifications = answer_of(reply, understood);
        if (understood) facts_.notification_server = std::string{name} + " " + version;
    }

    void hear_capabilities(sd_bus_message* reply) {
        bool understood = false;
        facts_.capabilities = strings_in(reply, understood);
    }

    sd_bus* bus_;
    DesktopFacts facts_;
    int open_ = 0;
    PendingCalls calls_;
};

}  // namespace

std::unique_ptr<DesktopSurvey> survey_desktop(SessionBus& bus) { return std::make_unique<Survey>(bus.handle()); }

}  // namespace unhunch::sdbus
