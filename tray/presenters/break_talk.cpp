#include "presenters/break_talk.hpp"

#include <utility>

#include "api/kept_words.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::said;

constexpr date::days looked_back{30};

bool under_way(api::Phase phase) { return phase == api::Phase::OnBreak || phase == api::Phase::BreakPaused; }

}  // namespace

BreakTalk::BreakTalk(api::BreakService& service, Heard heard)
    : service_{service}, heard_{std::move(heard)}, self_{std::make_shared<BreakTalk*>(this)} {}

BreakTalk::~BreakTalk() { *self_ = nullptr; }

void BreakTalk::begin() {
    watching_ = service_.watch([self = self_](const api::Status& status) {
        if (*self) (*self)->heed(status);
    });
    service_.request_status([self = self_](const core::Result<api::Status>& status) {
        if (!*self) return;
        if (status)
            (*self)->heed(*status);
        else
            (*self)->heard_.not_counted(
                said("Unhunch is not running, so this break will not be counted. The exercises work all the same."));
    });
}

void BreakTalk::tell(const core::Command& command) {
    ++unanswered_;
    service_.ask(command, [self = self_, command](const core::Outcome& outcome) {
        if (*self) (*self)->answered(command, outcome);
    });
}

void BreakTalk::ask_how_many(std::function<void(unsigned)> breaks) {
    if (!today_) return;
    service_.request_days(*today_ - looked_back, *today_,
                          [self = self_, breaks](const core::Result<std::vector<core::DaySummary>>& days) {
                              if (!*self || !days) return;
                              unsigned count = 0;
                              for (const auto& day : *days) count += day.completed + day.partial;
                              breaks(count);
                          });
}

void BreakTalk::heed(const api::Status& status) {
    const auto before = std::exchange(phase_, status.phase);
    today_ = status.today.day;
    if (under_way(status.phase)) {
        const bool first = !std::exchange(counted_, true);
        heard_.under_way(status, first, before != phase_);
    } else if (counted_) {
        heard_.over(status);
    } else {
        heard_.not_counted(said("This break was not started by Unhunch, so it will not be counted. Start one from the tray icon."));
    }
}

void BreakTalk::answered(const core::Command& command, const core::Outcome& outcome) {
    --unanswered_;
    if (!outcome && counted_) {
        heard_.not_counted(api::said_of_kept(outcome.failure().message));
        if (std::holds_alternative<core::command::ContinueRoutine>(command)) ask_how_it_stands();
    }
    if (unanswered_ == 0) heard_.all_answered();
}

/// The window goes on as soon as the person says so, before the daemon has agreed.
void BreakTalk::ask_how_it_stands() {
    service_.request_status([self = self_](const core::Result<api::Status>& status) {
        if (*self && status && under_way(status->phase)) (*self)->heard_.not_continued(*status);
    });
}

}  // namespace unhunch::tray
