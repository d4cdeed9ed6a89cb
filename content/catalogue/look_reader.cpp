#include "catalogue/look_reader.hpp"

#include "catalogue/words.hpp"

namespace unhunch::content {

void read_look(TomlTable& table, const Provenance& provenance, Exercise& exercise) {
    exercise.view = table.word("view", words::views);
    exercise.anchor = table.word("anchor", words::anchors);
    table.optional_words("props", words::equipment);
    exercise.animation = table.optional_text("animation");
    const auto borrowed = core_id(exercise.animation);
    if (!borrowed.empty() && (provenance.core == nullptr || provenance.core->animation(borrowed) == nullptr)) {
        table.refuse(table.place("animation"), "the core pack has no figure \"" + borrowed + "\"; correct the id");
    }
    const auto picture = table.optional_text("picture");
    if (picture.empty() || provenance.folder == nullptr) return;
    exercise.picture = provenance.folder->picture(picture, table.place("picture"), table.findings());
}

}  // namespace unhunch::content
