// The few questions after a break, one at a time, each answered with one tap or not at all: how hard it was, how the person
// feels, and at most one suggestion.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/command.hpp"
#include "presenters/inquiry.hpp"

namespace unhunch::tray {

/// A step that progression suggests, with its words: "Band row: 10 repetitions".
struct Offer {
    core::Change change;
    std::string words;
};

struct BreakStory {
    std::vector<core::ExerciseId> trained;  // strengthening exercises that were done; empty: how hard it was is not asked
    /// What is suggested now, by all that is written down; empty function: nothing ever is.
    std::function<std::optional<Offer>()> offer;
};

class AfterBreak {
public:
    explicit AfterBreak(BreakStory story);

    /// No answers: nothing is asked any more, and the words stay.
    [[nodiscard]] Question page() const;
    /// What the daemon is to be told.
    Inquiry::Reports answer(std::size_t which);

    /// What was told must be written down before the next page can be known: then `look`.
    [[nodiscard]] bool waits() const { return at_ == At::Look; }
    void look();

    /// An answer that wants thinking about: nobody should be hurried.
    [[nodiscard]] bool takes_time() const { return at_ == At::Where || at_ == At::Offer; }
    /// The answer as a screen reader is told it: "How hard was it: 3 of 10", where the label alone is a number.
    [[nodiscard]] std::string spoken(std::size_t which) const;

private:
    enum class At { Effort, Feel, Where, Look, Offer, Taken, Over };

    Inquiry::Reports felt(core::Feeling feeling, std::optional<core::BodyArea> area);
    void end(std::string words);
    [[nodiscard]] bool may_offer() const { return !story_.trained.empty() && story_.offer; }

    BreakStory story_;
    At at_;
    std::optional<Offer> offered_;
    std::string words_;  // of the last page
};

}  // namespace unhunch::tray
