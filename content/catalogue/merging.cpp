#include "catalogue/merging.hpp"

#include <algorithm>
#include <set>

#include "catalogue/origin_reader.hpp"

namespace unhunch::content {

namespace {

bool uses(const Routine& routine, const std::string& exercise) {
    return std::ranges::any_of(routine.items, [&](const RoutineItem& item) { return item.exercise.value == exercise; });
}

class Merge {
public:
    Merge(Catalogue& all, ReadPack pack) : all_{all}, pack_{std::move(pack)}, id_{pack_.catalogue.packs.front().id} {}

    void run() {
        for (const auto& id : pack_.disables) remove(all_, core_id(id));
        for (auto& clip : pack_.catalogue.animations) {
            clip.id = global(clip.id);
            clip.exercise.value = global(clip.exercise.value);
            all_.animations.push_back(std::move(clip));
        }
        for (auto& exercise : pack_.catalogue.exercises) add(std::move(exercise));
        for (auto& routine : pack_.catalogue.routines) add(std::move(routine));
        for (auto& study : pack_.catalogue.lore.studies) {
            study.id = global(study.id);
            all_.lore.studies.push_back(std::move(study));
        }
        for (auto& line : pack_.catalogue.lore.care) {
            for (auto& id : line.exercises) id = global(id);
            all_.lore.care.push_back(std::move(line));
        }
        all_.packs.push_back(std::move(pack_.catalogue.packs.front()));
    }

private:
    /// Of the core pack bare, of any other with its name before it.
    [[nodiscard]] std::string global(const std::string& id) const {
        if (id.empty()) return id;
        const auto of_core = core_id(id);
        return of_core.empty() ? id_ + ':' + id : of_core;
    }

    void make_global(std::vector<std::string>& ids) const {
        for (auto& id : ids) id = global(id);
    }

    void add(Exercise exercise) {
        for (auto& study : exercise.source) {
            if (pack_.catalogue.lore.study(study) != nullptr) study = id_ + ':' + study;
        }
        exercise.id.value = global(exercise.id.value);
        exercise.variant_of = global(exercise.variant_of);
        make_global(exercise.easier);
        make_global(exercise.harder);
        make_global(exercise.renamed_from);
        borrow_figure(exercise);
        if (!exercise.replaces.empty()) take_place(exercise);
        all_.exercises.push_back(std::move(exercise));
    }

    /// The clips of the core pack's figure, once more, for this exercise.
    void borrow_figure(Exercise& exercise) {
        const auto* lent = all_.animation(core_id(exercise.animation));
        if (lent == nullptr) {
            exercise.animation = global(exercise.animation);
            return;
        }
        std::vector<Animation> copies;
        for (const auto& clip : all_.animations) {
            if (clip.exercise == lent->exercise) copies.push_back(clip);
        }
        const auto named = lent->id;
        for (auto& clip : copies) {
            clip.exercise = exercise.id;
            if (clip.id == named) exercise.animation = exercise.id.value + '/' + named;
            clip.id = exercise.id.value + '/' + clip.id;
            all_.animations.push_back(std::move(clip));
        }
    }

    /// Whoever named the replaced exercise, in a chain or a routine, means this one from now on.
    void take_place(Exercise& exercise) {
        const auto* found = all_.exercise({core_id(exercise.replaces)});
        if (found == nullptr) return;  // another pack has taken it out
        const Exercise replaced = *found;
        const auto& was = replaced.id.value;
        const auto& is = exercise.id.value;
        exercise.renamed_from.push_back(was);
        exercise.renamed_from.insert(exercise.renamed_from.end(), replaced.renamed_from.begin(),
                                     replaced.renamed_from.end());
        if (exercise.easier.empty()) exercise.easier = replaced.easier;
        if (exercise.harder.empty()) exercise.harder = replaced.harder;
        std::erase_if(all_.exercises, [&](const Exercise& one) { return one.id.value == was; });
        std::erase_if(all_.animations, [&](const Animation& clip) { return clip.exercise.value == was; });
        for (auto& other : all_.exercises) {
            for (auto* links : {&other.easier, &other.harder}) std::ranges::replace(*links, was, is);
            if (other.variant_of == was) other.variant_of = is;
        }
        for (auto& line : all_.lore.care) std::ranges::replace(line.exercises, was, is);
        for (auto& routine : all_.routines) {
            for (auto& item : routine.items) {
                if (item.exercise.value == was) item.exercise = exercise.id;
            }
        }
    }

    void add(Routine routine) {
        routine.id.value = global(routine.id.value);
        for (auto& item : routine.items) {
            item.exercise.value = global(item.exercise.value);
            const auto* exercise = all_.exercise(item.exercise);
            if (exercise == nullptr) return;  // it needs what another pack has taken out
            item.exercise = exercise->id;
        }
        const auto replaced = core_id(routine.replaces);
        std::erase_if(all_.routines, [&](const Routine& one) { return one.id.value == replaced; });
        all_.routines.push_back(std::move(routine));
    }

    Catalogue& all_;
    ReadPack pack_;
    std::string id_;
};

}  // namespace

void merge(Catalogue& all, ReadPack pack) { Merge{all, std::move(pack)}.run(); }

void remove(Catalogue& all, const std::string& id) {
    std::erase_if(all.routines, [&](const Routine& routine) { return routine.id.value == id || uses(routine, id); });
    std::erase_if(all.exercises, [&](const Exercise& exercise) { return exercise.id.value == id; });
    std::erase_if(all.animations, [&](const Animation& clip) { return clip.exercise.value == id; });
    for (auto& exercise : all.exercises) {
        std::erase(exercise.easier, id);
        std::erase(exercise.harder, id);
    }
}

void remove_core(Catalogue& all) {
    std::erase_if(all.routines, [](const Routine& routine) { return pack_of(routine.id.value) == "core"; });
    std::set<std::string> used;
    for (const auto& routine : all.routines) {
        for (const auto& item : routine.items) used.insert(item.exercise.value);
    }
    std::vector<std::string> unused;
    for (const auto& exercise : all.exercises) {
        const auto& id = exercise.id.value;
        if (pack_of(id) == "core" && !used.contains(id)) unused.push_back(id);
    }
    for (const auto& id : unused) remove(all, id);
}

}  // namespace unhunch::content
