// What a report of pain does, in values: what is left out and until when, whose dose goes back, what is asked later.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/record.hpp"
#include "core/routine.hpp"

namespace unhunch::core {

/// An exercise that clearly hurt is left out for this long (content/README, "This hurts"; constants, all three).
inline constexpr Length hurt_hides_for = std::chrono::hours{48};
/// Within this an area that hurts again has its care flag offered, and an exercise that hurt has a smaller dose.
inline constexpr Length sore_for = std::chrono::hours{24 * 14};
/// A question whose person does not come is not asked any more.
inline constexpr Length asked_after_within = std::chrono::hours{24 * 7};

/// What the person said about pain, in the order of saying.
struct CareBook {
    std::vector<HurtRecord> hurts;
    std::vector<AfterHurtRecord> answers;
    std::vector<AllowedRecord> allowed;

    /// Records about other things change nothing.
    void add(const Record& record);

    bool operator==(const CareBook&) const = default;
};

/// Something that is left out because it hurt.
struct Hidden {
    WallTime since;
    ExerciseId exercise;              // in which it hurt
    std::optional<BodyArea> area{};   // all of this area is left out with it
    std::optional<WallTime> until{};  // absent: until it is switched on again
    std::vector<ExerciseId> allowed{};  // of the area, switched on again one by one

    bool operator==(const Hidden&) const = default;
};

/// What is left out at this instant, in the order of the reports.
[[nodiscard]] std::vector<Hidden> hidden(const CareBook& book, WallTime now);
[[nodiscard]] bool hides(std::span<const Hidden> hidden, const ExerciseOutline& exercise);
/// Whether a part of the routine is left out, and so the whole of it.
[[nodiscard]] bool hides(std::span<const Hidden> hidden, const RoutineOutline& routine);

/// Whether the exercise clearly hurt a while ago: where it is done again, its dose is one step smaller.
[[nodiscard]] bool eased(const CareBook& book, const ExerciseId& exercise, WallTime now);

/// The areas with a report within `sore_for`: one more is the second, with which the care flag is offered.
[[nodiscard]] std::vector<BodyArea> sore_areas(const CareBook& book, WallTime now);
/// The care flag that belongs to an area (content/README, care flags); empty where there is none.
[[nodiscard]] std::string care_flag(BodyArea area);

/// The report that is to be asked about: the last one that was more than mild, on an earlier local day, once.
[[nodiscard]] std::optional<HurtRecord> to_ask_after(const CareBook& book, const Calendar& calendar, WallTime now);

}  // namespace unhunch::core
