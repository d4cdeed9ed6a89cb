#include "presenters/hurt_inquiry.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "api/status.hpp"
#include "core/care.hpp"

namespace unhunch::tray {

namespace {

using core::BodyArea;
using core::Pain;

constexpr const char* urgent_signs =
    "Do you have any of these now: chest pain or trouble breathing; sudden severe headache; a faint, double vision, "
    "trouble speaking or swallowing; new numbness or weakness in face, arm or leg; trouble walking; loss of bladder or "
    "bowel control, or numbness between the legs; pain after a fall or a pop with a changed shape?";
constexpr const char* get_help = "Please get medical help now (call your local emergency number).";
constexpr const char* check_first = "Please check with a doctor or physiotherapist before you try these again.";
constexpr const char* next_morning =
    "Pain that is sharp, spreads, gets worse with each repetition, or is still there the next morning is a reason to stop "
    "that exercise and to ask a professional before you do it again.";

constexpr std::array<std::pair<BodyArea, const char*>, 6> places{{{BodyArea::Neck, "Neck"},
                                                                  {BodyArea::Shoulder, "Shoulder"},
                                                                  {BodyArea::UpperBack, "Upper back"},
                                                                  {BodyArea::LowerBack, "Lower back"},
                                                                  {BodyArea::Wrist, "Arm or hand"},
                                                                  {BodyArea::Hips, "Hip or leg"}}};
constexpr std::array<std::pair<Pain, const char*>, 3> pains{{{Pain::Mild, "Mild and easing (0-3)"},
                                                             {Pain::Clear, "Clear (4-5)"},
                                                             {Pain::Strong, "Strong, sharp, shooting or tingling (6-10)"}}};

const char* area_words(BodyArea area) {
    switch (area) {
        case BodyArea::Neck: return "neck";
        case BodyArea::Shoulder: return "shoulder";
        case BodyArea::UpperBack: return "upper back";
        case BodyArea::LowerBack: return "lower back";
        case BodyArea::Chest: return "chest";
        case BodyArea::Hips: return "hip or leg";
        case BodyArea::Wrist: return "arm or hand";
    }
    return "";
}

template <class Values>
std::vector<std::string> labels(const Values& values) {
    std::vector<std::string> all;
    for (const auto& [value, label] : values) all.emplace_back(label);
    return all;
}

class HurtInquiry final : public Inquiry {
public:
    explicit HurtInquiry(HurtStory story) : story_{std::move(story)} {}

    [[nodiscard]] Question page() const override {
        switch (at_) {
            case At::Settle:
                return {"Stopped.", "Let go of the position slowly and breathe. Nothing is lost.", {"Next"}};
            case At::Urgent: return {"One thing first.", urgent_signs, {"Yes", "No"}};
            case At::Help: return {"", get_help, {"Close"}};
            case At::Where: return {"Where?", "", labels(places)};
            case At::How: return {"How?", "", labels(pains)};
            case At::Again: return again();
            case At::Advice: return advice();
        }
        return {};
    }

    Reports answer(std::size_t which) override {
        switch (at_) {
            case At::Settle: at_ = At::Urgent; return {};
            case At::Urgent: return urgent(which == 0);
            case At::Help: then_ = Then::Close; return {};
            case At::Where:
                area_ = places.at(which).first;
                at_ = At::How;
                return {};
            case At::How:
                pain_ = pains.at(which).first;
                at_ = hurt_before() ? At::Again : At::Advice;
                return {core::command::ReportHurt{story_.exercise, area_, pain_}};
            case At::Again:
                if (which == 0 && !core::care_flag(area_).empty()) story_.take_care(core::care_flag(area_));
                at_ = At::Advice;
                return {};
            case At::Advice:
                then_ = pain_ == Pain::Mild ? ways().at(which).first : Then::Close;
                return {};
        }
        return {};
    }

    [[nodiscard]] std::optional<Then> then() const override { return then_; }
    [[nodiscard]] std::optional<BodyArea> spared() const override { return area_; }
    [[nodiscard]] bool stops() const override {
        return at_ == At::Help || then_ == Then::Close || (at_ > At::How && pain_ != Pain::Mild);
    }

private:
    enum class At { Settle, Urgent, Help, Where, How, Again, Advice };

