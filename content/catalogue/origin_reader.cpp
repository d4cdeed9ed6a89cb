#include "catalogue/origin_reader.hpp"

#include <algorithm>

#include "catalogue/words.hpp"

namespace unhunch::content {

namespace {

void expect_known(const TomlTable& table, std::string_view key, const std::vector<std::string>& ids,
                  const std::set<std::string>& known, const std::string& file) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (known.contains(ids[i])) continue;
        table.refuse(table.place(key, i),
                     '"' + ids[i] + "\" is no entry of " + file + "; add it there or correct the id");
    }
}

/// An exercise of the core pack that a person's pack names, as "core:chin_tuck".
void expect_in_core(const TomlTable& table, std::string_view key, const std::string& id, const Catalogue* core) {
    if (core != nullptr && core->exercise({core_id(id)}) != nullptr) return;
    table.refuse(table.place(key), "the core pack has no exercise \"" + id +
                                       "\"; see `unhunch exercises`, and write it as \"core:chin_tuck\"");
}

}  // namespace

std::string core_id(const std::string& id) { return id.starts_with("core:") ? id.substr(5) : std::string{}; }

void read_origin(TomlTable& table, const Provenance& provenance, Exercise& exercise) {
    exercise.origin = table.word("origin", words::origins);
    exercise.guide = table.texts("guide");
    exercise.source = table.optional_texts("source");
    if (!provenance.unread) {
        expect_known(table, "guide", exercise.guide, provenance.guide, "guide.toml");
        expect_known(table, "source", exercise.source, provenance.evidence, "evidence.toml");
    }
    if (exercise.guide.empty() && (exercise.origin == "guide" || exercise.origin == "variant") &&
        provenance.core == nullptr) {
        table.refuse(table.place("guide"), "an exercise from the guide must name its statements; add their ids");
    }
    exercise.variant_of = table.optional_text("variant_of");
    if (exercise.variant_of.starts_with("core:")) {
        expect_in_core(table, "variant_of", exercise.variant_of, provenance.core);
    }
    if (exercise.origin == "variant" && !table.has("variant_of")) {
        table.refuse(table.place("origin"), "a variant must say of what; add \"variant_of\"");
    }
    exercise.renamed_from = table.optional_texts("renamed_from");
    exercise.replaces = table.optional_text("replaces");
    if (table.has("replaces")) expect_in_core(table, "replaces", exercise.replaces, provenance.core);
}

void check_former_ids(const std::vector<TomlTable>& tables, const std::vector<Exercise>& exercises) {
    std::set<std::string> taken;
    for (const auto& exercise : exercises) taken.insert(exercise.id.value);
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        const auto& former = exercises[i].renamed_from;
        for (std::size_t k = 0; k < former.size(); ++k) {
            if (taken.insert(former[k]).second) continue;
            tables[i].refuse(tables[i].place("renamed_from", k), "an id is never used again, and \"" + former[k] +
                                                                     "\" is; take it out or rename the other");
        }
    }
}

}  // namespace unhunch::content
