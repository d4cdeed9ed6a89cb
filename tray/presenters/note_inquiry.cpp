#include "presenters/note_inquiry.hpp"

#include <utility>

#include "presenters/welcome.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;

class NoteInquiry final : public Inquiry {
public:
    explicit NoteInquiry(std::function<void()> choose_care) : choose_care_{std::move(choose_care)} {}

    [[nodiscard]] Question page() const override {
        return {said(health_note_title), said(health_note), {said("Choose areas to take care with"), said("I understand")}};
    }

    Reports answer(std::size_t which) override {
        if (which == 0) {
            choose_care_();
            return {};
        }
        then_ = Then::GoOn;
        return {core::command::AcknowledgeNote{}};
    }

    [[nodiscard]] std::optional<Then> then() const override { return then_; }

private:
    std::function<void()> choose_care_;
    std::optional<Then> then_;
};

}  // namespace

std::unique_ptr<Inquiry> note_inquiry(std::function<void()> choose_care) {
    return std::make_unique<NoteInquiry>(std::move(choose_care));
}

}  // namespace unhunch::tray
