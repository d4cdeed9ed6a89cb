#include "own/own_pack.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catalogue/reader.hpp"
#include "own/kept_comments.hpp"
#include "own/pack_text.hpp"
#include "own/placing.hpp"

namespace unhunch::content {

namespace fs = std::filesystem;

namespace {

constexpr const char* by_hand =
    "# Written by \"My routines\" of Unhunch. Change it by hand if you like: it is read again, and your comments stay.\n";

constexpr std::uintmax_t largest_picture = 1'000'000;  // bytes, as the reader has it

/// The same in every respect that matters to who does it: wording aside.
bool same_deed(const Routine& one, const Routine& other) {
    const auto same = [](const RoutineItem& a, const RoutineItem& b) {
        return a.exercise == b.exercise && a.dose == b.dose && a.at == b.at;
    };
    return std::ranges::equal(one.items, other.items, same);
}

bool same_deed(const Exercise& one, const Exercise& other) {
    return one.micro == other.micro && one.session == other.session && one.sides == other.sides &&
           one.positions == other.positions && one.equipment == other.equipment && one.category == other.category &&
           one.roles == other.roles && one.avoid_if == other.avoid_if && one.care_if == other.care_if;
}

enum class Change { Wording, Added, Meaning };

template <class Item>
Change change_of(const std::vector<Item>& before, const std::vector<Item>& after) {
    for (const auto& item : before) {
        const auto now = std::ranges::find(after, item.id, &Item::id);
        if (now == after.end() || !same_deed(item, *now)) return Change::Meaning;
    }
    return after.size() > before.size() ? Change::Added : Change::Wording;
}

std::string file_head(const PackHead& head) { return by_hand + std::string{"schema = 1\npack = "} + in_quotes(head.id) + "\n"; }

bool rewritten(const fs::path& name) {
    return name == "pack.toml" || name == "exercises.toml" || name == "routines.toml";
}

/// What else lies in the folder: other people's files, pictures, translations. Links stay links; the reader judges them.
core::Outcome take_along(const fs::path& folder, const fs::path& into) {
    std::error_code problem;
    for (fs::directory_iterator entry{folder, problem}, end; !problem && entry != end; entry.increment(problem)) {
        const auto name = entry->path().filename();
        if (rewritten(name)) continue;
        fs::copy(entry->path(), into / name, fs::copy_options::recursive | fs::copy_options::copy_symlinks, problem);
        if (problem) break;
    }
    if (problem && fs::exists(folder)) return core::Failure{"could not copy " + folder.string() + ": " + problem.message() + "."};
    return core::Done{};
}

/// A picture from elsewhere comes into the pack under its exercise's id.
core::Outcome take_picture(Exercise& exercise, const fs::path& folder, const fs::path& into) {
    const fs::path from{exercise.picture};
    std::error_code problem;
    if (exercise.picture.empty() || fs::equivalent(from.parent_path(), folder, problem)) return core::Done{};
    const auto refuse = [&](const std::string& why) { return core::Failure{"the picture " + from.string() + " " + why}; };
    if (!fs::is_regular_file(from, problem)) return refuse("is no file. Choose a PNG or SVG file.");
    if (fs::file_size(from, problem) > largest_picture || problem) return refuse("is larger than 1 MB. Make it smaller first.");
    auto ending = from.extension().string();
    for (char& letter : ending) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    const auto to = into / (exercise.id.value + ending);
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, problem);
    if (problem) return refuse("could not be copied: " + problem.message() + ".");
    fs::permissions(to, fs::perms{0644}, problem);
    exercise.picture = to.string();
    return core::Done{};
}

/// The reader's reasons name files that the person never sees.
std::string without_staging(std::string reasons, const fs::path& staging, const fs::path& folder) {
    const auto was = staging.string();
    for (auto at = reasons.find(was); at != std::string::npos; at = reasons.find(was, at + 1)) {
        reasons.replace(at, was.size(), folder.string());
    }
    return reasons;
}

std::string text_in(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

core::Result<OwnPack> read_from(const std::string& folder, const Catalogue& core) {
    auto read = read_pack(folder, &core);
    if (!read) return read.failure();
    auto pack = *std::move(read);
    OwnPack own;
    own.head = pack.catalogue.packs.front();
    own.disables = std::move(pack.disables);
    own.exercises = std::move(pack.catalogue.exercises);
    own.routines = std::move(pack.catalogue.routines);
    // What is asked for of the whole pack is asked for of each routine: only so can it be changed of one.
    for (auto& routine : own.routines)
        if (!routine.prescription) routine.prescription = own.head.prescription;
    own.head.prescription.reset();
    return own;
}

}  // namespace

core::Result<OwnPack> read_own_pack(const std::string& folder, const Catalogue& core) {
    std::error_code problem;
    if (!fs::exists(folder, problem)) return OwnPack{};
    auto own = read_from(folder, core);
    if (own && own->head.id != own_pack_id) {
        return core::Failure{folder + "/pack.toml: the pack calls itself \"" + own->head.id + "\"; its name here is \"" +
                             own_pack_id + "\""};
    }
    return own;
}

std::string next_version(const OwnPack& before, const OwnPack& after) {
    std::array<unsigned, 3> parts{1, 0, 0};
    std::sscanf(before.head.version.c_str(), "%u.%u.%u", &parts[0], &parts[1], &parts[2]);
    const auto change = std::max(change_of(before.exercises, after.exercises), change_of(before.routines, after.routines));
    switch (change) {
        case Change::Meaning: parts = {parts[0] + 1, 0, 0}; break;
        case Change::Added: parts = {parts[0], parts[1] + 1, 0}; break;
        case Change::Wording: ++parts[2]; break;
    }
    return std::to_string(parts[0]) + '.' + std::to_string(parts[1]) + '.' + std::to_string(parts[2]);
}

std::map<std::string, std::string> texts_of(const OwnPack& pack) {
    const auto head = file_head(pack.head);
    std::string exercises = head;
    for (const auto& exercise : pack.exercises) exercises += '\n' + text_of(exercise);
    if (pack.exercises.empty()) exercises += "exercise = []\n";
    std::string routines = head;
    for (const auto& routine : pack.routines) routines += '\n' + text_of(routine).words;
    if (pack.routines.empty()) routines += "routine = []\n";
    return {{"pack.toml", by_hand + text_of(pack.head, pack.disables)}, {"exercises.toml", exercises}, {"routines.toml", routines}};
}

core::Result<OwnPack> save_own_pack(const OwnPack& changed, const std::string& folder, const Catalogue& core) {
    std::error_code problem;
    const bool known = fs::exists(folder, problem);
    const fs::path target = known ? fs::canonical(folder, problem) : fs::path{folder};
    auto after = changed;
    if (known) {
        // One that is refused now is not lost for it: its version is all that is asked of it.
        const auto before = read_from(folder, core);
        if (before && before->head.version != changed.head.version) {
            return core::Failure{"your pack was changed elsewhere meanwhile (it is version " + before->head.version +
                                 " now, not " + changed.head.version + "). Open it again, so that nothing is lost."};
        }
        if (before) after.head.version = next_version(*before, after);
    }
    after.head.reviewed_by.clear();
    auto made = Staging::beside(target);
    if (!made) return made.failure();
    auto staging = *std::move(made);
    if (auto taken = take_along(target, staging.folder()); !taken) return taken.failure();
    for (auto& exercise : after.exercises) {
        if (auto taken = take_picture(exercise, target, staging.folder()); !taken) return taken.failure();
    }
    const auto texts = texts_of(after);
    for (const auto& [name, text] : texts) {
        const auto kept = known ? with_comments_of(text_in(target / name), text) : text;
        if (auto written = staging.write(name, kept); !written) return written.failure();
    }
    auto read = read_from(staging.folder().string(), core);
    if (!read || texts_of(*read) != texts) {
        // Nobody's comments may change what is meant, however they are written.
        for (const auto& [name, text] : texts) {
            if (auto written = staging.write(name, text); !written) return written.failure();
        }
        read = read_from(staging.folder().string(), core);
    }
    if (!read) return core::Failure{without_staging(read.failure().message, staging.folder(), target)};
    if (auto placed = staging.place(target); !placed) return placed.failure();
    return read_from(target.string(), core);
}

}  // namespace unhunch::content
