#include "catalogue/pose_reader.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "catalogue/skeleton.hpp"

namespace unhunch::content {

namespace {

/// "elbow_l" is the left of the paired joint "elbow"; a bare "elbow" means both.
struct Named {
    std::string joint;
    std::vector<std::string> sides;  // the keys in the pose
};

Named named(const std::string& key) {
    if (key.ends_with("_l") || key.ends_with("_r")) return {key.substr(0, key.size() - 2), {key}};
    if (rest_pose().contains(key)) return {key, {key}};
    return {key, {key + "_l", key + "_r"}};
}

std::vector<Axis> axes_of(const Named& what) {
    std::vector<Axis> all;
    for (const auto& axis : axes()) {
        const bool exists = std::ranges::all_of(what.sides, [](const auto& key) { return rest_pose().contains(key); });
        if (exists && axis.joint == what.joint) all.push_back(axis);
    }
    return all;
}

class PoseReader {
public:
    void add(TomlTable& poses) {
        for (const auto& name : poses.keys()) {
            const auto table = poses.table(name);
            if (!table || tables_.try_emplace(name, *table).second) continue;
            table->refuse(table->place(), "the pose \"" + name + "\" stands in another file too; choose another name");
        }
    }

    std::map<std::string, Pose> read() {
        for (const auto& [name, table] : tables_) resolve(name);
        return std::move(done_);
    }

private:
    const Pose& resolve(const std::string& name) {
        if (const auto found = done_.find(name); found != done_.end()) return found->second;
        open_.insert(name);
        auto asked = tables_.at(name);
        Pose pose = inherited(asked);
        for (const auto& key : asked.keys()) {
            if (key != "extends") read_joint(asked, key, pose);
        }
        open_.erase(name);
        return done_[name] = std::move(pose);
    }

    Pose inherited(TomlTable& table) {
        const auto from = table.optional_text("extends");
        if (from.empty()) return rest_pose();
        if (!tables_.contains(from)) {
            table.refuse(table.place("extends"), "there is no pose \"" + from + "\"; add it or correct the name");
            return rest_pose();
        }
        if (open_.contains(from)) {
            table.refuse(table.place("extends"), "following \"extends\" leads back here; remove one of the links");
            return rest_pose();
        }
        return resolve(from);
    }

    static void read_joint(TomlTable& table, const std::string& key, Pose& pose) {
        const auto what = named(key);
        const auto known = axes_of(what);
        if (known.empty()) {
            table.refuse(table.place(key), "the figure has no joint \"" + key + "\"; see content/README.md");
            return;
        }
        auto joint = table.table(key);
        if (!joint) return;
        for (const auto& axis : known) {
            if (!joint->has(axis.name)) continue;
            const auto angle = joint->number(axis.name, {axis.least, axis.most});
            for (const auto& side : what.sides) pose[side][std::string{axis.name}] = angle;
        }
        for (const auto& name : joint->keys()) {
            if (std::ranges::find(known, name, &Axis::name) != known.end()) continue;
            table.refuse(joint->place(name), '"' + key + "\" does not turn in \"" + name + "\"; see content/README.md");
        }
    }

    std::map<std::string, TomlTable> tables_;
    std::map<std::string, Pose> done_;
    std::set<std::string> open_;
};

}  // namespace

std::map<std::string, Pose> read_poses(const std::vector<TomlTable*>& files) {
    PoseReader reader;
    for (auto* file : files) {
        auto poses = file->has("pose") ? file->table("pose") : std::nullopt;
        if (poses) reader.add(*poses);
    }
    return reader.read();
}

}  // namespace unhunch::content
