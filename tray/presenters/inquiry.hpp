// A few small pages of questions that stand before a break or interrupt it; what is asked is decided here, not drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/command.hpp"

namespace unhunch::tray {

/// One page: what it says, and the answers in the order of their keys (1, 2, 3 ...).
struct Question {
    std::string title;
    std::string text;  // may be empty
    std::vector<std::string> answers;

    bool operator==(const Question&) const = default;
};

/// What follows the last page.
enum class Then { GoOn, HalfRange, Easier, OtherArea, WithoutBand, WarmUp, WarmAlready, Close };

class Inquiry {
public:
    /// What the daemon is to be told because of an answer, in this order.
    using Reports = std::vector<core::Command>;

    virtual ~Inquiry() = default;

    [[nodiscard]] virtual Question page() const = 0;
    /// `which` of the page's answers, from 0.
    virtual Reports answer(std::size_t which) = 0;
    /// The window is closed over an open question.
    virtual Reports left() { return {}; }
    /// Present once the last page is answered.
    [[nodiscard]] virtual std::optional<Then> then() const = 0;
    /// With Then::OtherArea: the one that is spared.
    [[nodiscard]] virtual std::optional<core::BodyArea> spared() const { return {}; }
    /// The break is over, whatever is still to be said.
    [[nodiscard]] virtual bool stops() const { return false; }
};

}  // namespace unhunch::tray
