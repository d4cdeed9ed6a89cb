#include "own/pack_text.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "catalogue/words.hpp"

namespace unhunch::content {

namespace {

std::string list(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : ", ") + in_quotes(text);
    return '[' + all + ']';
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", value);
    std::replace(text, text + sizeof text, ',', '.');  // of a locale
    return text;
}

std::string word(core::Position position) {
    return std::string{words::positions.at(static_cast<std::size_t>(position))};
}

std::string word(Sides sides) { return std::string{words::sides.at(static_cast<std::size_t>(sides))}; }

std::string dose_keys(const Dose& dose) {
    auto keys = "sets = " + std::to_string(dose.sets) + ", reps = " + std::to_string(dose.reps) + ", tempo = [" +
                number(dose.tempo.move) + ", " + number(dose.tempo.hold) + ", " + number(dose.tempo.back) + ", " +
                number(dose.tempo.pause) + ']';
    if (dose.rest > 0 || dose.sets > 1) keys += ", rest = " + number(dose.rest);
    return keys;
}

class Lines {
public:
    Lines& add(const std::string& line) {
        text_ += line + '\n';
        ++count_;
        return *this;
    }
    Lines& key(const char* name, const std::string& value) { return add(std::string{name} + " = " + value); }
    Lines& text(const char* name, const std::string& value) { return key(name, in_quotes(value)); }
    Lines& texts(const char* name, const std::vector<std::string>& value) { return key(name, list(value)); }
    Lines& flag(const char* name, bool value) { return key(name, value ? "true" : "false"); }
    /// Only where there is something to say.
    Lines& maybe(const char* name, const std::string& value) { return value.empty() ? *this : text(name, value); }
    Lines& maybe(const char* name, const std::vector<std::string>& value) {
        return value.empty() ? *this : texts(name, value);
    }

    [[nodiscard]] unsigned count() const { return count_; }
    [[nodiscard]] std::string whole() const { return text_; }

private:
    std::string text_;
    unsigned count_ = 0;
};

constexpr const char* day_words[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

std::string days_of(const core::Prescription& asked) {
    std::vector<std::string> days;
    for (const auto day : asked.days) days.emplace_back(day_words[day % 7]);
    return "days = " + list(days);
}

std::string times_of(const core::Prescription& asked) { return "times_a_day = " + std::to_string(asked.times_a_day); }

}  // namespace

std::string in_quotes(const std::string& text) {
    std::string out{'"'};
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (byte < 0x20 || byte == 0x7F) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04X", byte);
            out += code;
        } else {
            out += letter;
        }
    }
    return out + '"';
}

RoutineText text_of(const Routine& routine) {
    Lines lines;
    lines.add("[[routine]]");
    lines.text("id", routine.id.value).text("name", routine.name).text("position", routine.position);
    lines.texts("equipment", routine.equipment).flag("discreet", routine.discreet).texts("tags", routine.tags);
    lines.text("blurb", routine.blurb).maybe("replaces", routine.replaces);
    if (const auto& asked = routine.prescription)
        lines.key("prescription", "{ " + days_of(*asked) + ", " + times_of(*asked) + " }");
    lines.add("items = [");
    const unsigned first = lines.count() + 1;
    for (const auto& item : routine.items) {
        lines.add("  { ex = " + in_quotes(item.exercise.value) + ", at = \"" + word(item.at) + "\", " + dose_keys(item.dose) + " },");
    }
    lines.add("]");
    return {lines.whole(), first};
}

std::string text_of(const Exercise& exercise) {
    Lines lines;
    lines.add("[[exercise]]");
    lines.text("id", exercise.id.value).text("name", exercise.name).maybe("renamed_from", exercise.renamed_from);
    lines.text("origin", exercise.origin).maybe("variant_of", exercise.variant_of).maybe("replaces", exercise.replaces);
    lines.texts("guide", exercise.guide).maybe("source", exercise.source);
    lines.text("category", exercise.category).texts("roles", exercise.roles);
    std::vector<std::string> places;
    for (const auto position : exercise.positions) places.push_back(word(position));
    lines.texts("position", places).texts("equipment", exercise.equipment);
    if (!exercise.equipment_or.empty()) {
        std::string ways;
        for (const auto& way : exercise.equipment_or) ways += (ways.empty() ? "" : ", ") + list(way);
        lines.key("equipment_or", '[' + ways + ']');
    }
    lines.flag("desk", exercise.desk).flag("discreet", exercise.discreet);
    if (exercise.opt_in) lines.flag("opt_in", true);
    lines.text("space", exercise.space);
    lines.key("muscles", "{ primary = " + list(exercise.primary) + ", secondary = " + list(exercise.secondary) + " }");
    lines.text("sides", word(exercise.sides));
    if (!exercise.pass_labels[0].empty()) lines.texts("pass_labels", {exercise.pass_labels[0], exercise.pass_labels[1]});
    lines.key("level", std::to_string(exercise.level)).maybe("easier", exercise.easier).maybe("harder", exercise.harder);
    if (exercise.micro) lines.key("micro", "{ " + dose_keys(*exercise.micro) + " }");
    lines.key("session", "{ " + dose_keys(exercise.session) + " }");
    lines.text("setup", exercise.setup).texts("cues", exercise.cues).texts("cautions", exercise.cautions);
    lines.texts("avoid_if", exercise.avoid_if).texts("care_if", exercise.care_if);
    lines.text("view", exercise.view).text("anchor", exercise.anchor).maybe("animation", exercise.animation);
    return lines.maybe("picture", std::filesystem::path{exercise.picture}.filename().string()).whole();
}

std::string text_of(const PackHead& head, const std::vector<std::string>& disables) {
    Lines lines;
    lines.key("schema", "1").text("id", head.id).text("version", head.version).text("name", head.name);
    lines.add("authors = [\"The person at this desk\"]").text("licence", "private").text("lang", "en");
    lines.text("reviewed_by", head.reviewed_by).maybe("disables", disables);
    if (!head.prescription) return lines.whole();
    return lines.add("").add("[prescription]").add(days_of(*head.prescription)).add(times_of(*head.prescription)).whole();
}

}  // namespace unhunch::content
