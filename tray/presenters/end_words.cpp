#include "presenters/end_words.hpp"

#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using words::counted;
using words::said;

std::string count_words(const api::Status& status) {
    const auto done = status.today.towards_goal;
    if (status.goal == 0) return counted("{0} break today.", "{0} breaks today.", done);
    // Translators: {0} is the goal, {1} how many of those are done.
    return counted("{1} of {0} break today.", "{1} of {0} breaks today.", status.goal, done);
}

}  // namespace

EndWords end_words(core::RoutineEnd end, const std::optional<api::Status>& status,
                   const std::string& exercises) {
    const std::string done = exercises.empty() ? "" : exercises + " ";
    switch (end) {
        case core::RoutineEnd::Completed:
            return {exercises.empty() ? said("Done.") : said("Session done."),
                    done + (status ? count_words(*status) : said("Nice to have moved.")), false};
        case core::RoutineEnd::Walk:
            return {said("A walk it is."), status ? count_words(*status) : said("Enjoy it."), false};
        case core::RoutineEnd::Partial: return {said("That is enough for now."), done + said("What you did is written down."), false};
        case core::RoutineEnd::Hurts:
            return {said("Stopped."), said("Let go of the position slowly and breathe. Nothing is lost."), true};
    }
    return {};
}

}  // namespace unhunch::tray
