#include "catalogue/shelf.hpp"

#include <algorithm>

#include "catch.hpp"
#include "content/pack_places.hpp"

using namespace unhunch;
using content::PackState;

namespace {

const content::ShelvedPack& pack(const content::Shelf& shelf, const std::string& id) {
    const auto found = std::ranges::find(shelf.packs, id, &content::ShelvedPack::id);
    if (found == shelf.packs.end()) FAIL("no pack " + id);
    return *found;
}

bool uses(const content::Routine& routine, const std::string& exercise) {
    return std::ranges::any_of(routine.items, [&](const auto& item) { return item.exercise.value == exercise; });
}

}  // namespace

TEST_CASE("The core pack alone is what there is at first") {
    const PackPlaces places;

    const auto shelf = content::read_shelf(places.folders(), {});

    CHECK(shelf.problem().empty());
    REQUIRE(shelf.packs.size() == 1);
    CHECK(shelf.packs.front().exercises == 49);
    CHECK(shelf.catalogue.routines.size() == 20);
}

TEST_CASE("A person's routine of the core pack's exercises stands beside the others under its pack's name") {
    const PackPlaces places;
    places.put(places.own() / "mine", "routines.toml", own_routine);

    const auto shelf = content::read_shelf(places.folders(), {});

    CHECK(pack(shelf, "mine").problem.empty());
    const auto* routine = shelf.catalogue.routine({"mine:morning"});
    REQUIRE(routine != nullptr);
    CHECK(uses(*routine, "chin_tuck"));
    CHECK(routine->seconds == shelf.catalogue.exercise({"shoulder_rolls"})->micro->tempo.rep() * 8 + 2 + 5 + 30 + 5);
    CHECK(content::outlines(shelf.catalogue).size() == 21);
    CHECK(content::pack_of("mine:morning") == "mine");
}

TEST_CASE("A pack that nobody has reviewed says so") {
    const PackPlaces places;
    places.put(places.own() / "mine", "routines.toml", own_routine);

    CHECK(pack(content::read_shelf(places.folders(), {}), "mine").head.reviewed_by.empty());
}

TEST_CASE("An exercise of one's own takes the place of the core pack's wherever that was named") {
    const PackPlaces places;
    places.put(places.own() / "mine", "exercises.toml", own_squeeze);

    const auto shelf = content::read_shelf(places.folders(), {});
    const auto& catalogue = shelf.catalogue;

    CHECK(pack(shelf, "mine").problem.empty());
    REQUIRE(catalogue.exercise({"mine:pinch"}) != nullptr);
    CHECK(catalogue.exercise({"scapular_squeeze"}) == catalogue.exercise({"mine:pinch"}));  // old records still resolve
    CHECK(catalogue.exercises.size() == 49);
    CHECK(uses(*catalogue.routine({"desk_reset"}), "mine:pinch"));
    CHECK(catalogue.exercise({"mine:pinch"})->harder == std::vector<std::string>{"scapular_squeeze_band"});
    CHECK(catalogue.exercise({"scapular_squeeze_band"})->easier == std::vector<std::string>{"mine:pinch"});
    CHECK(catalogue.animation_for({"mine:pinch"}, core::Position::Seated) != nullptr);
}

TEST_CASE("A replacement that forgets a caution is refused, and the core pack's stays") {
    const PackPlaces places;
    auto careless = own_squeeze;
    careless.replace(careless.find("care_if = [\"shoulder\"]"), 22, "care_if = []          ");
    places.put(places.own() / "mine", "exercises.toml", careless);

    const auto shelf = content::read_shelf(places.folders(), {});

    CHECK(pack(shelf, "mine").state == PackState::Refused);
    CHECK_THAT(
        pack(shelf, "mine").problem,
        Catch::Matchers::Contains("exercises.toml:27:11: the exercise it replaces asks for care with \"shoulder\""));
    CHECK(uses(*shelf.catalogue.routine({"desk_reset"}), "scapular_squeeze"));
}

