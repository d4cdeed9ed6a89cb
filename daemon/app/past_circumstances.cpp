#include "app/past_circumstances.hpp"

#include <algorithm>
#include <string_view>

#include "app/reason_words.hpp"
#include "core/attention.hpp"
#include "core/presence.hpp"

namespace unhunch::app {
namespace {

using core::TimeKind;
using Stretches = std::vector<PastStretch>;

/// As the outlook has them.
constexpr std::string_view locked_words = ": the screen is locked";
constexpr std::string_view other_session_words = ": somebody else's session is in front";
constexpr std::string_view call_words = ": a call is open";
constexpr std::string_view media_words = ": something that plays keeps the screen awake";

bool is_absence(const PastStretch& stretch) {
    return !stretch.kind || stretch.kind == TimeKind::Away || stretch.kind == TimeKind::Locked ||
           stretch.kind == TimeKind::Asleep;
}

class Guess {
public:
    Guess(const PastStretches& stretches, std::span<const core::ReasonRecord> reasons, const core::Settings& settings)
        : stretches_{stretches}, reasons_{reasons}, settings_{settings} {}

    void take(const core::HeldRecord& held) {
        const Interval when{held.from, held.from + held.length};
        switch (held.hold) {
            case core::Hold::Paused: found_.paused.push_back(when); break;
            case core::Hold::Hours: break;  // the settings say it again
            case core::Hold::Call: found_.call.push_back(when); break;
            case core::Hold::DoNotDisturb: found_.do_not_disturb.push_back(when); break;
            case core::Hold::FullScreen: found_.full_screen.push_back(when); break;
            case core::Hold::Media: found_.media.push_back(when); break;
            case core::Hold::Application: found_.application.push_back(when); break;
        }
    }

    /// The lull at which it was shown, where that was why; a second later somebody is taken to have gone on.
    void take(const core::OfferRecord& offer) {
        if (const auto lull = lull_of(offer)) found_.no_input.push_back({offer.at - *lull, offer.at + core::seconds{1}});
    }

    void take(const auto&) {}

    PastCircumstances outcome() && {
        const Stretches& all = stretches_.all;
        for (auto stretch = all.begin(); stretch != all.end(); ++stretch) {
            if (is_absence(*stretch)) found_.no_input.push_back({stretch->from, stretch->to});
            if (stretch->kind == TimeKind::Still) sit_still(stretch);
        }
        for (auto begin = std::find_if(all.begin(), all.end(), is_absence); begin != all.end();) {
            const auto end = std::find_if_not(begin, all.end(), is_absence);
            be_away(begin, end);
            begin = std::find_if(end, all.end(), is_absence);
        }
        for (auto* intervals : {&found_.no_input, &found_.locked, &found_.other_session, &found_.call, &found_.media,
                                &found_.do_not_disturb, &found_.full_screen, &found_.application, &found_.paused})
            *intervals = united(std::move(*intervals));
        return std::move(found_);
    }

private:
    void sit_still(Stretches::const_iterator still) {
        core::WallTime last_input = still->from;
        core::WallTime since = still->from;
        if (still != stretches_.all.begin()) {
            const PastStretch& before = *(still - 1);
            if (before.kind == TimeKind::Active) last_input = std::max(before.from, still->from - settings_.idle_after);
            since = last_input;
            // What begins in an absence does not end it: it was open all along.
            if (!before.kind || before.kind == TimeKind::Asleep) since = before.from;
        }
        found_.no_input.push_back({last_input, still->to});
        (in_call(*still) ? found_.call : found_.media).push_back({since, still->to});
    }

    [[nodiscard]] bool in_call(const PastStretch& still) const {
        if (first_told(still.from, still.to, call_words)) return true;
        if (first_told(still.from, still.to, media_words)) return false;
        const bool held = std::any_of(found_.call.begin(), found_.call.end(), [&](const Interval& one) {
            return one.from < still.to && one.to > still.from;
        });
        return held || still.to - still.from > core::media_keeps_for;
    }

    /// One absence, of `begin` up to before `end`; unlocking and coming back end it.
    void be_away(Stretches::const_iterator begin, Stretches::const_iterator end) {
        const core::WallTime from = begin->from;
        const core::WallTime to = (end - 1)->to;
        const auto other_session = first_told(from, to, other_session_words);
        if (other_session) found_.other_session.push_back({*other_session, to});
        const auto not_at_it = std::find_if(begin, end, [](const auto& one) { return one.kind == TimeKind::Locked; });
        if (const auto at = first_told(from, to, locked_words))
            found_.locked.push_back({*at, to});
        else if (not_at_it != end && !other_session)
            found_.locked.push_back({not_at_it->from, to});
        const bool after_still = begin != stretches_.all.begin() && (begin - 1)->kind == TimeKind::Still;
        const bool known = begin + 1 != end || begin->kind != TimeKind::Away || after_still ||
                           first_told(from, to, ": no input") || first_told(from, to, locked_words) ||
                           first_told(from, to, other_session_words);
        if (!known && to - from < settings_.idle_after) found_.locked.push_back({from, to});
    }

    /// When a word on how it stood first ended like that, from `from` to before `to`.
    [[nodiscard]] std::optional<core::WallTime> first_told(core::WallTime from, core::WallTime to,
                                                           std::string_view ending) const {
        for (const auto& reason : reasons_) {
            if (!reason.decided.empty() || reason.because.empty() || !reason.because.front().ends_with(ending)) continue;
            const core::WallTime at = stretches_.true_time(reason.at);
            if (at >= from && at < to) return at;
        }
        return std::nullopt;
    }

    /// "There was a lull of 4 s", by the words of today and of then.
    [[nodiscard]] std::optional<core::Length> lull_of(const core::OfferRecord& offer) const {
        for (core::seconds length{0}; length <= core::empty_chair_after; ++length) {
            const std::string sentence = words(core::Reason{.kind = core::ReasonKind::SilentFor, .length = length});
            if (std::find(offer.because.begin(), offer.because.end(), sentence) != offer.because.end()) return length;
        }
        return std::nullopt;
    }

    const PastStretches& stretches_;
    std::span<const core::ReasonRecord> reasons_;
    const core::Settings& settings_;
    PastCircumstances found_;
};

}  // namespace

PastCircumstances past_circumstances(const PastStretches& stretches, std::span<const core::ReasonRecord> reasons,
                                     const core::Settings& settings) {
    Guess guess{stretches, reasons, settings};
    for (const auto& record : stretches.others) std::visit([&](const auto& one) { guess.take(one); }, record);
    return std::move(guess).outcome();
}

}  // namespace unhunch::app
