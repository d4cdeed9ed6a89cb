#include "adapters/sdbus/status_properties.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "adapters/sdbus/day_message.hpp"

namespace unhunch::sdbus {
namespace {

using api::Status;

// What a member's type looks like on the wire; an instant is in whole seconds, 0 where there is none.

int write(sd_bus_message* m, const std::string& text) { return sd_bus_message_append(m, "s", text.c_str()); }
int write(sd_bus_message* m, bool flag) { return sd_bus_message_append(m, "b", int{flag}); }
int write(sd_bus_message* m, unsigned count) { return sd_bus_message_append(m, "u", count); }
int write(sd_bus_message* m, core::seconds length) {
    const auto count = std::clamp<core::seconds::rep>(length.count(), 0, std::numeric_limits<std::uint32_t>::max());
    return sd_bus_message_append(m, "u", static_cast<std::uint32_t>(count));
}
int write(sd_bus_message* m, core::WallTime instant) {
    const auto since_epoch = std::chrono::floor<core::seconds>(instant).time_since_epoch();
    return sd_bus_message_append(m, "x", std::int64_t{since_epoch.count()});
}
int write(sd_bus_message* m, const std::optional<core::WallTime>& instant) {
    return write(m, instant.value_or(core::WallTime{}));
}
int write(sd_bus_message* m, const core::RoutineId& routine) { return write(m, routine.value); }
int write(sd_bus_message* m, api::State state) { return write(m, std::string{api::name(state)}); }
int write(sd_bus_message* m, api::Phase phase) { return write(m, std::string{api::name(phase)}); }
int write(sd_bus_message* m, const std::optional<core::Hold>& hold) {
    return write(m, std::string{hold ? api::name(*hold) : ""});
}
int write(sd_bus_message* m, const std::optional<core::Interruption>& by) {
    return write(m, std::string{by ? api::name(*by) : ""});
}
int write(sd_bus_message* m, const std::optional<core::BodyArea>& area) {
    return write(m, std::string{area ? api::name(*area) : ""});
}
int write(sd_bus_message* m, const core::DaySummary& day) { return write_day(m, day); }
int write(sd_bus_message* m, const std::vector<std::string>& texts) {
    int result = sd_bus_message_open_container(m, 'a', "s");
    for (const auto& text : texts)
        if (result >= 0) result = write(m, text);
    return result < 0 ? result : sd_bus_message_close_container(m);
}
int write(sd_bus_message* m, const std::vector<core::EasierMove>& moves) {
    int result = sd_bus_message_open_container(m, 'a', "(us)");
    for (const auto& move : moves)
        if (result >= 0) result = sd_bus_message_append(m, "(us)", move.item, move.exercise.value.c_str());
    return result < 0 ? result : sd_bus_message_close_container(m);
}

int read(sd_bus_message* m, std::string& text) {
    const char* value = "";
    const int result = sd_bus_message_read(m, "s", &value);
    text = value;
    return result;
}
int read(sd_bus_message* m, bool& flag) {
    int value = 0;
    const int result = sd_bus_message_read(m, "b", &value);
    flag = value != 0;
    return result;
}
int read(sd_bus_message* m, unsigned& count) { return sd_bus_message_read(m, "u", &count); }
int read(sd_bus_message* m, core::seconds& length) {
    std::uint32_t value = 0;
    const int result = sd_bus_message_read(m, "u", &value);
    length = core::seconds{value};
    return result;
}
int read(sd_bus_message* m, core::WallTime& instant) {
    std::int64_t value = 0;
    const int result = sd_bus_message_read(m, "x", &value);
    instant = core::WallTime{core::seconds{value}};
    return result;
}
int read(sd_bus_message* m, std::optional<core::WallTime>& instant) {
    core::WallTime value;
    const int result = read(m, value);
    instant = value == core::WallTime{} ? std::nullopt : std::optional{value};
    return result;
}
int read(sd_bus_message* m, core::RoutineId& routine) { return read(m, routine.value); }
int read(sd_bus_message* m, api::State& state) {
    std::string named;
    const int result = read(m, named);
    state = api::state_named(named).value_or(state);
    return result;
}
int read(sd_bus_message* m, api::Phase& phase) {
    std::string named;
    const int result = read(m, named);
    phase = api::phase_named(named).value_or(phase);
    return result;
}
int read(sd_bus_message* m, std::optional<core::Hold>& hold) {
    std::string named;
    const int result = read(m, named);
    hold = api::hold_named(named);
    return result;
}
int read(sd_bus_message* m, std::optional<core::Interruption>& by) {
    std::string named;
    const int result = read(m, named);
    by = api::interruption_named(named);
    return result;
}
int read(sd_bus_message* m, std::optional<core::BodyArea>& area) {
    std::string named;
    const int result = read(m, named);
    area = api::body_area_named(named);
    return result;
}
int read(sd_bus_message* m, core::DaySummary& day) {
    day = {};
    return read_day(m, day);
}
int read(sd_bus_message* m, std::vector<std::string>& texts) {
    texts.clear();
    int result = sd_bus_message_enter_container(m, 'a', "s");
    const char* text = "";
    while (result >= 0 && (result = sd_bus_message_read(m, "s", &text)) > 0) texts.emplace_back(text);
    return result < 0 ? result : sd_bus_message_exit_container(m);
}
int read(sd_bus_message* m, std::vector<core::EasierMove>& moves) {
    moves.clear();
    int result = sd_bus_message_enter_container(m, 'a', "(us)");
    unsigned item = 0;
    const char* exercise = "";
    while (result >= 0 && (result = sd_bus_message_read(m, "(us)", &item, &exercise)) > 0) moves.push_back({item, {exercise}});
    return result < 0 ? result : sd_bus_message_exit_container(m);
}

template <auto member>
constexpr StatusProperty row(const char* name, const char* type) {
    return {name, type, [](sd_bus_message* m, const Status& status) { return write(m, status.*member); },
            [](sd_bus_message* m, Status& status) { return read(m, status.*member); },
            [](const Status& one, const Status& other) { return one.*member == other.*member; }};
}

constexpr std::array rows{
    row<&Status::state>("State", "s"),
    row<&Status::phase>("Phase", "s"),
    row<&Status::sitting>("Sitting", "u"),
    row<&Status::as_of>("AsOf", "x"),
    row<&Status::counting>("Counting", "b"),
    row<&Status::limit>("Limit", "u"),
    row<&Status::due_at>("DueAt", "x"),
    row<&Status::snoozed_until>("SnoozedUntil", "x"),
    row<&Status::hold>("Hold", "s"),
    row<&Status::paused>("Paused", "b"),
    row<&Status::paused_until>("PausedUntil", "x"),
    row<&Status::snooze_offered>("SnoozeOffered", "b"),
    row<&Status::undo_until>("UndoUntil", "x"),
    row<&Status::mark>("Mark", "b"),
    row<&Status::standing>("Standing", "b"),
    row<&Status::routine>("Routine", "s"),
    row<&Status::routine_name>("RoutineName", "s"),
    row<&Status::routine_line>("RoutineLine", "s"),
    row<&Status::interrupted_by>("BreakPausedBy", "s"),
    row<&Status::next_step>("RoutineStep", "u"),
    row<&Status::routine_done>("RoutineDone", "u"),
    row<&Status::easier>("EasierMoves", "a(us)"),
    row<&Status::in_call>("InCall", "b"),
    row<&Status::hurt_to_ask>("HurtToAsk", "s"),
    row<&Status::sore_areas>("SoreAreas", "as"),
    row<&Status::eased>("Eased", "as"),
    row<&Status::band_checked>("BandChecked", "b"),
    row<&Status::because>("Because", "as"),
    row<&Status::outlook>("Outlook", "as"),
    row<&Status::session_at>("SessionAt", "x"),
    row<&Status::today>("Today", "a{sv}"),
    row<&Status::goal>("Goal", "u"),
    row<&Status::welcomed>("Welcomed", "b"),
    row<&Status::idle_source>("IdleSource", "s"),
    row<&Status::notifier>("Notifier", "s"),
    row<&Status::tray>("Tray", "s"),
    row<&Status::version>("Version", "s"),
};

}  // namespace

std::span<const StatusProperty> status_properties() { return rows; }

const StatusProperty* status_property(std::string_view name) {
    const auto found = std::ranges::find_if(rows, [&](const auto& each) { return name == each.name; });
    return found == rows.end() ? nullptr : &*found;
}

int read_status(sd_bus_message* message, Status& status) {
    int result = sd_bus_message_enter_container(message, 'a', "{sv}");
    while (result >= 0) {
        result = sd_bus_message_enter_container(message, 'e', "sv");
        if (result <= 0) break;
        const char* name = nullptr;
        const char* type = nullptr;
        if (result = sd_bus_message_read(message, "s", &name); result < 0) break;
        if (result = sd_bus_message_peek_type(message, nullptr, &type); result < 0) break;
        const auto* property = status_property(name);
        if (property != nullptr && std::string_view{type} == property->type) {
            result = sd_bus_message_enter_container(message, 'v', property->type);
            if (result >= 0) result = property->read(message, status);
            if (result >= 0) result = sd_bus_message_exit_container(message);
        } else {
            result = sd_bus_message_skip(message, "v");
        }
        if (result >= 0) result = sd_bus_message_exit_container(message);
    }
    return result < 0 ? result : sd_bus_message_exit_container(message);
}

}  // namespace unhunch::sdbus
