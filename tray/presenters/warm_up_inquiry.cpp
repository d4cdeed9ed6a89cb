#include "presenters/warm_up_inquiry.hpp"

#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;

class WarmUpInquiry final : public Inquiry {
public:
    [[nodiscard]] Question page() const override {
        return {said("Before the strength part"),
                said("Most of the warm-up was left out. Muscles that are warm move more easily."),
                {said("I am warm already"), said("Back to the warm-up")}};
    }

    Reports answer(std::size_t which) override {
        then_ = which == 0 ? Then::WarmAlready : Then::WarmUp;
        return {};
    }

    [[nodiscard]] std::optional<Then> then() const override { return then_; }

private:
    std::optional<Then> then_;
};

}  // namespace

std::unique_ptr<Inquiry> warm_up_inquiry() { return std::make_unique<WarmUpInquiry>(); }

}  // namespace unhunch::tray
