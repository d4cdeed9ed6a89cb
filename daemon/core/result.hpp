// The part of std::expected we use, until C++23.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace unhunch::core {

/// Why something did not work and what helps, in one or two sentences for the person.
struct Failure {
    std::string message;

    bool operator==(const Failure&) const = default;
};

template <class Value>
class [[nodiscard]] Result {
public:
    Result(Value value) : outcome_{std::in_place_index<0>, std::move(value)} {}
    Result(Failure failure) : outcome_{std::in_place_index<1>, std::move(failure)} {}

    explicit operator bool() const { return outcome_.index() == 0; }
    const Value& operator*() const& { return std::get<0>(outcome_); }
    Value&& operator*() && { return std::get<0>(std::move(outcome_)); }
    const Value* operator->() const { return &std::get<0>(outcome_); }
    const Failure& failure() const { return std::get<1>(outcome_); }

private:
    std::variant<Value, Failure> outcome_;
};

struct Done {};

/// For what has no value: it worked, or it did not and why.
using Outcome = Result<Done>;

}  // namespace unhunch::core
