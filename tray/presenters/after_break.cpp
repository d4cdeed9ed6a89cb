#include "presenters/after_break.hpp"

#include <utility>

#include "api/progress_words.hpp"
#include "presenters/check_in_words.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;
using words::to_say;

constexpr unsigned hardest = 10;
constexpr const char* effort_question = to_say("How hard was it? 1 is very easy, 10 is all you had.");

}  // namespace

AfterBreak::AfterBreak(BreakStory story)
    : story_{std::move(story)}, at_{story_.trained.empty() ? At::Feel : At::Effort} {}

Question AfterBreak::page() const {
    Question page;
    switch (at_) {
        case At::Effort:
            page.text = said(effort_question);
            for (unsigned effort = 1; effort <= hardest; ++effort) page.answers.push_back(std::to_string(effort));
            page.answers.push_back(said("Skip"));
            break;
        case At::Feel:
            page.text = said(check_in_question);
            for (const auto& [feeling, label] : feelings) page.answers.push_back(said(label));
            if (may_offer()) page.answers.push_back(said("Skip"));
            break;
        case At::Where:
            page.text = said(check_in_where);
            for (const auto& [area, label] : areas) page.answers.push_back(said(label));
            page.answers.push_back(said("Elsewhere"));
            break;
        case At::Offer:
            page.title = offered_->words + "?";
            page.text = api::because_words(offered_->change.because) + " " + said("It begins with the next session.");
            page.answers = {said("Yes"), said("Not now")};
            break;
        case At::Taken:
            page.title = offered_->words + ".";
            page.text = said("It begins with the next session.");
            page.answers = {said("Undo")};
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
                end(said("Not now, then. It can come again in two weeks."));
            }
            return {AnswerSuggestion{offered_->change, which == 0}};
        case At::Taken: end(said("It stays as it was.")); return {UndoChange{offered_->change.after}};
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
    return at_ == At::Effort && which < hardest ? said("How hard was it: {0} of 10", label) : label;
}

}  // namespace unhunch::tray
