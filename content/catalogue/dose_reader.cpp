#include "catalogue/dose_reader.hpp"

namespace unhunch::content {

Dose read_dose(TomlTable& table, const Dose* otherwise, Sides sides) {
    Dose dose = otherwise != nullptr ? *otherwise : Dose{};
    const auto stated = [&](std::string_view key) { return otherwise == nullptr || table.has(key); };
    if (stated("sets")) dose.sets = table.count("sets", {1, 10});
    if (stated("reps")) dose.reps = table.count("reps", {1, 50});
    if (stated("tempo")) {
        const auto parts = table.numbers("tempo", 4, {0, 60});
        dose.tempo = {parts[0], parts[1], parts[2], parts[3]};
        if (table.clean() && dose.tempo.rep() <= 0) {
            table.refuse(table.place("tempo"), "a repetition must last longer than 0 s; raise one part");
        }
    }
    if (table.has("rest")) dose.rest = table.number("rest", {0, 300});
    if (sides == Sides::Alternate && dose.reps % 2 != 0) {
        table.refuse(table.place("reps"), "the sides alternate, so \"reps\" counts both and must be even; use " +
                                              std::to_string(dose.reps + 1));
    }
    return dose;
}

}  // namespace unhunch::content
