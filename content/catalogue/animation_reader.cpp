#include "catalogue/animation_reader.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <string>

#include "catalogue/identifier.hpp"
#include "catalogue/pose_reader.hpp"
#include "catalogue/skeleton.hpp"
#include "catalogue/words.hpp"

namespace unhunch::content {

namespace {

constexpr Range anywhere{-2, 2};  // body heights

std::array<double, 3> vector(TomlTable& table, std::string_view key) {
    const auto parts = table.numbers(key, 3, anywhere);
    return {parts[0], parts[1], parts[2]};
}

Prop read_prop(TomlTable& table) {
    Prop prop;
    prop.kind = table.word("kind", words::props);
    if (prop.kind == "band" || prop.kind == "towel") {
        prop.path = table.words("path", words::points);
        if (prop.path.size() < 2) {
            table.refuse(table.place("path"), "a " + prop.kind + " spans two points or more; name them");
        }
        if (prop.kind == "band") prop.rest_length = table.number("rest_length", {0.05, 2});
    }
    prop.of = table.optional_words("of", words::points);
    if (table.has("along")) prop.along = table.word("along", words::directions);
    if (table.has("shift")) prop.shift = vector(table, "shift");
    table.warn_of_unknown_keys();
    return prop;
}

Hint read_hint(TomlTable& table) {
    Hint hint;
    hint.phase = table.word("phase", words::phases);
    hint.kind = table.word("kind", words::hints);
    if (hint.kind == "glow") {
        hint.region = table.word("region", words::regions);
    } else {
        hint.from = table.word("from", words::points);
        hint.length = table.number("length", {0.01, 1});
        if (hint.kind != "circle") hint.dir = vector(table, "dir");
    }
    if (table.has("offset")) hint.offset = vector(table, "offset");
    table.warn_of_unknown_keys();
    return hint;
}

Reach read_reach(TomlTable& table) {
    Reach reach;
    reach.point = table.word("point", words::ends);
    if (table.has("at")) {
        reach.offset = vector(table, "at");
    } else {
        reach.to = table.word("to", words::points);
        if (table.has("offset")) reach.offset = vector(table, "offset");
    }
    if (table.has("when")) reach.when = table.word("when", words::whens);
    if (table.has("pointing")) reach.pointing = vector(table, "pointing");
    table.warn_of_unknown_keys();
    return reach;
}

std::size_t points_of(const std::string& measure) {
    if (measure == "pitch") return 0;
    if (measure == "ratio" || measure == "apart" || measure == "gap") return 2;
    return measure == "bend" || measure == "off_line" ? 3 : 1;
}

/// "thorax.twist", "shoulder_r.elev"
void check_angle(TomlTable& table, const std::string& name) {
    const auto dot = name.find('.');
    const auto joint = rest_pose().find(name.substr(0, dot));
    if (dot != std::string::npos && joint != rest_pose().end() && joint->second.contains(name.substr(dot + 1))) return;
    table.refuse(table.place("of"), "the figure has no angle \"" + name + "\"; see content/README.md");
}

Check read_check(TomlTable& table) {
    Check check;
    check.measure = table.word("measure", words::measures);
    if (check.measure == "angle") {
        check.of = table.texts("of");
        for (const auto& name : check.of) check_angle(table, name);
    } else if (check.measure != "pitch") {
        check.of = table.words("of", words::points);
    }
    const std::size_t points = points_of(check.measure);
    if (check.of.size() != points) {
        table.refuse(table.place("of"), "\"" + check.measure + "\" is taken of " + std::to_string(points) + " points");
    }
    constexpr auto unlimited = std::numeric_limits<double>::infinity();
    check.at_least = table.has("at_least") ? table.number("at_least", {-360, 360}) : -unlimited;
    check.at_most = table.has("at_most") ? table.number("at_most", {-360, 360}) : unlimited;
    if (!table.has("at_least") && !table.has("at_most")) {
        table.refuse(table.place(), "a check needs \"at_least\", \"at_most\" or both");
    }
    check.what = table.text("what");
    table.warn_of_unknown_keys();
    return check;
}

class AnimationReader {
public:
    AnimationReader(TomlTable& table, const std::map<std::string, Pose>& poses, const std::vector<Exercise>& exercises)
        : table_{table}, poses_{poses}, exercises_{exercises} {}

