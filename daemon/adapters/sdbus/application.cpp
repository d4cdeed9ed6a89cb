#include "adapters/sdbus/application.hpp"

#include <string_view>
#include <utility>

#include "adapters/sdbus/daemon_names.hpp"
#include "adapters/sdbus/handle.hpp"

namespace unhunch::sdbus {
namespace {

constexpr const char* application_name = "io.github.unhunch.Unhunch";
constexpr const char* application_path = "/io/github/unhunch/Unhunch";
constexpr const char* interface_name = "org.freedesktop.Application";

/// The value of `activation-token`, else of `desktop-startup-id`; what else is among the platform's data is nothing to us.
std::string token_in(sd_bus_message* call) {
    std::string token;
    std::string startup_id;
    require(sd_bus_message_enter_container(call, 'a', "{sv}"), "reading a launcher's call");
    while (sd_bus_message_enter_container(call, 'e', "sv") > 0) {
        const char* name = "";
        require(sd_bus_message_read_basic(call, 's', &name), "reading a launcher's call");
        const std::string_view key{name};
        const char* value = "";
        if (sd_bus_message_enter_container(call, 'v', "s") > 0) {
            sd_bus_message_read_basic(call, 's', &value);
            sd_bus_message_exit_container(call);
        } else {
            sd_bus_message_skip(call, "v");
        }
        if (key == "activation-token") token = value;
        if (key == "desktop-startup-id") startup_id = value;
        sd_bus_message_exit_container(call);
    }
    sd_bus_message_exit_container(call);
    return token.empty() ? startup_id : token;
}

ApplicationEvents::Answered answer_to(sd_bus_message* call) {
    std::shared_ptr<sd_bus_message> kept{sd_bus_message_ref(call), sd_bus_message_unref};
    return [kept](const core::Outcome& outcome) {
        if (outcome)
            sd_bus_reply_method_return(kept.get(), "");
        else
            sd_bus_reply_method_errorf(kept.get(), error_not_possible, "%s", outcome.failure().message.c_str());
    };
}

class Application final : public ports::Subscription {
public:
    Application(sd_bus* bus, ApplicationEvents events) : events_{std::move(events)} {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_add_object_vtable(bus, &slot, application_path, interface_name, interface, this), "offering the application");
        object_.reset(slot);
    }

private:
    static Application& self(void* userdata) { return *static_cast<Application*>(userdata); }
    static int activate(sd_bus_message* call, void* userdata, sd_bus_error* error) noexcept {
        return guarded(error, [&] {
            self(userdata).events_.activate(token_in(call), answer_to(call));
            return 1;
        });
    }
    static int open(sd_bus_message* call, void* userdata, sd_bus_error* error) noexcept {
        return guarded(error, [&] {
            sd_bus_message_skip(call, "as");
            self(userdata).events_.activate(token_in(call), answer_to(call));
            return 1;
        });
    }
    static int act(sd_bus_message* call, void* userdata, sd_bus_error* error) noexcept {
        return guarded(error, [&] {
            const char* action = "";
            require(sd_bus_message_read_basic(call, 's', &action), "reading a launcher's call");
            sd_bus_message_skip(call, "av");
            self(userdata).events_.act(action, token_in(call), answer_to(call));
            return 1;
        });
    }

    static const sd_bus_vtable interface[];

    ApplicationEvents events_;
    Slot object_;
};

const sd_bus_vtable Application::interface[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD("Activate", "a{sv}", "", activate, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("Open", "asa{sv}", "", open, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("ActivateAction", "sava{sv}", "", act, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> serve_application(SessionBus& bus, ApplicationEvents events) {
    auto served = std::make_unique<Application>(bus.handle(), std::move(events));
    if (sd_bus_request_name(bus.handle(), application_name, 0) < 0)
        return core::Failure{std::string{"Another program has the name "} + application_name +
                             " on the session bus, and is asked in place of this one."};
    return std::unique_ptr<ports::Subscription>{std::move(served)};
}

}  // namespace unhunch::sdbus