    Reports urgent(bool yes) {
        at_ = yes ? At::Help : At::Where;
        if (!yes) return {};
        return {core::command::Pause{}};
    }

    [[nodiscard]] bool hurt_before() const {
        const auto& sore = story_.sore_areas;
        return std::find(sore.begin(), sore.end(), api::name(area_)) != sore.end();
    }

    [[nodiscard]] Question again() const {
        Question page{"The second time within 14 days.", check_first, {"Next"}};
        if (core::care_flag(area_).empty()) return page;
        page.text += std::string{" Shall Unhunch take care with this area ("} + area_words(area_) +
                     ") from now on? It leaves out or softens some moves until you change that in the settings.";
        page.answers = {"Take care with it", "Not now"};
        return page;
    }

    [[nodiscard]] Question advice() const {
        switch (pain_) {
            case Pain::Mild: {
                Question page{"Mild and easing.", "Go on only while it stays so. Smaller is fine.", {}};
                for (const auto& [then, label] : ways()) page.answers.push_back(label);
                return page;
            }
            case Pain::Clear:
                return {story_.name + " ends for today.",
                        "It is left out for 48 hours and comes back with a smaller dose. A short walk is a good thing to do "
                        "instead.",
                        {"Close"}};
            case Pain::Strong:
                return {std::string{"No more of this for today ("} + area_words(area_) + ").",
                        std::string{"All exercises for this area stay hidden until you switch them on again "
                                    "(unhunch hurts allow "} +
                            api::name(area_) + "). " + check_first,
                        {"Close"}};
        }
        return {};
    }

    /// How to go on after mild pain, with the gentlest first.
    [[nodiscard]] std::vector<std::pair<Then, std::string>> ways() const {
        std::vector<std::pair<Then, std::string>> all;
        if (!story_.easier.empty()) all.emplace_back(Then::Easier, "The easier one: " + story_.easier);
        all.emplace_back(Then::HalfRange, "Half the range");
        if (story_.spared_later(area_)) all.emplace_back(Then::OtherArea, "A different body area");
        all.emplace_back(Then::GoOn, "Go on");
        all.emplace_back(Then::Close, "Enough for now");
        return all;
    }

    HurtStory story_;
    At at_ = At::Settle;
    BodyArea area_ = BodyArea::Neck;
    Pain pain_ = Pain::Mild;
    std::optional<Then> then_;
};

class NextDayInquiry final : public Inquiry {
public:
    explicit NextDayInquiry(BodyArea area) : area_{area} {}

    [[nodiscard]] Question page() const override {
        if (!answered_)
            return {"How is it today?", std::string{"Something hurt lately: "} + area_words(area_) + ".", {"Gone", "Same", "Worse"}};
        return {"Give it time.", std::string{check_first} + " " + next_morning, {"Go on with the break", "Close"}};
    }

    Reports answer(std::size_t which) override {
        using core::AfterPain;
        if (answered_) {
            then_ = which == 0 ? Then::GoOn : Then::Close;
            return {};
        }
        answered_ = true;
        const std::array answers{AfterPain::Gone, AfterPain::Same, AfterPain::Worse};
        if (answers.at(which) == AfterPain::Gone) then_ = Then::GoOn;
        return {core::command::AnswerHurt{answers.at(which)}};
    }

    Reports left() override {
        if (answered_) return {};
        return {core::command::AnswerHurt{core::AfterPain::NotSaid}};
    }

    [[nodiscard]] std::optional<Then> then() const override { return then_; }

private:
    BodyArea area_;
    bool answered_ = false;
    std::optional<Then> then_;
};

}  // namespace

std::unique_ptr<Inquiry> hurt_inquiry(HurtStory story) { return std::make_unique<HurtInquiry>(std::move(story)); }

std::unique_ptr<Inquiry> next_day_inquiry(BodyArea area) { return std::make_unique<NextDayInquiry>(area); }

}  // namespace unhunch::tray
