#include "app/best_input_watch.hpp"

#include <algorithm>
#include <utility>

namespace unhunch::app {
namespace {

constexpr core::Length allowance = core::seconds{1};  // for a source to tell what has just become true
constexpr core::Length patience = core::minutes{1};   // for a source that was lost, before the clock alone counts

}  // namespace

BestInputWatch::BestInputWatch(ports::EventLoop& loop, const ports::Clock& clock, ports::InputEvents events)
    : loop_{loop}, clock_{clock}, events_{std::move(events)} {}

core::Outcome BestInputWatch::add(const Open& open) {
    auto& source = sources_.emplace_back();
    auto opened = open(events_of(source));
    if (!opened) {
        sources_.pop_back();
        return opened.failure();
    }
    source.watch = *std::move(opened);
    choose();
    shown_ = name();
    return core::Done{};
}

void BestInputWatch::report_silence_of(core::Length threshold) {
    threshold_ = threshold;
    if (used_ != nullptr) used_->watch->report_silence_of(threshold);
}

std::optional<core::Length> BestInputWatch::silence_now() {
    return used_ != nullptr ? used_->watch->silence_now() : std::nullopt;
}

std::string BestInputWatch::name() const { return used_ != nullptr ? used_->watch->name() : "timer"; }

ports::InputEvents BestInputWatch::events_of(Source& source) {
    return {.silent = [this, &source](core::Length length) { silent(source, length); },
            .input = [this, &source] { input(source); },
            .changed = [this] { changed(); }};
}

void BestInputWatch::silent(Source& source, core::Length length) {
    source.quiet_since = clock_.now().uptime - length;
    if (&source != used_) return;
    doubting_.reset();
    owes_input_ = true;
    if (events_.silent) events_.silent(length);
}

void BestInputWatch::input(Source& source) {
    source.quiet_since.reset();
    if (&source == used_) give_input();
}

void BestInputWatch::give_input() {
    doubting_.reset();
    telling_.reset();
    if (std::exchange(owes_input_, false) && events_.input) events_.input();
}

/// A source that comes or goes concerns nobody while a better one is in use.
void BestInputWatch::changed() {
    choose();
    if (std::exchange(shown_, name()) != shown_ && events_.changed) events_.changed();
}

void BestInputWatch::choose() {
    const auto best = std::find_if(sources_.begin(), sources_.end(), [](const Source& source) {
        return source.watch && source.watch->name() != "none";
    });
    Source* chosen = best == sources_.end() ? nullptr : &*best;
    if (std::exchange(used_, chosen) != chosen) take_over();
}

void BestInputWatch::take_over() {
    telling_.reset();
    doubting_.reset();
    if (used_ != nullptr && threshold_) used_->watch->report_silence_of(*threshold_);
    if (used_ != nullptr && used_->quiet_since) {
        // It told this silence while nobody listened, and will tell its end.
        telling_ = loop_.call_at({}, [this] {
            const auto length = clock_.now().uptime - *used_->quiet_since;
            if (threshold_ && length >= *threshold_) silent(*used_, length);
        });
    } else if (owes_input_) {
        // The source before told a silence. If it went on, this one would tell it, too, as soon as it is long enough.
        const auto wait = used_ != nullptr && threshold_ ? *threshold_ + allowance : patience;
        doubting_ = loop_.call_at(clock_.now().uptime + wait, [this] { give_input(); });
    }
}

}  // namespace unhunch::app
