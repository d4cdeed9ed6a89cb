#include "presenters/band_inquiry.hpp"

#include <algorithm>

#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;

class BandInquiry final : public Inquiry {
public:
    explicit BandInquiry(bool latex_free) : latex_free_{latex_free} {}

    [[nodiscard]] Question page() const override {
        std::string text = said("Quick look: no nicks, cracks or sticky spots? Anchor tight? Nothing aimed at your face?");
        if (latex_free_) text += " " + said("Use a latex-free band.");
        return {said("Before the band"), std::move(text), {said("Looks fine"), said("Leave the band out")}};
    }

    Reports answer(std::size_t which) override {
        then_ = which == 0 ? Then::GoOn : Then::WithoutBand;
        if (which != 0) return {};
        return {core::command::BandLooksFine{}};
    }

    [[nodiscard]] std::optional<Then> then() const override { return then_; }

private:
    bool latex_free_;
    std::optional<Then> then_;
};

}  // namespace

bool needs_band(const PlannedStep& step) {
    return std::find(step.things.begin(), step.things.end(), "band") != step.things.end();
}

std::unique_ptr<Inquiry> band_inquiry(bool latex_free) { return std::make_unique<BandInquiry>(latex_free); }

}  // namespace unhunch::tray
