#include "adapters/sdbus/life_on_bus.hpp"

#include <string>
#include <utility>

#include "adapters/sdbus/daemon_names.hpp"
#include "adapters/sdbus/handle.hpp"

namespace unhunch::sdbus {
namespace {

constexpr const char* interface_name = "io.github.unhunch.Life1";

class Life final : public ports::Subscription {
public:
    Life(sd_bus* bus, std::function<core::Outcome()> restart) : restart_{std::move(restart)} {
        sd_bus_slot* slot = nullptr;
        require(sd_bus_add_object_vtable(bus, &slot, daemon_path, interface_name, interface, this), "offering a restart");
        object_.reset(slot);
    }

private:
    static int on_restart(sd_bus_message* call, void* self, sd_bus_error* error) noexcept {
        return guarded(error, [&] {
            const auto outcome = static_cast<Life*>(self)->restart_();
            return outcome ? sd_bus_reply_method_return(call, "")
                           : sd_bus_reply_method_errorf(call, error_not_possible, "%s", outcome.failure().message.c_str());
        });
    }

    static const sd_bus_vtable interface[];

    std::function<core::Outcome()> restart_;
    Slot object_;
};

const sd_bus_vtable Life::interface[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD("Restart", "", "", on_restart, 0),
    SD_BUS_VTABLE_END,
};

}  // namespace

std::unique_ptr<ports::Subscription> serve_life(SessionBus& bus, std::function<core::Outcome()> restart) {
    return std::make_unique<Life>(bus.handle(), std::move(restart));
}

core::Outcome ask_to_restart(SessionBus& bus) {
    sd_bus_message* made = nullptr;
    require(sd_bus_message_new_method_call(bus.handle(), &made, daemon_name, daemon_path, interface_name, "Restart"), "asking for a restart");
    const Message call{made};
    sd_bus_message_set_auto_start(made, 0);
    sd_bus_error error{};
    const int asked = sd_bus_call(bus.handle(), made, 0, &error, nullptr);
    const bool nobody = sd_bus_error_has_name(&error, SD_BUS_ERROR_SERVICE_UNKNOWN) > 0 ||
                        sd_bus_error_has_name(&error, SD_BUS_ERROR_NAME_HAS_NO_OWNER) > 0;
    const bool unknown = sd_bus_error_has_name(&error, SD_BUS_ERROR_UNKNOWN_METHOD) > 0 ||
                         sd_bus_error_has_name(&error, SD_BUS_ERROR_UNKNOWN_INTERFACE) > 0;
    const std::string reason = error.message != nullptr ? error.message : "Unhunch did not answer in time.";
    sd_bus_error_free(&error);
    if (asked >= 0) return core::Done{};
    if (nobody) return core::Failure{"Unhunch is not running. Start it with `unhunch start`."};
    if (unknown) return core::Failure{"The Unhunch that runs is too old for that. Choose Quit in its tray menu, then say `unhunch start`."};
    return core::Failure{reason};
}

}  // namespace unhunch::sdbus
