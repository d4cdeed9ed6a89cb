#include "cli/following.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "api/words.hpp"
#include "cli/json.hpp"
#include "cli/status_fields.hpp"

namespace unhunch::cli {

std::string shown_status(const request::ShowStatus& how, const std::optional<api::Status>& status, const Surroundings& around) {
    const auto now = around.now();
    const auto clock_words = api::clock_words_of(around.calendar, now);
    if (how.waybar) return waybar_json(status, now, clock_words);
    if (!how.format.empty()) return filled_in(how.format, status, now, clock_words);
    if (!status) return {};
    return how.json ? status_json(*status, now, around.calendar, Layout::OneLine) : api::now_words(*status, now, clock_words);
}

Following::Following(request::ShowStatus how, Surroundings around, std::function<void(const std::string&)> write)
    : how_{std::move(how)}, around_{std::move(around)}, write_{std::move(write)} {}

void Following::hear(const api::Status& status) {
    status_ = status;
    heard_ = true;
    if (how_.json) return write_(shown_status(how_, status_, around_) + '\n');
    look_again();
}

void Following::lose() {
    status_.reset();
    heard_ = true;
    if (is_for_bar()) look_again();
}

void Following::look_again() {
    if (!heard_ || how_.json || (!status_ && !is_for_bar())) return;
    auto words = shown_status(how_, status_, around_);
    if (written_ == words) return;
    written_ = words;
    const auto now = around_.now();
    write_(is_for_bar() ? words + '\n' : fmt::format("{}  {}\n", api::clock_words_of(around_.calendar, now)(now), words));
}

/// The minutes of the sitting are all that grows.
std::optional<core::Length> Following::lasts() const {
    if (how_.json || !status_ || !status_->counting) return std::nullopt;
    const auto now = around_.now();
    const auto next_minute = std::chrono::floor<core::minutes>(api::sitting_at(*status_, now)) + core::minutes{1};
    return std::max(status_->as_of + (next_minute - status_->sitting) - now, core::Length{1});
}

}  // namespace unhunch::cli
