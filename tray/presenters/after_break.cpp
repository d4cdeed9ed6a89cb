#include "presenters/after_break.hpp"

#include <utility>

#include "presenters/check_in_words.hpp"

namespace unhunch::tray {

namespace {

constexpr unsigned hardest = 10;
constexpr const char* effort_question = "How hard was it? 1 is very easy, 10 is all you had.";

}  // namespace

AfterBreak::AfterBreak(BreakStory story)
    : story_{std::move(story)}, at_{story_.trained.empty() ? At::Feel : At::Effort} {}

Question AfterBreak::page() const {
    Question page;
    switch (at_) {
        case At::Effort:
            page.text = effort_question;
            for (unsigned effort = 1; effort <= hardest; ++effort) page.answers.push_back(std::to_string(effort));
            page.answers.emplace_back("Skip");
            break;
        case At::Feel:
            page.text = check_in_question;
            for (const auto& [feeling, label] : feelings) page.answers.emplace_back(label);
            if (may_offer()) page.answers.emplace_back("Skip");
            break;
        case At::Where:
            page.text = check_in_where;
            for (const auto& [area, label] : areas) page.answers.emplace_back(label);
            page.answers.emplace_back("Elsewhere");
            break;
        case At::Offer:
            page.title = offered_->words + "?";
            page.text = offered_->change.because + " It begins with the next session.";
            page.answers = {"Yes", "Not now"};
            break;
        case At::Taken:
            page.title = offered_->words + ".";
            page.text = "It begins with the next session.";
            page.answers = {"Undo"};
            break;
        case At::Look:
        case At::Over: page.text = words_; break;
    }
    return page;
}

Inquiry::Reports AfterBreak::answer(std::size_t which) {
    using namespace core::command;
    switch (at_) {
        case At::Effort: {
            at_ = At::Feel;
            Inquiry::Reports reports;
            if (which < hardest)
                for (const auto& exercise : story_.trained)
                    reports.emplace_back(RateEffort{exercise, static_cast<unsigned>(which) + 1});
            return reports;
        }
        case At::Feel:
            if (which >= feelings.size()) {
                at_ = At::Look;
                return {};
            }
            if (feelings.at(which).first != core::Feeling::Worse) return felt(feelings.at(which).first, {});
            at_ = At::Where;
            return {};
        case At::Where:
            return felt(core::Feeling::Worse,
                        which < areas.size() ? std::optional{areas.at(which).first} : std::nullopt);
        case At::Offer:
            if (which == 0) {
                at_ = At::Taken;
            } else {
                end("Not now, then. It can come again in two weeks.");
            }
            return {AnswerSuggestion{offered_->change, which == 0}};
        case At::Taken: end("It stays as it was."); return {UndoChange{offered_->change.after}};
        case At::Look:
        case At::Over: break;
    }
    return {};
}

void AfterBreak::look() {
    offered_ = story_.offer();
    at_ = offered_ ? At::Offer : At::Over;
}

Inquiry::Reports AfterBreak::felt(core::Feeling feeling, std::optional<core::BodyArea> area) {
    end(check_in_thanks(feeling));
    if (may_offer() && feeling != core::Feeling::Worse) at_ = At::Look;
    return {core::command::CheckIn{feeling, area}};
}

void AfterBreak::end(std::string words) {
    at_ = At::Over;
    words_ = std::move(words);
}

std::string AfterBreak::spoken(std::size_t which) const {
    const auto label = page().answers.at(which);
    return at_ == At::Effort && which < hardest ? "How hard was it: " + label + " of 10" : label;
}

}  // namespace unhunch::tray
