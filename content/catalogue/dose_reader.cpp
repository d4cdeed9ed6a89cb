#include "catalogue/dose_reader.hpp"

#include "catalogue/dose_limits.hpp"

namespace unhunch::content {

Dose read_dose(TomlTable& table, const Dose* otherwise, Sides sides) {
    Dose dose = otherwise != nullptr ? *otherwise : Dose{};
    const auto stated = [&](std::string_view key) { return otherwise == nullptr || table.has(key); };
    if (stated("sets")) dose.sets = table.count("sets", sets_range);
    if (stated("reps")) dose.reps = table.count("reps", reps_range);
    if (stated("tempo")) {
        const auto parts = table.numbers("tempo", 4, tempo_range);
        dose.tempo = {parts[0], parts[1], parts[2], parts[3]};
        if (table.clean() && dose.tempo.rep() <= 0) {
            table.refuse(table.place("tempo"), "a repetition must last longer than 0 s; raise one part");
        }
    }
    if (table.has("rest")) dose.rest = table.number("rest", rest_range);
    if (sides == Sides::Alternate && dose.reps % 2 != 0) {
        table.refuse(table.place("reps"), "the sides alternate, so \"reps\" counts both and must be even; use " +
                                              std::to_string(dose.reps + 1));
    }
    return dose;
}

}  // namespace unhunch::content
