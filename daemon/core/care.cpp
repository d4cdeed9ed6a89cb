#include "core/care.hpp"

#include <algorithm>

namespace unhunch::core {
namespace {

template <class List, class Item>
bool holds(const List& list, const Item& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

template <class What>
bool allowed_since(const CareBook& book, const What& what, WallTime since) {
    return std::any_of(book.allowed.begin(), book.allowed.end(), [&](const AllowedRecord& one) {
        return one.at >= since && one.what == std::variant<ExerciseId, BodyArea>{what};
    });
}

std::vector<ExerciseId> exercises_allowed_since(const CareBook& book, WallTime since) {
    std::vector<ExerciseId> found;
    for (const auto& one : book.allowed)
        if (const auto* exercise = std::get_if<ExerciseId>(&one.what); exercise && one.at >= since) found.push_back(*exercise);
    return found;
}

}  // namespace

void CareBook::add(const Record& record) {
    if (const auto* hurt = std::get_if<HurtRecord>(&record)) hurts.push_back(*hurt);
    if (const auto* answer = std::get_if<AfterHurtRecord>(&record)) answers.push_back(*answer);
    if (const auto* allow = std::get_if<AllowedRecord>(&record)) allowed.push_back(*allow);
}

std::vector<Hidden> hidden(const CareBook& book, WallTime now) {
    std::vector<Hidden> all;
    for (const HurtRecord& hurt : book.hurts) {
        if (allowed_since(book, hurt.area, hurt.at)) continue;
        switch (hurt.pain) {
            case Pain::Mild: break;
            case Pain::Clear:
                if (now < hurt.at + hurt_hides_for && !allowed_since(book, hurt.exercise, hurt.at))
                    all.push_back({.since = hurt.at, .exercise = hurt.exercise, .until = hurt.at + hurt_hides_for});
                break;
            case Pain::Strong:
                all.push_back({.since = hurt.at,
                               .exercise = hurt.exercise,
                               .area = hurt.area,
                               .allowed = exercises_allowed_since(book, hurt.at)});
                break;
        }
    }
    return all;
}

bool hides(std::span<const Hidden> hidden, const ExerciseOutline& exercise) {
    return std::any_of(hidden.begin(), hidden.end(), [&](const Hidden& one) {
        const bool meant = one.exercise == exercise.id || (one.area && holds(exercise.areas, *one.area));
        return meant && !holds(one.allowed, exercise.id);
    });
}

bool hides(std::span<const Hidden> hidden, const RoutineOutline& routine) {
    return std::any_of(routine.exercises.begin(), routine.exercises.end(),
                       [&](const ExerciseOutline& exercise) { return hides(hidden, exercise); });
}

bool eased(const CareBook& book, const ExerciseId& exercise, WallTime now) {
    return std::any_of(book.hurts.begin(), book.hurts.end(), [&](const HurtRecord& hurt) {
        return hurt.exercise == exercise && hurt.pain != Pain::Mild && now < hurt.at + sore_for;
    });
}

std::vector<BodyArea> sore_areas(const CareBook& book, WallTime now) {
    std::vector<BodyArea> areas;
    for (const HurtRecord& hurt : book.hurts)
        if (now < hurt.at + sore_for && !holds(areas, hurt.area)) areas.push_back(hurt.area);
    return areas;
}

std::string care_flag(BodyArea area) {
    switch (area) {
        case BodyArea::Neck: return "neck";
        case BodyArea::Shoulder: return "shoulder";
        case BodyArea::LowerBack: return "low_back";
        case BodyArea::Hips: return "hip";
        case BodyArea::Wrist: return "wrist";
        case BodyArea::UpperBack:
        case BodyArea::Chest: break;
    }
    return {};
}

std::optional<HurtRecord> to_ask_after(const CareBook& book, const Calendar& calendar, WallTime now) {
    const auto last = std::find_if(book.hurts.rbegin(), book.hurts.rend(),
                                   [](const HurtRecord& hurt) { return hurt.pain != Pain::Mild; });
    if (last == book.hurts.rend()) return std::nullopt;
    if (calendar.day_of(now) <= calendar.day_of(last->at) || now >= last->at + asked_after_within) return std::nullopt;
    if (!book.answers.empty() && book.answers.back().at >= last->at) return std::nullopt;
    return *last;
}

}  // namespace unhunch::core
