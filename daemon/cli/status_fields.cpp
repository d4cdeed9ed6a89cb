#include "cli/status_fields.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

#include "api/tray_icon.hpp"
#include "api/words.hpp"
#include "core/nearest.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;
using core::minutes;

struct Shown {
    const api::Status& status;
    core::WallTime now;
    const api::ClockWords& clock_words;

    [[nodiscard]] minutes sitting() const { return std::chrono::floor<minutes>(api::sitting_at(status, now)); }
    [[nodiscard]] minutes left() const {
        return std::max(minutes{0}, std::chrono::ceil<minutes>(status.limit - sitting()));
    }
    [[nodiscard]] std::optional<core::WallTime> next() const {
        if (status.paused) return status.paused_until;
        return status.snoozed_until ? status.snoozed_until : status.due_at;
    }
    [[nodiscard]] long percent() const {
        if (status.limit <= core::seconds{0}) return 0;
        return std::clamp(static_cast<long>(100 * core::seconds{sitting()} / status.limit), 0L, 100L);
    }
};

std::string minutes_words(minutes length) {
    if (length < minutes{60}) return fmt::format("{} min", length.count());
    return fmt::format("{} h {:02} min", length.count() / 60, length.count() % 60);
}

/// One word for what a bar colours.
std::string state_word(const api::Status& status) {
    using api::Phase;
    if (status.phase == Phase::OnBreak || status.phase == Phase::BreakPaused) return "break";
    if (status.paused) return "paused";
    if (status.state == api::State::Away) return "away";
    if (status.phase == Phase::Held) return "held";
    if (status.phase == Phase::Due || status.phase == Phase::Reminding) return "due";
    if (status.phase == Phase::Snoozed) return "snoozed";
    return status.standing ? "standing" : "sitting";
}

std::string short_text(const Shown& shown) {
    const auto word = state_word(shown.status);
    return word == "sitting" || word == "due" || word == "held" || word == "snoozed" ? minutes_words(shown.sitting()) : word;
}

/// The same for who looks at a bar.
std::string said_short(const Shown& shown) {
    using words::said_as;
    const auto word = state_word(shown.status);
    if (word == "break") return said_as("in a bar", "break");
    if (word == "paused") return said_as("in a bar", "paused");
    if (word == "away") return said_as("in a bar", "away");
    if (word == "standing") return said_as("in a bar", "standing");
    return shown.sitting() == minutes{0} ? said("{0} min", 0) : api::length_words(shown.sitting());
}

struct Field {
    const char* name;
    const char* about;
    std::function<std::string(const Shown&)> write;
};

std::vector<Field> fields() {
    return {
        {"text", "what a bar shows in a word or two: \"12 min\", \"paused\", \"break\"", short_text},
        {"state", "sitting, standing, due, snoozed, held, break, paused, away or off",
         [](const Shown& shown) { return state_word(shown.status); }},
        {"sitting", "the sitting so far: \"12 min\"", [](const Shown& shown) { return minutes_words(shown.sitting()); }},
        {"limit", "the sitting after which a break is due: \"30 min\"",
         [](const Shown& shown) { return minutes_words(std::chrono::floor<minutes>(shown.status.limit)); }},
        {"left", "what of it is left: \"18 min\"", [](const Shown& shown) { return minutes_words(shown.left()); }},
        {"next", "the time of the next break, or of the end of a pause: \"10:42\"; - where there is none",
         [](const Shown& shown) { return shown.next() ? shown.clock_words(*shown.next()) : std::string{"-"}; }},
        {"percent", "the sitting as a part of the limit, 0 to 100",
         [](const Shown& shown) { return std::to_string(shown.percent()); }},
        {"hold", "why a reminder waits, or would: \"you are in a call\"",
         [](const Shown& shown) { return shown.status.hold ? api::hold_words(*shown.status.hold) : std::string{}; }},
        {"routine", "the routine that runs or comes next: \"Desk reset\"",
         [](const Shown& shown) { return shown.status.routine_name; }},
        {"breaks", "the breaks of today", [](const Shown& shown) { return std::to_string(shown.status.today.towards_goal); }},
        {"goal", "how many are wished for a day; 0: none", [](const Shown& shown) { return std::to_string(shown.status.goal); }},
        {"line", "all of it in a line: \"Sitting for 12 min, next break at 10:42\"",
         [](const Shown& shown) { return api::now_words(shown.status, shown.now, shown.clock_words); }},
    };
}

