#include "catalogue/chains.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace unhunch::content {

namespace {

class Chains {
public:
    Chains(const std::vector<TomlTable>& tables, const std::vector<Exercise>& exercises)
        : tables_{tables}, exercises_{exercises} {}

    void check() const {
        for (std::size_t i = 0; i < exercises_.size(); ++i) {
            check_links(i, "harder", "easier");
            check_links(i, "easier", "harder");
            check_variant(i);
            if (leads_back_to(exercises_[i], exercises_[i].id.value)) {
                tables_[i].refuse(
                    tables_[i].place("harder"),
                    "following \"harder\" leads back to \"" + exercises_[i].id.value + "\"; remove one of the links");
            }
        }
    }

private:
    const Exercise* find(const std::string& id) const {
        const auto found = std::ranges::find(exercises_, core::ExerciseId{id}, &Exercise::id);
        return found == exercises_.end() ? nullptr : &*found;
    }

    static const std::vector<std::string>& links(const Exercise& exercise, std::string_view key) {
        return key == "harder" ? exercise.harder : exercise.easier;
    }

    void check_links(std::size_t i, std::string_view key, std::string_view back) const {
        const auto& exercise = exercises_[i];
        const auto& ids = links(exercise, key);
        for (std::size_t k = 0; k < ids.size(); ++k) {
            const auto place = tables_[i].place(key, k);
            const auto* other = find(ids[k]);
            if (other == nullptr) {
                tables_[i].refuse(place, "there is no exercise \"" + ids[k] + "\"; add it or correct the id");
                continue;
            }
            if (key == "harder" ? other->level < exercise.level : other->level > exercise.level) {
                tables_[i].refuse(place, '"' + ids[k] + "\" is called " + std::string{key} + " but has level " +
                                             std::to_string(other->level) + " against " +
                                             std::to_string(exercise.level) + "; correct a level or the link");
            }
            if (std::ranges::find(links(*other, back), exercise.id.value) == links(*other, back).end()) {
                tables_[i].refuse(place, '"' + ids[k] + "\" does not name \"" + exercise.id.value + "\" as " +
                                             std::string{back} + "; add the link back");
            }
        }
    }

    void check_variant(std::size_t i) const {
        const auto& of = exercises_[i].variant_of;
        if (of.empty() || of.starts_with("core:") || find(of) != nullptr) return;
        tables_[i].refuse(tables_[i].place("variant_of"),
                          "there is no exercise \"" + of + "\"; add it or correct the id");
    }

    bool leads_back_to(const Exercise& from, const std::string& id) const {
        std::vector<const Exercise*> ahead{&from};
        std::set<std::string> seen;
        while (!ahead.empty()) {
            const auto* exercise = ahead.back();
            ahead.pop_back();
            for (const auto& next : exercise->harder) {
                if (next == id) return true;
                const auto* other = find(next);
                if (other != nullptr && seen.insert(next).second) ahead.push_back(other);
            }
        }
        return false;
    }

    const std::vector<TomlTable>& tables_;
    const std::vector<Exercise>& exercises_;
};

}  // namespace

void check_chains(const std::vector<TomlTable>& tables, const std::vector<Exercise>& exercises) {
    Chains{tables, exercises}.check();
}

}  // namespace unhunch::content
