// Several sources of one yes or no: yes as soon as one says so, no when none of those that can tell does.
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace unhunch::sdbus {

class AnyOf {
public:
    using Source = std::size_t;

    /// `tell` gets what they say together, when it is first known and on each change.
    explicit AnyOf(std::function<void(bool)> tell) : tell_{std::move(tell)} {}

    /// A source whose first answer is waited for before a no is told.
    [[nodiscard]] Source wait_for_one();
    /// One that may never answer.
    [[nodiscard]] Source hear_one();
    /// Absent: it cannot tell, or not any more.
    void says(Source, std::optional<bool>);
    /// All sources are gone, and with them the yes that one of them said.
    void lose_all();

private:
    struct Said {
        bool waited_for = false;
        std::optional<bool> answer{};
    };
    void conclude();

    std::vector<Said> sources_;
    std::optional<bool> told_;
    std::function<void(bool)> tell_;
};

}  // namespace unhunch::sdbus
