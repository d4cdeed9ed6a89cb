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

/// A flag that asks for no care with an exercise would never have its line said there.
void check_care(const TomlTable& table, const CareLine& line, const std::vector<Exercise>& exercises) {
    for (std::size_t i = 0; i < line.exercises.size(); ++i) {
        const auto exercise = std::ranges::find(exercises, line.exercises[i], [](const Exercise& one) { return one.id.value; });
        if (exercise == exercises.end()) {
            table.refuse(table.place("exercises", i),
                         "there is no exercise \"" + line.exercises[i] + "\"; add it or correct the id");
            continue;
        }
        const auto asks = [&](const std::string& flag) {
            return std::ranges::find(exercise->care_if, flag) != exercise->care_if.end();
        };
        if (std::ranges::any_of(line.flags, asks)) continue;
        table.refuse(table.place("exercises", i), '"' + line.exercises[i] +
                                                      "\" asks for care with none of the flags; add one to its \"care_if\"");
    }
}

CareLine read_care_line(TomlTable& table, const std::vector<Exercise>& exercises) {
    CareLine line{.exercises = table.texts("exercises"),
                  .flags = table.words("flags", words::care_flags),
                  .text = shown_text(table, "text")};
    if (table.clean()) check_care(table, line, exercises);
    return line;
}

}  // namespace

std::vector<CareLine> read_care_lines(TomlTable& file, const std::vector<Exercise>& exercises) {
    return read_all<CareLine>(file, "line", [&](TomlTable& table) { return read_care_line(table, exercises); });
}

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
