#include "pictures/contact_sheet.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

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
constexpr std::array<Column, 6> full{{{{Part::Move, 0}},
                                      {{Part::Move, .35}},
                                      {{Part::Move, .65}},
                                      {{Part::Hold, .5}},
                                      {{Part::Return, .5}, true},
                                      {{Part::Hold, .5}, false, Scheme::Dark}}};
constexpr std::array<Column, 3> brief{{{{Part::Move, 0}}, {{Part::Move, .5}}, {{Part::Hold, .5}}}};
constexpr std::size_t most_in_full = 16;  // clips
constexpr int gap = 8, caption = 22;

/// Few clips get a row each with the other side and the dark picture; many stand beside each other, brief.
class Layout {
public:
    explicit Layout(bool many) : many_{many} {}

    [[nodiscard]] std::span<const Column> columns() const {
        return many_ ? std::span<const Column>{brief} : std::span<const Column>{full};
    }
    [[nodiscard]] int side() const { return many_ ? 224 : 260; }  // pixels
    [[nodiscard]] int width() const { return gap + beside() * clip_width(); }
    [[nodiscard]] int height(std::size_t clips) const {
        const auto rows = (static_cast<int>(clips) + beside() - 1) / beside();
        return std::max(rows, 1) * clip_height() + gap;
    }
    [[nodiscard]] std::pair<int, int> corner(std::size_t clip) const {
        const auto i = static_cast<int>(clip);
        return {gap + i % beside() * clip_width(), i / beside() * clip_height()};
    }

private:
    [[nodiscard]] int beside() const { return many_ ? 3 : 1; }
    [[nodiscard]] int clip_width() const { return static_cast<int>(columns().size()) * (side() + gap) + (many_ ? 2 * gap : 0); }
    [[nodiscard]] int clip_height() const { return side() + caption + gap; }

    bool many_;
};

/// A loop has no hold; its turning point lies in the middle of the move.
Beat shown(const content::Animation& clip, Beat beat) {
    if (clip.loop && beat.part == Part::Hold) return {Part::Move, .5};
    if (clip.loop && beat.part == Part::Return) return {Part::Move, .75};
    if (clip.loop && beat.progress == .5) return {Part::Move, .25};
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
    const Layout layout{clips.size() > most_in_full};
    Picture sheet{layout.width(), layout.height(clips.size())};
    sheet.fill(Scheme::Light);
    for (std::size_t i = 0; i < clips.size(); ++i) {
        const auto [left, top] = layout.corner(i);
        double x = left;
        for (const auto& column : layout.columns()) {
            const Picture::Frame frame{x, static_cast<double>(top + caption), static_cast<double>(layout.side())};
            sheet.draw_card(frame, column.scheme);
            sheet.draw_figure(frame, figure_strokes(*clips[i], shown(*clips[i], column.beat), column.mirrored),
                              column.scheme);
            x += layout.side() + gap;
        }
        sheet.write(left, top + caption - 7, clips[i]->id, Scheme::Light);
    }
    return sheet.save(path);
}

}  // namespace unhunch::tray
