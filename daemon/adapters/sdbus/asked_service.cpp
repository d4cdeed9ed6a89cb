#include "adapters/sdbus/asked_service.hpp"

#include <utility>

namespace unhunch::sdbus {
namespace {

using namespace std::chrono_literals;

// Changes come in bursts; one question answers them all. It also keeps a service that signals at every question from
// being asked without end.
constexpr auto settling = 50ms;

}  // namespace

AskedService::AskedService(sd_bus* bus, Question question, std::function<void(std::optional<bool>)> said)
    : bus_{bus}, question_{std::move(question)}, said_{std::move(said)}, later_{sd_bus_get_event(bus)} {
    for (const auto& change : question_.changes) {
        const auto rule = "type='signal',sender='" + std::string{question_.service} + "'," + change;
        sd_bus_slot* slot = nullptr;
        require(
            sd_bus_add_match_async(bus_, &slot, rule.c_str(), handler<&AskedService::something_changed>, nullptr, this),
            "listening to a service");
        changes_.emplace_back(slot);
    }
    watch_.emplace(bus_, question_.service, [this](const std::string& owner) { owner_is(owner); });
}

void AskedService::owner_is(const std::string& owner) {
    later_.never();
    calls_.emplace();
    step_ = Step::Resting;
    if (owner.empty()) return answered(std::nullopt);
    ask();
}

void AskedService::something_changed(sd_bus_message*) {
    switch (step_) {
        case Step::Resting:
            if (!watch_ || watch_->owner().empty()) return;
            step_ = Step::Settling;
            return later_.after(settling, [this] { ask(); });
        case Step::Asking:
            step_ = Step::AskingInVain;
            return;
        case Step::Settling:
        case Step::AskingInVain:
            return;
    }
}

void AskedService::ask() {
    step_ = Step::Asking;
    auto call = method_call(bus_, question_.service, question_.path, question_.interface, question_.member);
    question_.arguments(call.get());
    sd_bus_message_set_auto_start(call.get(), 0);
    const bool sent =
        calls_->send(bus_, std::move(call), [this](sd_bus_message* reply) { answered(question_.answer(reply)); });
    if (!sent) later_.at_next_turn([this] { answered(std::nullopt); });
}

void AskedService::answered(std::optional<bool> answer) {
    const bool in_vain = std::exchange(step_, Step::Resting) == Step::AskingInVain;
    if (in_vain) {
        step_ = Step::Settling;
        later_.after(settling, [this] { ask(); });
    } else if (question_.ask_again_after > 0s && !watch_->owner().empty()) {
        later_.after(question_.ask_again_after, [this] { ask(); });
    }
    const auto said = said_;  // which may destroy this object
    said(answer);
}

std::string properties_changed(const char* path, const char* interface) {
    return std::string{"interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',path='"} + path +
           "',arg0='" + interface + "'";
}

std::optional<bool> yes_or_no_property(sd_bus_message* reply) {
    int value = 0;
    if (sd_bus_message_get_error(reply) != nullptr || sd_bus_message_read(reply, "v", "b", &value) < 0)
        return std::nullopt;
    return value != 0;
}

}  // namespace unhunch::sdbus
