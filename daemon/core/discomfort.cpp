#include "core/discomfort.hpp"

namespace unhunch::core {
namespace {

struct Hearing {
    DiscomfortDay& day;

    void operator()(const CheckInRecord& said) const {
        switch (said.feeling) {
            case Feeling::Easier: ++day.easier; break;
            case Feeling::Same: ++day.same; break;
            case Feeling::Worse: ++day.worse; break;
        }
        if (said.area) day.areas.push_back(*said.area);
    }
    void operator()(const HurtRecord& hurt) const { day.hurts.push_back(hurt); }
    void operator()(const AfterHurtRecord& said) const {
        if (said.answer != AfterPain::NotSaid) day.answers.push_back(said);
    }
    void operator()(const DiscomfortRecord& said) const { day.told.push_back(said); }
    template <class Other>
    void operator()(const Other&) const {}  // no word of the person's
};

}  // namespace

std::vector<DiscomfortDay> discomfort(std::span<const DatedRecord> records, Day first, Day last) {
    std::vector<DiscomfortDay> days;
    for (Day day = first; day <= last; day += date::days{1}) days.push_back({.day = day});
    for (const auto& [day, record] : records)
        if (day >= first && day <= last) std::visit(Hearing{days[static_cast<std::size_t>((day - first).count())]}, record);
    return days;
}

}  // namespace unhunch::core