    Animation read() {
        clip_.id = read_identifier(table_);
        read_exercise();
        clip_.view = table_.word("view", words::views);
        if (auto camera = table_.has("camera") ? table_.table("camera") : std::nullopt) {
            if (camera->has("yaw")) clip_.yaw = camera->number("yaw", {-180, 180});
            if (camera->has("focus") || !camera->has("yaw")) clip_.focus = camera->word("focus", words::points);
            if (!clip_.focus.empty()) clip_.zoom = camera->number("zoom", {0.5, 5});
            camera->warn_of_unknown_keys();
        }
        clip_.anchor = table_.word("anchor", words::anchors);
        read_poses();
        for (const auto& point : table_.optional_words("planted", words::ends)) {
            clip_.reaches.push_back({.point = point, .to = {}, .planted = true});
        }
        for (auto& reach : table_.optional_tables("reach")) clip_.reaches.push_back(read_reach(reach));
        if (table_.has("easing")) clip_.easing = table_.word("easing", words::easings);
        for (auto& prop : table_.optional_tables("props")) clip_.props.push_back(read_prop(prop));
        for (auto& hint : table_.optional_tables("hints")) clip_.hints.push_back(read_hint(hint));
        for (auto& check : table_.optional_tables("checks")) clip_.checks.push_back(read_check(check));
        table_.warn_of_unknown_keys();
        return std::move(clip_);
    }

private:
    void read_exercise() {
        clip_.exercise = {table_.text("exercise")};
        const auto stated = table_.optional_words("position", words::positions);
        const auto found = std::ranges::find(exercises_, clip_.exercise, &Exercise::id);
        if (found == exercises_.end()) {
            table_.refuse(table_.place("exercise"),
                          "there is no exercise \"" + clip_.exercise.value + "\"; add it or correct the id");
            return;
        }
        if (!table_.has("position")) clip_.positions = found->positions;
        for (std::size_t i = 0; i < stated.size(); ++i) {
            const auto position = words::position(stated[i]);
            if (!position) continue;
            clip_.positions.push_back(*position);
            if (std::ranges::find(found->positions, *position) != found->positions.end()) continue;
            table_.refuse(table_.place("position", i), '"' + clip_.exercise.value + "\" is never done \"" + stated[i] +
                                                           "\"; correct one of the two");
        }
    }

    void read_poses() {
        auto& poses = clip_.poses;
        add(poses, table_.text("start"), table_.place("start"));
        const auto via = table_.optional_texts("via");
        for (std::size_t i = 0; i < via.size(); ++i) add(poses, via[i], table_.place("via", i));
        add(poses, table_.text("end"), table_.place("end"));
        const auto during_hold = table_.optional_texts("during_hold");
        for (std::size_t i = 0; i < during_hold.size(); ++i) {
            add(clip_.hold_poses, during_hold[i], table_.place("during_hold", i));
        }
        if (table_.has("hold_rounds")) clip_.hold_rounds = static_cast<int>(table_.number("hold_rounds", {1, 60}));
        clip_.loop = table_.optional_flag("loop");
        if (clip_.loop && clip_.poses.size() < 3) {
            table_.refuse(table_.place("loop"), "a loop needs a pose between start and end; add \"via\"");
        }
    }

    void add(std::vector<Pose>& poses, const std::string& name, const Place& place) {
        const auto found = poses_.find(name);
        if (found != poses_.end()) {
            poses.push_back(found->second);
        } else if (!name.empty()) {
            table_.refuse(place, "there is no pose \"" + name + "\"; add it or correct the name");
        }
    }

    TomlTable& table_;
    const std::map<std::string, Pose>& poses_;
    const std::vector<Exercise>& exercises_;
    Animation clip_;
};

void check_references(const std::vector<TomlTable>& tables, const std::vector<Exercise>& exercises,
                      const std::vector<Animation>& animations) {
    for (std::size_t i = 0; i < exercises.size() && i < tables.size(); ++i) {
        const auto& exercise = exercises[i];
        const auto place = tables[i].place("animation");
        const auto shows = [&](const Animation& clip) { return clip.exercise == exercise.id; };
        if (exercise.animation.empty()) {
            const auto drawn = std::ranges::find_if(animations, shows);
            if (drawn == animations.end()) continue;
            tables[i].refuse(place, "\"" + drawn->id + "\" shows this exercise; add it as \"animation\"");
            continue;
        }
        const auto named = std::ranges::find(animations, exercise.animation, &Animation::id);
        if (named == animations.end()) {
            tables[i].refuse(place, "there is no animation \"" + exercise.animation + "\"; add it or correct the id");
        } else if (!shows(*named)) {
            tables[i].refuse(place, '"' + named->id + "\" shows \"" + named->exercise.value + "\"; correct the id");
        }
    }
}

}  // namespace

std::vector<Animation> read_animations(const std::vector<TomlTable*>& files, TomlTable& exercise_file,
                                       const std::vector<Exercise>& exercises) {
    const auto poses = read_poses(files);
    std::vector<TomlTable> tables;
    for (auto* file : files) {
        for (auto& table : file->optional_tables("animation")) tables.push_back(table);
    }
    std::vector<Animation> animations;
    for (auto& table : tables) animations.push_back(AnimationReader{table, poses, exercises}.read());
    refuse_repeated_identifiers(tables);
    if (exercise_file.clean()) check_references(exercise_file.tables("exercise"), exercises, animations);
    return animations;
}

}  // namespace unhunch::content