/// A piece of a format: words as they are, or the name of a field.
struct Piece {
    bool is_field = false;
    std::string words;
};

struct Pieces {
    std::vector<Piece> all;
    std::string problem;
};

Pieces pieces_of(const std::string& format) {
    Pieces pieces;
    std::string words;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const bool doubled = at + 1 < format.size() && format[at + 1] == format[at];
        if (format[at] == '}' && !doubled) pieces.problem = said("a } stands alone there; }} writes one");
        if ((format[at] != '{' && format[at] != '}') || doubled) {
            words += format[at];
            at += doubled && (format[at] == '{' || format[at] == '}') ? 1 : 0;
            continue;
        }
        const auto end = format.find('}', at);
        if (end == std::string::npos) {
            pieces.problem = said("a { is not closed there; {{ writes one");
            return pieces;
        }
        pieces.all.push_back({false, std::exchange(words, {})});
        pieces.all.push_back({true, format.substr(at + 1, end - at - 1)});
        at = end;
    }
    pieces.all.push_back({false, words});
    return pieces;
}

std::string escaped(const std::string& text) {
    std::string markup;
    for (const char letter : text)
        markup += letter == '&' ? "&amp;" : letter == '<' ? "&lt;" : letter == '>' ? "&gt;" : std::string{letter};
    return markup;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> status_field_names() {
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& field : fields()) names.emplace_back(field.name, field.about);
    return names;
}

std::optional<std::string> wrong_format(const std::string& format) {
    const auto pieces = pieces_of(format);
    if (!pieces.problem.empty()) return pieces.problem;
    std::vector<std::string> known;
    for (const auto& [name, about] : status_field_names()) known.push_back(name);
    for (const auto& piece : pieces.all) {
        if (!piece.is_field || std::find(known.begin(), known.end(), piece.words) != known.end()) continue;
        const auto near = core::nearest(piece.words, known);
        return near ? said("there is no field {0}; perhaps {1} was meant", '{' + piece.words + '}', '{' + *near + '}')
                    : said("there is no field {0}; {1} are there", '{' + piece.words + '}', fmt::format("{{{}}}", fmt::join(known, "}, {")));
    }
    return std::nullopt;
}

std::string filled_in(const std::string& format, const std::optional<api::Status>& status, core::WallTime now,
                      const api::ClockWords& clock_words) {
    const auto all = fields();
    std::string line;
    for (const auto& piece : pieces_of(format).all) {
        if (!piece.is_field) {
            line += piece.words;
            continue;
        }
        const auto field = std::find_if(all.begin(), all.end(), [&](const Field& one) { return one.name == piece.words; });
        if (field == all.end()) continue;
        if (status)
            line += field->write({*status, now, clock_words});
        else if (piece.words == "state" || piece.words == "text")
            line += "off";
    }
    return line;
}

std::string waybar_json(const std::optional<api::Status>& status, core::WallTime now, const api::ClockWords& clock_words) {
    using Json = nlohmann::ordered_json;
    Json json{{"text", ""}, {"alt", "off"}, {"tooltip", said("Unhunch does not run.")}, {"class", Json::array({"off"})}, {"percentage", 0}};
    if (status) {
        const Shown shown{*status, now, clock_words};
        const auto word = state_word(*status);
        Json classes = Json::array({word});
        if (status->mark) classes.push_back("mark");
        json = {{"text", escaped(said_short(shown))},
                {"alt", word},
                {"tooltip", escaped(api::tooltip(*status, clock_words))},
                {"class", classes},
                {"percentage", shown.percent()}};
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace unhunch::cli