TEST_CASE("A pack may take exercises and routines out of use, and what cannot be without them goes too") {
    const PackPlaces places;
    places.put_head(places.own() / "mine", "disables = [\"core:chin_tuck\", \"core:open_office\"]\n");
    places.put(places.own() / "mine", "routines.toml", "routine = []\n");

    const auto shelf = content::read_shelf(places.folders(), {});

    CHECK(pack(shelf, "mine").problem.empty());
    CHECK(shelf.catalogue.exercise({"chin_tuck"}) == nullptr);
    CHECK(shelf.catalogue.routine({"desk_reset"}) == nullptr);
    CHECK(shelf.catalogue.routine({"open_office"}) == nullptr);
    CHECK(shelf.catalogue.exercise({"chin_tuck_wall"})->easier.empty());
}

TEST_CASE("A pack that is off is listed and not used") {
    const PackPlaces places;
    places.put(places.own() / "mine", "routines.toml", own_routine);

    const auto shelf = content::read_shelf(places.folders(), {"mine"});

    CHECK(pack(shelf, "mine").state == PackState::Off);
    CHECK(shelf.catalogue.routine({"mine:morning"}) == nullptr);
}

TEST_CASE("With the core pack off, a prescription of its exercises is all that is left") {
    const PackPlaces places;
    places.put(places.own() / "mine", "routines.toml", own_routine);

    const auto shelf = content::read_shelf(places.folders(), {"core"});

    REQUIRE(shelf.catalogue.routines.size() == 1);
    CHECK(shelf.catalogue.exercises.size() == 2);
}

TEST_CASE("One mistake refuses the whole pack, and the others are used all the same") {
    const PackPlaces places;
    places.put(places.own() / "broken", "routines.toml", own_routine + "\n[[routine]]\nid = \"tea\"\n");
    places.put(places.own() / "mine", "routines.toml", own_routine);

    const auto shelf = content::read_shelf(places.folders(), {});

    CHECK(pack(shelf, "broken").state == PackState::Refused);
    CHECK_THAT(pack(shelf, "broken").problem, Catch::Matchers::Contains("routines.toml:12:1: \"name\" is missing"));
    CHECK(shelf.catalogue.routine({"broken:morning"}) == nullptr);
    CHECK(shelf.catalogue.routine({"mine:morning"}) != nullptr);
}

TEST_CASE("The person's pack goes before the system's of the same name") {
    const PackPlaces places;
    places.put(places.system() / "team", "routines.toml", own_routine);
    auto renamed = own_routine;
    renamed.replace(renamed.find("\"morning\""), 9, "\"evening\"");
    places.put(places.own() / "team", "routines.toml", renamed);

    const auto shelf = content::read_shelf(places.folders(), {});

    CHECK(shelf.catalogue.routine({"team:evening"}) != nullptr);
    CHECK(shelf.catalogue.routine({"team:morning"}) == nullptr);
}

TEST_CASE("Nobody's pack goes for the core pack") {
    const PackPlaces places;
    places.put(places.own() / "core", "routines.toml", own_routine);

    const auto shelf = content::read_shelf(places.folders(), {});

    CHECK(shelf.problem().empty());
    CHECK(shelf.catalogue.exercises.size() == 49);
    CHECK(shelf.packs.back().state == PackState::Refused);
    CHECK_THAT(shelf.packs.back().problem, Catch::Matchers::Contains("give this one another name"));
}

TEST_CASE("A pack is called like its folder") {
    const PackPlaces places;
    places.put(places.own() / "mine", "routines.toml", own_routine);
    std::filesystem::rename(places.own() / "mine", places.own() / "yours");

    CHECK_THAT(pack(content::read_shelf(places.folders(), {}), "yours").problem,
               Catch::Matchers::Contains("the pack calls itself \"mine\" but its folder \"yours\"; use one name"));
}

TEST_CASE("Who only announces routines reads less and is told the same") {
    const PackPlaces places;
    const auto quick = [&] {
        return content::outlines(content::read_shelf_for_outlines(places.folders(), {}).catalogue);
    };
    const auto whole = [&] { return content::outlines(content::read_shelf(places.folders(), {}).catalogue); };
    CHECK(quick() == whole());

    places.put(places.own() / "mine", "exercises.toml", own_squeeze);
    CHECK(quick() == whole());
}

TEST_CASE("Without a core pack there is no catalogue, and the reason is told") {
    CHECK_THAT(content::read_shelf({"/nonexistent"}, {}).problem(), Catch::Matchers::Contains("install Unhunch again"));
}
