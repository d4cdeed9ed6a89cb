#include "adapters/sdbus/got_up_notification.hpp"

#include <utility>

#include "adapters/sdbus/quiet_question.hpp"
#include "api/words.hpp"
#include "words/said.hpp"

namespace unhunch::sdbus {
namespace {

class GotUpNotification final : public ports::GotUpQuestion {
public:
    GotUpNotification(sd_bus* bus, ports::GotUpAnswered answered)
        : question_{bus, [answered = std::move(answered)](std::string_view choice, const std::string&) {
                        if (answered) answered(choice == "got_up");
                    }} {}

    void ask(core::Length absence) override {
        using words::said;
        question_.ask(said("Did you get up?"), said("There was no input for {0}.", api::length_words(absence)),
                      {{"sitting", said("I was sitting")}, {"got_up", said("I got up")}});
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
