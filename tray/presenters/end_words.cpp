#include "presenters/end_words.hpp"

namespace unhunch::tray {

namespace {

std::string count_words(const api::Status& status) {
    const auto done = std::to_string(status.today.towards_goal);
    if (status.goal == 0) return done + (status.today.towards_goal == 1 ? " break today." : " breaks today.");
    return done + " of " + std::to_string(status.goal) + (status.goal == 1 ? " break today." : " breaks today.");
}

}  // namespace

EndWords end_words(core::RoutineEnd end, const std::optional<api::Status>& status,
                   const std::string& exercises) {
    const std::string done = exercises.empty() ? "" : exercises + " ";
    switch (end) {
        case core::RoutineEnd::Completed:
            return {exercises.empty() ? "Done." : "Session done.",
                    done + (status ? count_words(*status) : "Nice to have moved."), false};
        case core::RoutineEnd::Walk:
            return {"A walk it is.", status ? count_words(*status) : "Enjoy it.", false};
        case core::RoutineEnd::Partial: return {"That is enough for now.", done + "What you did is written down.", false};
        case core::RoutineEnd::Hurts:
            return {"Stopped.", "Let go of the position slowly and breathe. Nothing is lost.", true};
    }
    return {};
}

}  // namespace unhunch::tray
