#include "pictures/contact_sheet.hpp"

#include <array>
#include <algorithm>

#include "figure/figure.hpp"
#include "pictures/picture.hpp"

namespace unhunch::tray {

namespace {

struct Column {
    Beat beat;
    bool mirrored = false;
    Scheme scheme = Scheme::Light;
};

using Part = Beat::Part;
constexpr std::array<Column, 6> columns{{{{Part::Move, 0}},
                                         {{Part::Move, .35}},
                                         {{Part::Move, .65}},
                                         {{Part::Hold, .5}},
                                         {{Part::Return, .5}, true},
                                         {{Part::Hold, .5}, false, Scheme::Dark}}};
constexpr int side = 260, gap = 8, caption = 22;

/// A loop has no hold; its turning point lies in the middle of the move.
Beat shown(const content::Animation& clip, Beat beat) {
    if (clip.loop && beat.part == Part::Hold) return {Part::Move, .5};
    if (clip.loop && beat.part == Part::Return) return {Part::Move, .75};
    return beat;
}

}  // namespace

core::Outcome save_contact_sheet(const content::Catalogue& catalogue, const std::string& path,
                                 const std::vector<std::string>& exercises) {
    std::vector<const content::Animation*> clips;
    for (const auto& clip : catalogue.animations) {
        if (exercises.empty() || std::ranges::find(exercises, clip.exercise.value) != exercises.end()) {
            clips.push_back(&clip);
        }
    }
    for (const auto& wanted : exercises) {
        const auto shows = [&](const auto* clip) { return clip->exercise.value == wanted; };
        if (std::ranges::none_of(clips, shows)) {
            return core::Failure{"No animation shows an exercise \"" + wanted + "\". `unhunch exercises` lists them."};
        }
    }
    const auto rows = static_cast<int>(std::max<std::size_t>(clips.size(), 1));
    Picture sheet{gap + static_cast<int>(columns.size()) * (side + gap), rows * (side + caption + gap)};
    sheet.fill(Scheme::Light);
    for (int row = 0; row < static_cast<int>(clips.size()); ++row) {
        const auto& clip = *clips[static_cast<std::size_t>(row)];
        const double top = row * (side + caption + gap);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto& column = columns[i];
            const Picture::Frame frame{gap + static_cast<double>(i) * (side + gap), top + caption, side};
            sheet.draw_card(frame, column.scheme);
            sheet.draw_figure(frame, figure_strokes(clip, shown(clip, column.beat), column.mirrored), column.scheme);
        }
        sheet.write(gap, top + caption - 7, clip.id, Scheme::Light);
    }
    return sheet.save(path);
}

}  // namespace unhunch::tray
