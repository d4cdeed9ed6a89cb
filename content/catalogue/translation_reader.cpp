#include "catalogue/translation_reader.hpp"

#include <algorithm>
#include <map>

#include "catalogue/identifier.hpp"
#include "catalogue/origin_reader.hpp"
#include "catalogue/wording.hpp"

namespace unhunch::content {

namespace {

constexpr std::size_t longest_cue = 110;  // characters; English has 80, and most languages need more for the same
constexpr std::size_t mark_digits = 8;    // of the SHA-256

struct Entry {
    Place place;
    std::string text;
    std::string of;  // the mark of what it was made from
};

/// What becomes of a translation of words that have changed since.
enum class Stale { Shown, Dropped };

/// The texts of one field, in their order.
struct Field {
    std::string_view key;
    std::vector<std::string> own;
    std::vector<std::string*> shown;
    Stale stale = Stale::Shown;
    std::vector<std::string> kept{};  // texts of the core pack's, which nobody else says otherwise
};

Entry read_entry(TomlTable& table, std::string_view key) {
    Entry entry{.place = table.place(), .text = shown_text(table, "text"), .of = table.text("of")};
    const bool known = entry.of.size() == mark_digits && entry.of.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (table.is_text("of") && !known) {
        table.refuse(table.place("of"), "\"of\" is the first 8 digits of the SHA-256 of the pack's own words, as \"9f86d081\"; "
                                        "write 00000000, and `unhunch packs check` says the right ones");
    }
    if (key == "cues" && characters(entry.text) > longest_cue) {
        table.refuse(table.place("text"), "a translated cue has at most 110 characters, this one has " +
                                              std::to_string(characters(entry.text)) + "; shorten it");
    }
    table.warn_of_unknown_keys();
    return entry;
}

class TranslationReader {
public:
    TranslationReader(TomlTable& file, const Catalogue& own, const Catalogue* core, Sha256 sha256, Catalogue& shown)
        : file_{file}, own_{own}, core_{core}, sha256_{sha256}, shown_{shown} {}

    void read() {
        one(file_, "name", own_.packs.front().name, shown_.packs.front().name);
        read_care();
        each("exercise", own_.exercises, shown_.exercises,
             [this](TomlTable& table, const Exercise& own, Exercise& shown) { read_exercise(table, own, shown); });
        each("routine", own_.routines, shown_.routines, [this](TomlTable& table, const Routine& own, Routine& shown) {
            one(table, "name", own.name, shown.name);
            one(table, "blurb", own.blurb, shown.blurb);
        });
        file_.warn_of_unknown_keys();
    }

private:
    /// Each table under `kind` is named like what it translates.
    template <class Item, class Read>
    void each(std::string_view kind, const std::vector<Item>& own, std::vector<Item>& shown, Read read) {
        auto all = file_.optional_table(kind);
        if (!all) return;
        for (const auto& id : all->keys()) {
            const auto found = std::ranges::find(own, id, [](const Item& item) { return item.id.value; });
            if (found == own.end()) {
                file_.findings().warn(all->place(id), "the pack has no " + std::string{kind} + " \"" + id +
                                                          "\"; take its words out or correct the id");
                continue;
            }
            auto table = all->table(id);
            if (!table) continue;
            read(*table, *found, shown[static_cast<std::size_t>(found - own.begin())]);
            table->warn_of_unknown_keys();
        }
    }

    void read_exercise(TomlTable& table, const Exercise& own, Exercise& shown) {
        one(table, "name", own.name, shown.name);
        one(table, "setup", own.setup, shown.setup);
        several(table, {.key = "cues", .own = own.cues, .shown = places(shown.cues)});
        Field cautions{.key = "cautions", .own = own.cautions, .shown = places(shown.cautions), .stale = Stale::Dropped};
        if (const auto* replaced = core_ != nullptr ? core_->exercise({core_id(own.replaces)}) : nullptr)
            cautions.kept = replaced->cautions;
        several(table, cautions);
        Field labels{.key = "pass_labels", .own = {}, .shown = {}};
        if (own.sides == Sides::Directions && !own.pass_labels.front().empty())
            labels = {.key = "pass_labels",
                      .own = {own.pass_labels.begin(), own.pass_labels.end()},
                      .shown = {&shown.pass_labels[0], &shown.pass_labels[1]}};
        several(table, labels);
        // Nobody is shown other names yet: they are held to the rules, and that is all.
        for (auto& other : table.optional_tables("aka")) read_entry(other, "aka");
    }

