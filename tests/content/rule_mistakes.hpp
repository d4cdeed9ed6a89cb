// One broken rule each: in the small pack alone, in the small pack beside the core pack, and in the core pack itself.
#pragma once

#include <vector>

#include "content/mistakes.hpp"

namespace unhunch {

inline const std::vector<Mistake> rule_mistakes{
    {"pack.toml", "version = \"1.0.0\"", "version = \"1.0\"",
     "pack.toml:3:11: a version has three numbers, as \"1.0.0\"; correct it"},
    {"pack.toml", "name = \"Small\"", "name = \"\"",
     "pack.toml:4:8: a text that people see may not be empty; write it"},
    {"pack.toml", "lang = \"en\"\n", "",
     "pack.toml:1:1: \"lang\" is missing; add a text in quotes"},
    {"pack.toml", "lang = \"en\"", "lang = \"en\"\nrequires = { core = \"1\" }",
     "pack.toml:8:21: write the oldest version that will do, as \">=1.0\""},
    {"pack.toml", "lang = \"en\"", "lang = \"en\"\ndisables = [\"core:cat_cow\"]",
     "pack.toml:8:13: the core pack has no \"core:cat_cow\"; name an exercise or a routine of it, as \"core:cat_cow\""},
    {"exercises.toml", "\"Look down.\"", "\"This heals the neck.\"",
     "exercises.toml:23:9: \"heals\" promises or scares; say what is done, or what \"many people find\", instead"},
    {"exercises.toml", "\"Stay comfortable.\"", "\"A  Bad\\tposture is no help.\"",
     "exercises.toml:51:13: a text that people see is one line; take out line breaks and other signs for machines\n"
     "exercises.toml:51:13: \"bad posture\" promises or scares; say what is done, or what \"many people find\", instead"},
    {"exercises.toml", "name = \"Reach\"", "name = \"Reach, guaranteed\"",
     "exercises.toml:33:8: \"guaranteed\" promises or scares; say what is done, or what \"many people find\", instead"},
    {"routines.toml", "\"First the neck, then the arms.\"", "\"To prevent <b>aches</b>.\"",
     "routines.toml:9:9: a text holds no markup; take it out\n"
     "routines.toml:9:9: \"prevent\" promises or scares; say what is done, or what \"many people find\", instead"},
    {"exercises.toml", "\"neck_extensors\"", "\"neck_benders\"",
     "exercises.toml:16:24: \"neck_benders\" is not known as \"primary\"; use one of: abdominals, biceps, "
     "deep_neck_flexors, forearm_extensors, forearm_flexors, front_deltoid, glutes, hamstrings, hand_intrinsics, "
     "hip_adductors, hip_flexors, infraspinatus, latissimus, levator_scapulae, neck_extensors, obliques, pectorals, "
     "rear_deltoid, rhomboids, serratus_anterior, side_deltoid, spinal_erectors, sternocleidomastoid, supraspinatus, "
     "teres_major, teres_minor, thoracic_extensors, trapezius_lower, trapezius_middle, trapezius_upper, triceps"},
    {"exercises.toml", "tempo = [2, 15, 2, 0]", "tempo = [2, 30, 2, 0]",
     "exercises.toml:48:41: a static hold lasts 15 to 20 s in a session; change the second number"},
    {"exercises.toml", "tempo = [2, 12, 2, 0]", "tempo = [2, 8, 2, 0]",
     "exercises.toml:47:39: a static hold lasts 12 to 15 s in a micro-routine; change the second number"},
    {"routines.toml", "{ ex = \"reach\" }", "{ ex = \"reach\", tempo = [2, 16, 2, 0] }",
     "routines.toml:12:27: a static hold lasts 12 to 15 s in a micro-routine; change the second number"},
    {"routines.toml", "{ ex = \"nod\" }", "{ ex = \"nod\", tempo = [1, 2, 2, 1] }",
     "routines.toml:11:25: a neck move is never sped up; keep it as slow as \"nod\" is"},
    {"exercises.toml", "category = \"mobility\"", "category = \"warmup\"",
     "exercises.toml:21:41: the neck rolls for at least 4 s a sweep; raise the first number\n"
     "exercises.toml:20:39: the neck rolls for at least 4 s a sweep; raise the first number"},
    {"exercises.toml", "level = 1", "level = 1\nrenamed_from = [\"reach\"]",
     "exercises.toml:19:17: an id is never used again, and \"reach\" is; take it out or rename the other"},
    {"exercises.toml", "level = 1", "level = 1\nvariant_of = \"nodd\"",
     "exercises.toml:19:14: there is no exercise \"nodd\"; add it or correct the id"},
    {"exercises.toml", "level = 1", "level = 1\nequipment_or = [[\"rope\"]]",
     "exercises.toml:19:16: \"rope\" is not known as equipment; see \"equipment\""},
    {"exercises.toml", "level = 1", "level = 1\nsource = [\"E900\"]",
     "exercises.toml:19:11: \"E900\" is no entry of evidence.toml; add it there or correct the id"},
    {"exercises.toml", "level = 1", "level = 1\npicture = \"../nod.png\"",
     "exercises.toml:19:11: \"../nod.png\" leads out of the pack; put the picture into its folder and give its name"},
    {"exercises.toml", "level = 1", "level = 1\npicture = \"nod.gif\"",
     "exercises.toml:19:11: \"nod.gif\" is no picture this program shows; use a .png or an .svg"},
    {"exercises.toml", "level = 1", "level = 1\npicture = \"nod.png\"",
     "exercises.toml:19:11: \"nod.png\" cannot be read; a pack needs this file"},
    {"exercises.toml", "level = 1", "level = 1\nreplaces = \"core:chin_tuck\"",
     "exercises.toml:19:12: the core pack has no exercise \"core:chin_tuck\"; see `unhunch exercises`, and write it as "
     "\"core:chin_tuck\""},
};

/// The small pack, read beside the core pack.
inline const std::vector<Mistake> guest_mistakes{
    {"pack.toml", "lang = \"en\"", "lang = \"en\"\nrequires = { core = \">=99.0\" }",
     "pack.toml:8:21: the core pack here is version 1.0.0; update Unhunch"},
    {"routines.toml", "ex = \"nod\"", "ex = \"core:nod\"",
     "routines.toml:11:10: there is no exercise \"core:nod\"; add it or correct the id"},
    {"routines.toml", "ex = \"nod\"", "ex = \"core:cat_cow\"",
     "routines.toml:11:10: \"core:cat_cow\" is not a desk exercise; choose one with desk = true"},
    {"exercises.toml", "animation = \"nod_side\"", "animation = \"core:nod_side\"",
     "exercises.toml:29:13: the core pack has no figure \"nod_side\"; correct the id"},
    {"routines.toml", "blurb", "replaces = \"core:tea\"\nblurb",
     "routines.toml:9:12: the core pack has no routine \"core:tea\"; see `unhunch routines`, and write it as "
     "\"core:desk_reset\""},
    {"exercises.toml", "level = 1", "level = 1\nreplaces = \"core:shoulder_rolls\"",
     "exercises.toml:27:11: the exercise it replaces asks for care with \"shoulder\"; add that\n"
     "exercises.toml:25:12: the exercise it replaces says \"Keep your neck long; the movement belongs to the "
     "shoulders.\"; keep that\n"
     "exercises.toml:17:9: \"sides\" must be as in \"core:shoulder_rolls\", whose place it takes\n"
     "exercises.toml:9:12: \"category\" must be as in \"core:shoulder_rolls\", whose place it takes"},
    {"exercises.toml", "level = 2", "level = 2\nreplaces = \"core:doorway_pec_stretch\"",
     "exercises.toml:53:12: the exercise it replaces is hidden for \"shoulder_unstable\"; add that\n"
     "exercises.toml:52:12: the exercise it replaces says \"Lower your elbows if you feel it in the front "
     "of the shoulder joint.\"; keep that\n"
     "exercises.toml:52:12: the exercise it replaces says \"Make sure nobody can open the door.\"; keep that\n"
     "exercises.toml:44:9: \"sides\" must be as in \"core:doorway_pec_stretch\", whose place it takes"},
};

/// The core pack itself; without lines and columns, which change with its contents.
inline const std::vector<Mistake> core_mistakes{
    {"muscles.toml", "id = \"triceps\"", "id = \"biceps\"",
     "muscles.toml: the id \"biceps\" stands for something else above; choose another"},
    {"guide.toml", "repr = [\"muscle:rhomboids\"]", "repr = []",
     "guide.toml: nothing stands for this statement; name an exercise, a lesson or a rule"},
    {"guide.toml", "repr = [\"muscle:rhomboids\"]", "repr = [\"muscle:romboids\"]",
     "guide.toml: there is no \"muscle:romboids\"; add it or correct the name"},
    {"guide.toml", "\"exercise:shoulder_rolls\"", "\"exercise:arm_circles\"",
     "exercises.toml: \"S17\" does not name \"exercise:shoulder_rolls\" in guide.toml; add it there or take it "
     "out here"},
    {"guide.toml", "repr = [\"exercise:arm_circles\"]", "repr = [\"composer:arms\"]",
     "guide.toml: there is no \"composer:arms\"; add it or correct the name\n"
     "exercises.toml: \"S18\" does not name \"exercise:arm_circles\" in guide.toml; add it there or take it "
     "out here\n"
     "exercises.toml: no statement of guide.toml names \"exercise:arm_circles\"; add it to one's \"repr\""},
    {"learn.toml", "id = \"why_grip\"", "id = \"why_hands\"",
     "guide.toml: there is no \"info:why_grip\"; add it or correct the name\n"
     "guide.toml: there is no \"info:why_grip\"; add it or correct the name"},
    {"learn.toml", "\"E8\", \"E15\"", "\"E8\", \"E150\"",
     "learn.toml: \"E150\" is no entry of evidence.toml; add it there or correct the id"},
    {"care.toml", "[\"butterfly_stretch\"]", "[\"butterfly\"]",
     "care.toml: there is no exercise \"butterfly\"; add it or correct the id"},
    {"care.toml", "flags = [\"hip\", \"knee\"]", "flags = [\"latex\"]",
     "care.toml: \"butterfly_stretch\" asks for care with none of the flags; add one to its \"care_if\""},
    {"sources.toml", "title =", "headline =",
     "sources.toml: \"title\" is missing; add a text in quotes"},
    {"exercises.toml", "origin = \"guide\"\nguide = [\"S15\", \"S16\"]", "origin = \"guide\"\nguide = []",
     "exercises.toml: an exercise from the guide must name its statements; add their ids"},
};

}  // namespace unhunch
