#include "presenters/hurt_inquiry.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "api/status.hpp"
#include "core/care.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using core::BodyArea;
using core::Pain;
using words::said;
using words::to_say;

const char* const urgent_signs = to_say(
    "Do you have any of these now: chest pain or trouble breathing; sudden severe headache; a faint, double vision, "
    "trouble speaking or swallowing; new numbness or weakness in face, arm or leg; trouble walking; loss of bladder or "
    "bowel control, or numbness between the legs; pain after a fall or a pop with a changed shape?");
constexpr const char* get_help = to_say("Please get medical help now (call your local emergency number).");
constexpr const char* check_first = to_say("Please check with a doctor or physiotherapist before you try these again.");
constexpr const char* next_morning = to_say(
    "Pain that is sharp, spreads, gets worse with each repetition, or is still there the next morning is a reason to stop "
    "that exercise and to ask a professional before you do it again.");

constexpr std::array<std::pair<BodyArea, const char*>, 6> places{{{BodyArea::Neck, to_say("Neck")},
                                                                  {BodyArea::Shoulder, to_say("Shoulder")},
                                                                  {BodyArea::UpperBack, to_say("Upper back")},
                                                                  {BodyArea::LowerBack, to_say("Lower back")},
                                                                  {BodyArea::Wrist, to_say("Arm or hand")},
                                                                  {BodyArea::Hips, to_say("Hip or leg")}}};
constexpr std::array<std::pair<Pain, const char*>, 3> pains{{{Pain::Mild, to_say("Mild and easing (0-3)")},
                                                             {Pain::Clear, to_say("Clear (4-5)")},
                                                             {Pain::Strong, to_say("Strong, sharp, shooting or tingling (6-10)")}}};

const char* area_words(BodyArea area) {
    switch (area) {
        case BodyArea::Neck: return words::translated_as("body area", "neck");
        case BodyArea::Shoulder: return words::translated_as("body area", "shoulder");
        case BodyArea::UpperBack: return words::translated_as("body area", "upper back");
        case BodyArea::LowerBack: return words::translated_as("body area", "lower back");
        case BodyArea::Chest: return words::translated_as("body area", "chest");
        case BodyArea::Hips: return words::translated_as("body area", "hip or leg");
        case BodyArea::Wrist: return words::translated_as("body area", "arm or hand");
    }
    return "";
}

template <class Values>
std::vector<std::string> labels(const Values& values) {
    std::vector<std::string> all;
    for (const auto& [value, label] : values) all.push_back(said(label));
    return all;
}

class HurtInquiry final : public Inquiry {
public:
    explicit HurtInquiry(HurtStory story) : story_{std::move(story)} {}

    [[nodiscard]] Question page() const override {
        switch (at_) {
            case At::Settle:
                return {said("Stopped."), said("Let go of the position slowly and breathe. Nothing is lost."), {said("Next")}};
            case At::Urgent: return {said("One thing first."), said(urgent_signs), {said("Yes"), said("No")}};
            case At::Help: return {"", said(get_help), {said("Close")}};
            case At::Where: return {said("Where?"), "", labels(places)};
            case At::How: return {said("How?"), "", labels(pains)};
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
        Question page{said("The second time within 14 days."), said(check_first), {said("Next")}};
        if (core::care_flag(area_).empty()) return page;
        page.text += " " + said("Shall Unhunch take care with this area ({0}) from now on? It leaves out or softens some moves until "
                                "you change that in the settings.", area_words(area_));
        page.answers = {said("Take care with it"), said("Not now")};
        return page;
    }

    [[nodiscard]] Question advice() const {
        switch (pain_) {
            case Pain::Mild: {
                Question page{said("Mild and easing."), said("Go on only while it stays so. Smaller is fine."), {}};
                for (const auto& [then, label] : ways()) page.answers.push_back(label);
                return page;
            }
            case Pain::Clear:
                return {said("{0} ends for today.", story_.name),
                        said("It is left out for 48 hours and comes back with a smaller dose. A short walk is a good thing to do "
                             "instead."),
                        {said("Close")}};
            case Pain::Strong:
                return {said("No more of this for today ({0}).", area_words(area_)),
                        said("All exercises for this area stay hidden until you switch them on again (unhunch hurts allow {0}).",
                             api::name(area_)) +
                            " " + said(check_first),
                        {said("Close")}};
        }
        return {};
    }

    /// How to go on after mild pain, with the gentlest first.
    [[nodiscard]] std::vector<std::pair<Then, std::string>> ways() const {
        std::vector<std::pair<Then, std::string>> all;
        if (!story_.easier.empty()) all.emplace_back(Then::Easier, said("The easier one: {0}", story_.easier));
        all.emplace_back(Then::HalfRange, said("Half the range"));
        if (story_.spared_later(area_)) all.emplace_back(Then::OtherArea, said("A different body area"));
        all.emplace_back(Then::GoOn, said("Go on"));
        all.emplace_back(Then::Close, said("Enough for now"));
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
            return {said("How is it today?"), said("Something hurt lately: {0}.", area_words(area_)),
                    {said("Gone"), words::said_as("since it hurt", "Same"), words::said_as("since it hurt", "Worse")}};
        return {said("Give it time."), said(check_first) + " " + said(next_morning), {said("Go on with the break"), said("Close")}};
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