    /// What is told to somebody who takes care is a caution like any other.
    void read_care() {
        Field care{.key = "care", .own = {}, .shown = {}, .stale = Stale::Dropped};
        for (const auto& line : own_.lore.care) care.own.push_back(line.text);
        for (auto& line : shown_.lore.care) care.shown.push_back(&line.text);
        several(file_, care);
    }

    static std::vector<std::string*> places(std::vector<std::string>& texts) {
        std::vector<std::string*> all;
        for (auto& text : texts) all.push_back(&text);
        return all;
    }

    void one(TomlTable& table, std::string_view key, const std::string& own, std::string& shown) {
        if (auto entry = table.optional_table(key)) fill({.key = key, .own = {own}, .shown = {&shown}}, {read_entry(*entry, key)});
    }

    void several(TomlTable& table, const Field& field) {
        std::vector<Entry> entries;
        for (auto& entry : table.optional_tables(field.key)) entries.push_back(read_entry(entry, field.key));
        fill(field, entries);
    }

    /// Whatever was made from one of the texts stands for that, in whichever order both are; what is left stands for the
    /// text at its own place, if that is still without words.
    void fill(const Field& field, const std::vector<Entry>& entries) {
        std::multimap<std::string, std::size_t> untranslated;  // places by their marks
        for (std::size_t i = 0; i < field.own.size() && sha256_ != nullptr; ++i)
            untranslated.emplace(mark(field.own[i]), i);
        std::vector<const Entry*> left(entries.size(), nullptr);
        std::vector<bool> done(field.own.size(), false);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto found = untranslated.find(entries[i].of);
            if (found == untranslated.end()) {
                left[i] = &entries[i];
                continue;
            }
            done[found->second] = true;
            say(field, found->second, entries[i]);
            untranslated.erase(found);
        }
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (left[i] == nullptr) continue;
            if (i < done.size() && !done[i])
                say_stale(field, i, *left[i]);
            else if (sha256_ != nullptr)
                warn(*left[i], field, "stands for nothing that the pack says now; take it out");
        }
    }

    void say(const Field& field, std::size_t at, const Entry& entry) {
        if (std::ranges::find(field.kept, field.own[at]) == field.kept.end()) {
            *field.shown[at] = entry.text;
            return;
        }
        warn(entry, field, "stands for \"" + field.own[at] +
                               "\", which is the core pack's, and its cautions keep its words; take it out");
    }

    void say_stale(const Field& field, std::size_t at, const Entry& entry) {
        if (sha256_ != nullptr) {
            const std::string meanwhile = field.stale == Stale::Dropped ? ". Until then it is not shown" : "";
            warn(entry, field, "was made from other words than \"" + field.own[at] +
                                   "\"; see whether it says the same, then write of = \"" + mark(field.own[at]) + '"' +
                                   meanwhile);
        }
        const bool better = *field.shown[at] != field.own[at];
        if (field.stale == Stale::Shown && !better) *field.shown[at] = entry.text;
    }

    void warn(const Entry& entry, const Field& field, const std::string& reason) const {
        file_.findings().warn(entry.place, "this translation of \"" + std::string{field.key} + "\" " + reason);
    }

    [[nodiscard]] std::string mark(const std::string& text) const { return sha256_(text).substr(0, mark_digits); }

    TomlTable& file_;
    const Catalogue& own_;
    const Catalogue* core_;
    Sha256 sha256_;
    Catalogue& shown_;
};

}  // namespace

void read_translation(TomlTable& file, const Catalogue& own, const Catalogue* core, Sha256 sha256, Catalogue& shown) {
    TranslationReader{file, own, core, sha256, shown}.read();
}

}  // namespace unhunch::content
