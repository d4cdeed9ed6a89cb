#include "presenters/cue_words.hpp"

#include <algorithm>
#include <cmath>

#include "catalogue/texts.hpp"

namespace unhunch::tray {

namespace {

constexpr double long_rep = 8;    // seconds from which on one repetition carries several cues
constexpr double long_way = 3;    // seconds of a movement from which on it carries a cue of its own
constexpr double long_hold = 10;  // seconds from which on a hold carries several cues
constexpr double readable = 3;    // seconds that a cue stays at the least

/// The first cue leads there, the last one leads back, those between belong to the hold.
std::size_t cue_of_hold(std::size_t cues, const content::Tempo& tempo, unsigned rep, Beat beat) {
    if (beat.part == Beat::Part::Move) return 0;
    if (beat.part != Beat::Part::Hold) return cues - 1;
    const auto between = cues > 2 ? cues - 2 : 1;
    if (tempo.hold < long_hold) return std::min(1 + rep % between, cues - 1);
    return std::min(1 + static_cast<std::size_t>(beat.progress * static_cast<double>(between)), cues - 1);
}

std::size_t cue_index(std::size_t cues, const content::Tempo& tempo, unsigned rep, Beat beat) {
    if (tempo.rep() >= long_rep && tempo.hold > 0) return cue_of_hold(cues, tempo, rep, beat);
    if (tempo.move >= long_way && tempo.back >= long_way) {
        const bool there = beat.part == Beat::Part::Move || beat.part == Beat::Part::Hold;
        return (2 * rep + (there ? 0 : 1)) % cues;
    }
    const auto stay = static_cast<unsigned>(std::ceil(readable / std::max(tempo.rep(), 0.1)));
    return rep / std::max(stay, 1U) % cues;
}

}  // namespace

std::string cue_words(const content::Exercise& exercise, const content::Tempo& tempo, unsigned rep, Beat beat,
                      bool mirrored) {
    if (exercise.cues.empty()) return {};
    const auto at = cue_index(exercise.cues.size(), tempo, rep, beat);
    const auto& cue = exercise.cues[at];
    if (!mirrored) return cue;
    const bool has_own = at < exercise.mirrored_cues.size() && !exercise.mirrored_cues[at].empty();
    return has_own ? exercise.mirrored_cues[at] : content::with_sides_swapped(cue);
}

}  // namespace unhunch::tray
