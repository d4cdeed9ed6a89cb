#include "windows/break_end.hpp"

#include <string>
#include <utility>
#include <vector>

namespace unhunch::tray {

namespace {

constexpr int goodbye_ms = 8000;     // the page closes by itself
constexpr int question_ms = 25'000;  // and leaves time for an answer where it asks

}  // namespace

BreakEnd::BreakEnd(wxWindow* window, const Palette& palette, Deeds deeds)
    : deeds_{std::move(deeds)},
      page_{new EndPage{window, palette,
                        {.close = [this] { deeds_.close(); }, .answered = [this](std::size_t which) { answered(which); }}}} {
    page_->Hide();
    goodbye_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { deeds_.close(); });
}

void BreakEnd::begin(bool stays, std::optional<BreakStory> story) {
    page_->Show();
    page_->GetParent()->Layout();
    if (story) {
        after_.emplace(std::move(*story));
        ask();
    } else if (!stays) {
        goodbye_.StartOnce(goodbye_ms);
    }
    page_->take_keys();
}

void BreakEnd::ask() {
    const auto question = after_->page();
    std::vector<std::string> spoken;
    for (std::size_t which = 0; which < question.answers.size(); ++which) spoken.push_back(after_->spoken(which));
    page_->check_in().ask(question, spoken);
    if (after_->takes_time())
        goodbye_.Stop();
    else
        goodbye_.StartOnce(question.answers.empty() ? goodbye_ms : question_ms);
}

void BreakEnd::answered(std::size_t which) {
    if (!after_) return;
    deeds_.tell(after_->answer(which));
    look_for_offer();
    ask();
    page_->take_keys();
    page_->check_in().read_out();
}

void BreakEnd::look_for_offer() {
    if (!after_ || !after_->waits() || deeds_.waits()) return;
    after_->look();
    ask();
    page_->take_keys();
    page_->check_in().read_out();
}

void BreakEnd::stop() {
    after_.reset();
    goodbye_.Stop();
}

}  // namespace unhunch::tray
