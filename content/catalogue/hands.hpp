// What a person is doing and holding as the items of a routine go by; a routine begins on the chair with empty hands.
#pragma once

#include <set>
#include <string>

#include "catalogue/exercise.hpp"

namespace unhunch::content {

class Hands {
public:
    [[nodiscard]] core::Position at() const { return at_; }
    /// Goes to the exercise; whether that takes moving or picking something up.
    bool take_up(const Exercise& exercise, core::Position at);

private:
    core::Position at_ = core::Position::Seated;
    std::set<std::string> hold_;
};

}  // namespace unhunch::content
