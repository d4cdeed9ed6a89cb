#include "catalogue/lore_reader.hpp"

#include <algorithm>

#include "catalogue/identifier.hpp"
#include "catalogue/wording.hpp"
#include "catalogue/words.hpp"

namespace unhunch::content {

namespace {

template <class Item, class Read>
std::vector<Item> read_all(TomlTable& file, std::string_view entry, Read read) {
    auto tables = file.tables(entry);
    std::vector<Item> items;
    for (auto& table : tables) {
        items.push_back(read(table));
        table.warn_of_unknown_keys();
    }
    refuse_repeated_identifiers(tables);
    return items;
}

Muscle read_muscle(TomlTable& table) {
    return {.id = table.word("id", words::muscles),
            .name = shown_text(table, "name"),
            .place = shown_text(table, "place"),
            .says = shown_text(table, "says")};
}

Outlet read_outlet(TomlTable& table) {
    return {.id = read_identifier(table), .title = shown_text(table, "title"), .says = shown_text(table, "says")};
}

/// Studies are cited as they are called, whatever words their titles use.
Study read_study(TomlTable& table) {
    return {.id = table.text("id"),
            .section = table.optional_text("sec"),
            .cite = table.text("cite"),
            .find = table.text("find"),
            .sure = table.text("conf"),
            .basis = table.text("basis"),
            .use = table.optional_text("use")};
}

}  // namespace

std::vector<Muscle> read_muscles(TomlTable& file) { return read_all<Muscle>(file, "muscle", read_muscle); }

std::vector<Outlet> read_outlets(TomlTable& file) { return read_all<Outlet>(file, "source", read_outlet); }

std::vector<Study> read_studies(TomlTable& file) { return read_all<Study>(file, "e", read_study); }

std::vector<Lesson> read_lessons(TomlTable& file, const std::vector<Study>& studies) {
    return read_all<Lesson>(file, "lesson", [&](TomlTable& table) {
        Lesson lesson{.id = read_identifier(table),
                      .title = shown_text(table, "title"),
                      .text = shown_text(table, "text"),
                      .source = table.optional_texts("source")};
        for (std::size_t i = 0; i < lesson.source.size(); ++i) {
            if (std::ranges::find(studies, lesson.source[i], &Study::id) != studies.end()) continue;
            table.refuse(table.place("source", i),
                         '"' + lesson.source[i] + "\" is no entry of evidence.toml; add it there or correct the id");
        }
        return lesson;
    });
}

}  // namespace unhunch::content
