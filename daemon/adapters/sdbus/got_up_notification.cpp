#include "adapters/sdbus/got_up_notification.hpp"

#include <utility>

#include "adapters/sdbus/quiet_question.hpp"
#include "api/words.hpp"

namespace unhunch::sdbus {
namespace {

class GotUpNotification final : public ports::GotUpQuestion {
public:
    GotUpNotification(sd_bus* bus, ports::GotUpAnswered answered)
        : question_{bus, [answered = std::move(answered)](std::string_view choice, const std::string&) {
                        if (answered) answered(choice == "got_up");
                    }} {}

    void ask(core::Length absence) override {
        question_.ask("Did you get up?", "There was no input for " + api::length_words(absence) + ".",
                      {{"sitting", "I was sitting"}, {"got_up", "I got up"}});
    }
    void withdraw() override { question_.withdraw(); }

private:
    QuietQuestion question_;
};

}  // namespace

std::unique_ptr<ports::GotUpQuestion> make_got_up_notification(SessionBus& bus, ports::GotUpAnswered answered) {
    return std::make_unique<GotUpNotification>(bus.handle(), std::move(answered));
}

}  // namespace unhunch::sdbus
