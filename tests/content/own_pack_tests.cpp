#include "own/own_pack.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "catalogue/reader.hpp"
#include "catalogue/shelf.hpp"
#include "catch.hpp"
#include "content/pack_places.hpp"
#include "own/moves.hpp"
#include "own/pack_text.hpp"
#include "own/routine_draft.hpp"

using namespace unhunch;
namespace fs = std::filesystem;

namespace {

const content::Catalogue& core_pack() {
    static const content::Catalogue catalogue = content::read_pack(CORE_PACK)->catalogue;
    return catalogue;
}

/// 98 s: rolls, a tuck and a squeeze on the chair.
content::Routine a_draft() {
    content::Routine draft;
    draft.id = {"evening"};
    draft.name = "Evening \"reset\" \\ größer";
    draft.blurb = "Three moves.";
    for (const auto* id : {"core:shoulder_rolls", "core:chin_tuck"}) content::add_move(draft, id, {}, core_pack());
    return draft;
}

/// Everything of the core pack's own exercise, under another id and with its figure.
content::Exercise an_exercise() {
    auto exercise = *core_pack().exercise({"chin_tuck"});
    exercise.id = {"my_tuck"};
    exercise.name = "My tuck";
    exercise.origin = "variant";
    exercise.variant_of = "core:chin_tuck";
    exercise.guide.clear();
    exercise.source.clear();
    exercise.easier.clear();
    exercise.harder.clear();
    exercise.animation = "core:" + exercise.animation;
    return exercise;
}

std::string text_of_file(const fs::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string folder_of(const PackPlaces& places) { return (places.own() / "my-own").string(); }

}  // namespace

TEST_CASE("What a person put together is a pack like any other, and reads back as it was written") {
    const PackPlaces places;
    content::OwnPack pack;
    pack.exercises.push_back(an_exercise());
    auto draft = a_draft();
    content::add_move(draft, "my_tuck", pack.exercises, core_pack());
    draft.items[1].dose.reps = 2;
    draft.items[2].dose.reps = 2;
    draft.items[2].dose.tempo.pause = 1.5;
    pack.routines.push_back(content::checked(draft, pack.exercises, core_pack()).routine);

    const auto saved = content::save_own_pack(pack, folder_of(places), core_pack());

    if (!saved) FAIL(saved.failure().message);
    const auto read = content::read_own_pack(folder_of(places), core_pack());
    REQUIRE(read);
    REQUIRE(read->routines.size() == 1);
    const auto& routine = read->routines.front();
    CHECK(routine.name == draft.name);
    CHECK(routine.items[1].dose == draft.items[1].dose);
    CHECK(routine.items[2].dose == draft.items[2].dose);
    CHECK(routine.seconds == pack.routines.front().seconds);
    CHECK(content::text_of(read->exercises.front()) == content::text_of(pack.exercises.front()));
    CHECK(read->head.reviewed_by.empty());
    const auto shelf = content::read_shelf(places.folders(), {});
    CHECK(shelf.packs.back().problem.empty());
    CHECK(shelf.catalogue.routine({"my-own:evening"}) != nullptr);
    CHECK(shelf.catalogue.animation_for({"my-own:my_tuck"}, core::Position::Seated) != nullptr);
}

TEST_CASE("Every routine of the program comes through the writer as it was") {
    for (const auto& routine : core_pack().routines) {
        INFO(routine.id.value);
        auto draft = routine;
        for (auto& item : draft.items) item.exercise.value = "core:" + item.exercise.value;

        const auto checked = content::checked(draft, {}, core_pack());

        CHECK(checked.objections.empty());
        CHECK(checked.routine.seconds == routine.seconds);
        CHECK(checked.routine.discreet >= routine.discreet);
        for (const auto& thing : checked.routine.equipment)
            CHECK(std::ranges::find(routine.equipment, thing) != routine.equipment.end());
    }
}

TEST_CASE("A routine that breaks a rule is told so at the move that breaks it, before it is saved") {
    content::Routine draft;
    draft.id = {"held"};
    draft.name = "Held";
    draft.blurb = "A stretch first.";
    content::add_move(draft, "core:doorway_pec_stretch", {}, core_pack());
    content::add_move(draft, "core:chin_tuck", {}, core_pack());
    draft.items[1].dose.tempo.move = 0.5;

    const auto objections = content::checked(draft, {}, core_pack()).objections;

    const auto about = [&](std::optional<std::size_t> item, const std::string& words) {
        return std::ranges::any_of(objections, [&](const content::DraftObjection& one) {
            return one.item == item && one.reason.find(words) != std::string::npos;
        });
    };
    CHECK(about(0, "stands before any dynamic item"));
    CHECK(about(1, "a neck move is never sped up"));
}

TEST_CASE("A routine too short, too long or without a word is told so") {
    content::Routine draft;
    draft.id = {"short_one"};
    content::add_move(draft, "core:shoulder_rolls", {}, core_pack());

    const auto objections = content::checked(draft, {}, core_pack()).objections;

    REQUIRE(objections.size() == 3);  // the name, the line about it, the length
    CHECK(objections[2].reason.find("60 to 120 s") != std::string::npos);
    CHECK(!objections[2].item);
}

TEST_CASE("Where a pack would be refused, the one before stays as it was") {
    const PackPlaces places;
    content::OwnPack pack;
    pack.routines.push_back(content::settled(a_draft(), {}, core_pack()));
    const auto first = content::save_own_pack(pack, folder_of(places), core_pack());
    if (!first) FAIL(first.failure().message);
    const auto before = text_of_file(fs::path{folder_of(places)} / "routines.toml");
    pack.routines.front().items.pop_back();
    pack.routines.front().items.front().dose.reps = 1;

    const auto second = content::save_own_pack(pack, folder_of(places), core_pack());

    REQUIRE(!second);
    CHECK(second.failure().message.find("my-own/routines.toml:") != std::string::npos);
    CHECK(second.failure().message.find("60 to 120 s") != std::string::npos);
    CHECK(text_of_file(fs::path{folder_of(places)} / "routines.toml") == before);
    CHECK(std::distance(fs::directory_iterator{places.own()}, fs::directory_iterator{}) == 1);
}

TEST_CASE("Other files of the pack, pictures and translations, stay when a routine is saved") {
    const PackPlaces places;
    content::OwnPack pack;
    pack.routines.push_back(content::settled(a_draft(), {}, core_pack()));
    REQUIRE(content::save_own_pack(pack, folder_of(places), core_pack()));
    fs::create_directories(fs::path{folder_of(places)} / "notes");
    std::ofstream{fs::path{folder_of(places)} / "notes" / "mine.txt"} << "mine";

    REQUIRE(content::save_own_pack(pack, folder_of(places), core_pack()));  // the first version was 1.0.0

    CHECK(text_of_file(fs::path{folder_of(places)} / "notes" / "mine.txt") == "mine");
}

TEST_CASE("What was saved by another window meanwhile is not written over") {
    const PackPlaces places;
    content::OwnPack pack;
    pack.routines.push_back(content::settled(a_draft(), {}, core_pack()));
    const auto first = content::save_own_pack(pack, folder_of(places), core_pack());
    REQUIRE(first);
    const auto second = content::save_own_pack(*first, folder_of(places), core_pack());
    REQUIRE(second);
    CHECK(second->head.version == "1.0.1");

    const auto late = content::save_own_pack(*first, folder_of(places), core_pack());

    REQUIRE(!late);
    CHECK(late.failure().message.find("changed elsewhere") != std::string::npos);
}

TEST_CASE("The version says what changed: words, something more, or what is done") {
    content::OwnPack before;
    before.head.version = "1.2.3";
    before.routines.push_back(a_draft());
    auto after = before;
    after.routines.front().name = "Late";
    CHECK(content::next_version(before, after) == "1.2.4");

    after.routines.push_back(a_draft());
    after.routines.back().id = {"another"};
    CHECK(content::next_version(before, after) == "1.3.0");

    after.routines.front().items.front().dose.reps += 1;
    CHECK(content::next_version(before, after) == "2.0.0");
    CHECK(content::next_version(after, before) == "2.0.0");
}

TEST_CASE("A picture from anywhere comes into the pack under the exercise's name") {
    const PackPlaces places;
    const auto picture = places.own().parent_path() / "My Photo.SVG";
    std::ofstream{picture} << R"(<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>)";
    content::OwnPack pack;
    pack.exercises.push_back(an_exercise());
    pack.exercises.front().animation.clear();
    pack.exercises.front().picture = picture.string();

    const auto saved = content::save_own_pack(pack, folder_of(places), core_pack());

    if (!saved) FAIL(saved.failure().message);
    CHECK(saved->exercises.front().picture == (fs::path{folder_of(places)} / "my_tuck.svg").string());
    const auto again = content::save_own_pack(*saved, folder_of(places), core_pack());
    if (!again) FAIL(again.failure().message);
    CHECK(again->exercises.front().picture == saved->exercises.front().picture);
}

TEST_CASE("An id comes from the name, in letters that ids have, and is unlike all others") {
    CHECK(content::new_id("Evening Reset!", {}) == "evening_reset");
    CHECK(content::new_id("Evening Reset!", {"evening_reset"}) == "evening_reset_2");
    CHECK(content::new_id("日本", {"own"}) == "own_2");
    CHECK(content::new_id("A very long name that goes on and on and on", {}).size() <= 40);
}

TEST_CASE("Comments that somebody wrote into the files of their pack are there after it was saved") {
    const PackPlaces places;
    places.put(places.own() / "my-own", "routines.toml", "\n# For the evening.\n" + own_routine.substr(1) + "# until spring\n");
    places.put_head(places.own() / "my-own", "# my pack\n");
    auto pack = *content::read_own_pack(folder_of(places), core_pack());
    pack.routines[0].name = "Evening";
    pack.routines[0].prescription = core::Prescription{.days = {3}, .times_a_day = 2};

    const auto saved = content::save_own_pack(pack, folder_of(places), core_pack());

    if (!saved) FAIL(saved.failure().message);
    CHECK(saved->routines[0].name == "Evening");
    const auto file = text_of_file(places.own() / "my-own" / "routines.toml");
    CHECK(file.find("# For the evening.\n[[routine]]\n") != std::string::npos);
    CHECK(file.find("# until spring\n") != std::string::npos);
    CHECK(text_of_file(places.own() / "my-own" / "pack.toml").find("# my pack\n") != std::string::npos);
}

TEST_CASE("A routine's own days come before its pack's, and are saved with it") {
    const PackPlaces places;
    std::string two = own_routine;
    two += "\n[[routine]]\nid = \"evening\"\nprescription = { days = [\"sun\"], times_a_day = 3 }\n" +
           two.substr(two.find("name = "));
    places.put(places.own() / "my-own", "routines.toml", two);
    places.put_head(places.own() / "my-own", "[prescription]\ndays = [\"mon\", \"fri\"]\n");
    const core::Prescription of_pack{.days = {1, 5}, .times_a_day = 1};
    const core::Prescription own{.days = {0}, .times_a_day = 3};
    const auto days = [&](const char* routine) {
        const auto shelf = content::read_shelf(places.folders(), {});
        for (const auto& outline : content::outlines(shelf.catalogue))
            if (outline.id.value == routine) return outline.prescribed;
        return std::optional<core::Prescription>{};
    };
    CHECK(days("my-own:morning") == of_pack);
    CHECK(days("my-own:evening") == own);

    auto pack = *content::read_own_pack(folder_of(places), core_pack());
    REQUIRE(pack.routines.size() == 2);
    pack.routines[0].prescription = core::Prescription{.days = {3}, .times_a_day = 2};
    const auto saved = content::save_own_pack(pack, folder_of(places), core_pack());

    if (!saved) FAIL(saved.failure().message);
    CHECK(days("my-own:morning") == core::Prescription{.days = {3}, .times_a_day = 2});
    CHECK(days("my-own:evening") == own);
}

TEST_CASE("Days that no week has are refused with their place") {
    const PackPlaces places;
    std::string wrong = own_routine;
    wrong.insert(wrong.find("name = "), "prescription = { days = [\"someday\"], times_a_day = 11 }\n");
    places.put(places.own() / "plan", "routines.toml", wrong);

    const auto shelf = content::read_shelf(places.folders(), {});

    CHECK(shelf.packs.back().problem.find("someday") != std::string::npos);
    CHECK(shelf.packs.back().problem.find("times_a_day") != std::string::npos);
}

TEST_CASE("A prescription names its days and how often, and the daemon knows") {
    const PackPlaces places;
    places.put(places.own() / "plan", "routines.toml", own_routine);
    places.put_head(places.own() / "plan", "[prescription]\ndays = [\"mon\", \"fri\"]\ntimes_a_day = 2\n");

    const auto shelf = content::read_shelf(places.folders(), {});

    const core::Prescription wanted{.days = {1, 5}, .times_a_day = 2};
    CHECK(shelf.catalogue.packs.back().prescription == wanted);
    for (const auto& outline : content::outlines(shelf.catalogue)) {
        CHECK(outline.prescribed.has_value() == (outline.id.value == "plan:morning"));
    }
}
