#include "app/saved_phase.hpp"

#include <charconv>
#include <iterator>
#include <sstream>
#include <type_traits>

namespace unhunch::app {
namespace {

constexpr const char* version = "unhunch-phase-6";

// One word a value, in one order for both directions: `fields` below names each value once.
class Writer {
public:
    void value(std::int64_t number) { text_ += std::to_string(number) + '\n'; }
    void word(const std::string& word) { text_ += word + '\n'; }
    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    std::string text_;
};

class Reader {
public:
    explicit Reader(const std::string& text) : lines_{text} {}

    void value(std::int64_t& number) {
        std::string line;
        if (!std::getline(lines_, line) || lines_.eof()) return fail();  // a line that was cut has no end
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        if (error != std::errc{} || end != line.data() + line.size()) fail();
    }
    void word(std::string& word) {
        if (!std::getline(lines_, word) || lines_.eof()) fail();
    }
    [[nodiscard]] std::string rest() {
        return {std::istreambuf_iterator<char>{lines_}, {}};
    }
    void fail() { whole_ = false; }
    [[nodiscard]] bool whole() const { return whole_; }

private:
    std::istringstream lines_;
    bool whole_ = true;
};

void archive(Writer& writer, const std::string& word) { writer.word(word); }
void archive(Reader& reader, std::string& word) { reader.word(word); }

template <class Number>
    requires std::is_integral_v<Number> || std::is_enum_v<Number>
void archive(Writer& writer, Number number) {
    writer.value(static_cast<std::int64_t>(number));
}
template <class Number>
    requires std::is_integral_v<Number> || std::is_enum_v<Number>
void archive(Reader& reader, Number& number) {
    std::int64_t value = 0;
    reader.value(value);
    number = static_cast<Number>(value);
}

void archive(Writer& writer, core::Length length) { writer.value(length.count()); }
void archive(Reader& reader, core::Length& length) {
    std::int64_t value = 0;
    reader.value(value);
    length = core::Length{value};
}
void archive(Writer& writer, core::minutes length) { writer.value(length.count()); }
void archive(Reader& reader, core::minutes& length) {
    std::int64_t value = 0;
    reader.value(value);
    length = core::minutes{value};
}
template <class Archive, class Uptime>
    requires std::is_same_v<std::remove_const_t<Uptime>, core::Uptime>
void archive(Archive& file, Uptime& uptime) { archive(file, uptime.value); }
void archive(Writer& writer, core::WallTime wall) { archive(writer, wall.time_since_epoch()); }
void archive(Reader& reader, core::WallTime& wall) {
    core::Length value{};
    archive(reader, value);
    wall = core::WallTime{value};
}
void archive(Writer& writer, core::Day day) { writer.value(day.time_since_epoch().count()); }
void archive(Reader& reader, core::Day& day) {
    std::int64_t value = 0;
    reader.value(value);
    day = core::Day{date::days{value}};
}

template <class Value>
void archive(Writer& writer, const std::optional<Value>& value);
template <class Value>
void archive(Reader& reader, std::optional<Value>& value);
template <class Value>
void archive(Writer& writer, const std::vector<Value>& values);
template <class Value>
void archive(Reader& reader, std::vector<Value>& values);

template <class Archive, class... Values>
void all(Archive& file, Values&... values) {
    (archive(file, values), ...);
}

template <class Value, class Plain>
concept Is = std::is_same_v<std::remove_const_t<Value>, Plain>;

void archive(Writer& file, const core::Phase& phase);
void archive(Reader& file, core::Phase& phase);

void archive(auto& file, Is<core::Desk> auto& desk) {
    all(file, desk.input_going_on, desk.last_input, desk.locked, desk.other_session, desk.asleep, desk.call, desk.media,
        desk.do_not_disturb, desk.full_screen, desk.application);
}
void archive(auto& file, Is<core::CountsBefore> auto& before) {
    all(file, before.count, before.limit, before.bout, before.bout_number, before.counted_from);
}
void archive(auto& file, Is<core::Absence> auto& absence) {
    all(file, absence.since, absence.wall_since, absence.before, absence.unknown, absence.without_input,
        absence.explained, absence.natural_break, absence.towards_goal);
}
void archive(auto& file, Is<core::Skipped> auto& skipped) {
    all(file, skipped.until, skipped.count, skipped.limit, skipped.snoozes, skipped.routine.value);
}
void archive(auto& file, Is<core::Finished> auto& finished) {
    all(file, finished.run, finished.routine.value, finished.until);
}
void archive(auto& file, Is<core::EasierMove> auto& move) { all(file, move.item, move.exercise.value); }
void archive(auto& file, Is<core::Pause> auto& pause) { all(file, pause.until_uptime, pause.until_wall); }
void archive(auto& file, Is<core::HoldStretch> auto& stretch) {
    all(file, stretch.length, stretch.ended, stretch.marked);
}
void archive(auto& file, Is<core::Stretch> auto& stretch) {
    all(file, stretch.kind, stretch.from, stretch.to, stretch.wall_from, stretch.day, stretch.bout, stretch.in_hours,
        stretch.in_count, stretch.in_showing);
}
void archive(auto& file, Is<core::Tally> auto& tally) {
    all(file, tally.count, tally.bout, tally.showing, tally.bout_number, tally.stretches);
}
void archive(auto&, Is<core::phase::Counting> auto&) {}
void archive(auto& file, Is<core::phase::Waiting> auto& waiting) {
    all(file, waiting.since, waiting.released, waiting.undisturbed);
}
void archive(auto& file, Is<core::phase::Held> auto& held) { all(file, held.first, held.last, held.since, held.wall_since); }
void archive(auto& file, Is<core::phase::Shown> auto& shown) { all(file, shown.at, shown.routine.value, shown.trial, shown.waited); }
void archive(auto& file, Is<core::phase::Snoozed> auto& snoozed) { all(file, snoozed.until); }
void archive(auto& file, Is<core::phase::OnBreak> auto& on_break) {
    auto& run = on_break.run;
    all(file, run.number, run.routine.value, run.started, run.wall_started, run.running, run.running_since, run.paused,
        run.at_pause, run.void_since_pause, run.no_offer, run.planned, run.work, run.asked, run.done, run.was_due, run.window_lost,
        run.interrupted_by, run.next_step, run.easier, run.hurt);
}
void archive(auto& file, Is<core::State> auto& state) {
    all(file, state.upto, state.wall_upto, state.desk, state.anchor, state.stayed_until, state.grace_until,
        state.absence, state.standing, state.tally, state.limit, state.phase, state.snoozes, state.offered, state.unmet,
        state.mark, state.hold_stretch, state.pause, state.skipped, state.finished, state.band_checked,
        state.session_offered, state.session_on_screen, state.asked_last, state.next_number);
}

void archive(Writer& file, const core::Phase& phase) {
    archive(file, phase.index());
    std::visit([&](const auto& one) { archive(file, one); }, phase);
}

template <std::size_t index = 0>
void read_alternative(Reader& file, core::Phase& phase, std::size_t wanted) {
    if constexpr (index < std::variant_size_v<core::Phase>) {
        if (wanted != index) return read_alternative<index + 1>(file, phase, wanted);
        std::variant_alternative_t<index, core::Phase> one{};
        archive(file, one);
        phase = one;
    } else {
        file.fail();
    }
}

void archive(Reader& file, core::Phase& phase) {
    std::size_t wanted = 0;
    archive(file, wanted);
    read_alternative(file, phase, wanted);
}

template <class Value>
void archive(Writer& writer, const std::optional<Value>& value) {
    archive(writer, value.has_value());
    if (value) archive(writer, *value);
}
template <class Value>
void archive(Reader& reader, std::optional<Value>& value) {
    bool there = false;
    archive(reader, there);
    if (there) archive(reader, value.emplace());
}
template <class Value>
void archive(Writer& writer, const std::vector<Value>& values) {
    archive(writer, values.size());
    for (const auto& value : values) archive(writer, value);
}
template <class Value>
void archive(Reader& reader, std::vector<Value>& values) {
    std::size_t count = 0;
    archive(reader, count);
    for (std::size_t index = 0; index < count && reader.whole(); ++index) archive(reader, values.emplace_back());
}

}  // namespace

std::string to_text(const SavedPhase& saved, const std::optional<Unwritten>& unwritten) {
    Writer writer;
    writer.word(version);
    writer.word(saved.boot_id);
    archive(writer, saved.state);
    if (!unwritten) return std::move(writer).text();
    archive(writer, unwritten->last_row);
    return std::move(writer).text() + unwritten->before;
}

std::optional<SavedPhase> from_text(const std::string& text, std::optional<std::int64_t> last_row) {
    Reader reader{text};
    std::string found;
    reader.word(found);
    if (found != version) return std::nullopt;
    SavedPhase saved;
    reader.word(saved.boot_id);
    archive(reader, saved.state);
    if (!reader.whole()) return std::nullopt;
    std::int64_t unless_above = 0;
    archive(reader, unless_above);
    if (!reader.whole() || !last_row || *last_row > unless_above) return saved;
    return from_text(reader.rest());
}

}  // namespace unhunch::app
