#include "app/daily_backup.hpp"

#include <algorithm>
#include <utility>

namespace unhunch::app {
namespace {

/// After the rush of a login, or of a day that begins.
constexpr core::Length a_little = core::seconds{10};
constexpr core::Length again = std::chrono::hours{1};  // after a failure; what is lacking may be there by then
constexpr core::Length longest = std::chrono::hours{25};  // a day on which summer time ends

}  // namespace

DailyBackup::DailyBackup(const ports::Clock& clock, ports::EventLoop& loop, ports::Log& log, std::function<core::Calendar()> calendar,
                         Make make)
    : clock_{clock}, loop_{loop}, log_{log}, calendar_{std::move(calendar)}, make_{std::move(make)} {
    wait(a_little);
}

void DailyBackup::wait(core::Length length) {
    due_ = loop_.call_at(clock_.now().uptime + length, [this] { make(); });
}

void DailyBackup::make() {
    const auto calendar = calendar_();
    const core::WallTime now = clock_.now().wall;
    wait(std::min(calendar.next_day_begins(now) - now + a_little, longest));
    make_(calendar.day_of(now), [this](const core::Outcome& outcome) { take(outcome); });
}

void DailyBackup::take(const core::Outcome& outcome) {
    if (!outcome) {
        if (!failing_) log_.say(ports::Weight::Error, outcome.failure().message);
        wait(again);
    } else if (failing_) {
        log_.say(ports::Weight::Notice, "The daily copy of the journal is made again.");
    }
    failing_ = !outcome;
}

}  // namespace unhunch::app
