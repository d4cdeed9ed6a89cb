// unhunch-pictures: one picture for each routine, drawn when the program is built; notifications show them.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

#include "catalogue/reader.hpp"
#include "catalogue/skeleton.hpp"
#include "figure/figure.hpp"
#include "pictures/contact_sheet.hpp"
#include "pictures/picture.hpp"

namespace {

using namespace unhunch;
using tray::Beat;

constexpr int side = 256;

/// Somebody standing, for routines that have no animation yet.
content::Animation standing() {
    content::Animation clip;
    clip.id = "default";
    clip.view = "front";
    clip.focus = "pelvis";
    clip.zoom = 1.2;
    clip.anchor = "feet";
    auto pose = content::rest_pose();
    for (const auto* shoulder : {"shoulder_l", "shoulder_r"}) pose[shoulder]["elev"] = 14;
    for (const auto* hip : {"hip_l", "hip_r"}) pose[hip]["abd"] = 5;
    clip.poses = {pose};
    return clip;
}

/// The first exercise of the routine that is drawn in the position it is done in.
const content::Animation* picture_of(const content::Catalogue& catalogue, const content::Routine& routine) {
    for (const auto& item : routine.items) {
        if (const auto* clip = catalogue.animation_for(item.exercise, item.at)) return clip;
    }
    return nullptr;
}

/// Where the exercise is best recognised: the end pose; of a circle, its far side.
Beat key_beat(const content::Animation& clip) {
    return clip.loop ? Beat{Beat::Part::Move, .5} : Beat{Beat::Part::Hold, .5};
}

core::Outcome save_picture(const content::Animation& clip, const std::string& path) {
    tray::Picture picture{side, side};
    const tray::Picture::Frame whole{0, 0, side};
    picture.draw_card(whole, tray::Scheme::Light);
    picture.draw_figure(whole, tray::figure_strokes(clip, key_beat(clip), false), tray::Scheme::Light);
    return picture.save(path);
}

core::Outcome save_pictures(const content::Catalogue& catalogue, const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (auto saved = save_picture(standing(), folder / "default.png"); !saved) return saved;
    for (const auto& routine : catalogue.routines) {
        const auto* clip = picture_of(catalogue, routine);
        if (clip == nullptr) continue;
        if (auto saved = save_picture(*clip, folder / (routine.id.value + ".png")); !saved) return saved;
    }
    return core::Done{};
}

}  // namespace

int main(int count, char** words) {
    const bool sheet = count >= 4 && std::string{words[2]} == "--contact-sheet";
    if (count != 3 && !sheet) {
        std::fputs("usage: unhunch-pictures PACK_DIR OUT_DIR\n"
                   "       unhunch-pictures PACK_DIR --contact-sheet OUT.png [EXERCISE...]\n", stderr);
        return 2;
    }
    const auto pack = content::read_pack(words[1]);
    if (!pack) {
        std::fprintf(stderr, "%s\n", pack.failure().message.c_str());
        return 1;
    }
    const auto saved = sheet ? tray::save_contact_sheet(pack->catalogue, words[3], {words + 4, words + count})
                             : save_pictures(pack->catalogue, words[2]);
    if (saved) return 0;
    std::fprintf(stderr, "%s\n", saved.failure().message.c_str());
    return 1;
}
