#include "adapters/sdbus/session_notification.hpp"

#include <utility>

#include "adapters/sdbus/quiet_question.hpp"
#include "words/said.hpp"

namespace unhunch::sdbus {
namespace {

class SessionNotification final : public ports::SessionOffer {
public:
    SessionNotification(sd_bus* bus, ports::SessionAnswered answered)
        : question_{bus, [answered = std::move(answered)](std::string_view choice, const std::string& token) {
                        if (answered) answered({.starts = choice != "not_today", .activation_token = token});
                    }} {}

    void offer() override {
        using words::said;
        question_.ask(said("Time for a full session, if it suits"),
                      said("Warm-up, strength and stretches, as you planned. It can be started later from the tray menu, too."),
                      {{"default", said("Start")}, {"start", said("Start")}, {"not_today", said("Not today")}});
    }
    void withdraw() override { question_.withdraw(); }

private:
    QuietQuestion question_;
};

}  // namespace

std::unique_ptr<ports::SessionOffer> make_session_notification(SessionBus& bus, ports::SessionAnswered answered) {
    return std::make_unique<SessionNotification>(bus.handle(), std::move(answered));
}

}  // namespace unhunch::sdbus
