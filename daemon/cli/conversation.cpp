#include "cli/conversation.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "words/said.hpp"

namespace unhunch::cli {

namespace {

constexpr core::seconds patience{10};  // longer than the service itself waits, so that its reason is the one heard

/// Asks and waits. The answer is shared, as it may come when nobody waits for it any more.
template <class Value, class Question>
core::Result<Value> answer_to(Question question, const Wait& wait) {
    const auto answer = std::make_shared<std::optional<core::Result<Value>>>();
    question([answer](const core::Result<Value>& said) { answer->emplace(said); });
    if (!wait([&] { return answer->has_value(); }, patience)) {
        return core::Failure{words::said("Unhunch did not answer. See whether it is alive with `unhunch status`.")};
    }
    return **answer;
}

}  // namespace

Conversation::Conversation(api::BreakService& service, Wait wait) : service_{service}, wait_{std::move(wait)} {}

core::Outcome Conversation::ask(const core::Command& command) {
    return answer_to<core::Done>([&](auto answered) { service_.ask(command, answered); }, wait_);
}

core::Result<api::Status> Conversation::status() {
    return answer_to<api::Status>([&](auto answered) { service_.request_status(answered); }, wait_);
}

core::Result<std::vector<core::DaySummary>> Conversation::days(core::Day first, core::Day last) {
    return answer_to<std::vector<core::DaySummary>>(
        [&](auto answered) { service_.request_days(first, last, answered); }, wait_);
}

core::Result<std::vector<core::DatedRecord>> Conversation::unwritten() {
    return answer_to<std::vector<core::DatedRecord>>([&](auto answered) { service_.request_unwritten(answered); }, wait_);
}

core::Outcome Conversation::open(api::BreakService::Window window, const std::string& activation_token) {
    return answer_to<core::Done>(
        [&](auto answered) { service_.open_window(window, activation_token, answered); },
        wait_);
}

}  // namespace unhunch::cli
