#include "adapters/sdbus/daemon_service.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "adapters/sdbus/daemon_names.hpp"
#include "adapters/sdbus/day_message.hpp"
#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/status_properties.hpp"

namespace unhunch::sdbus {
namespace {

namespace command = core::command;
using core::seconds;

constexpr std::int64_t last_instant = 253'402'300'799;  // the end of the year 9999
constexpr std::uint32_t most_seconds = 86'400;
constexpr std::uint32_t most_count = 10'000;

/// A wrong argument: the sentence says what is right.
struct Wrong {
    std::string sentence;
};

int refuse(sd_bus_message* call, const char* error, const std::string& sentence) {
    return sd_bus_reply_method_errorf(call, error, "%s", sentence.c_str());
}

/// Answers now or later; the call is kept until then.
api::BreakService::Answered answer_to(sd_bus_message* call) {
    std::shared_ptr<sd_bus_message> kept{sd_bus_message_ref(call), sd_bus_message_unref};
    return [kept](const core::Outcome& outcome) {
        if (outcome)
            sd_bus_reply_method_return(kept.get(), "");
        else
            refuse(kept.get(), error_not_possible, outcome.failure().message);
    };
}

std::string text(sd_bus_message* call) {
    const char* value = "";
    require(sd_bus_message_read(call, "s", &value), "reading an argument");
    return value;
}

std::uint32_t number(sd_bus_message* call) {
    std::uint32_t value = 0;
    require(sd_bus_message_read(call, "u", &value), "reading an argument");
    return value;
}

std::int64_t instant(sd_bus_message* call, const char* what) {
    std::int64_t value = 0;
    require(sd_bus_message_read(call, "x", &value), "reading an argument");
    if (value < 0 || value > last_instant)
        throw Wrong{std::string{what} + " must be UTC seconds between 1970 and 9999, or 0"};
    return value;
}

/// Names of the catalogue: "desk_reset", "pack/desk_reset".
std::string catalogue_name(sd_bus_message* call, const char* what) {
    const auto name = text(call);
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.' || c == '/';
    };
    if (name.size() > 100 || !std::ranges::all_of(name, allowed))
        throw Wrong{std::string{what} + " must be a name of the catalogue, for example \"desk_reset\""};
    return name;
}

std::uint32_t at_most(std::uint32_t limit, sd_bus_message* call, const char* what) {
    const auto value = number(call);
    if (value > limit) throw Wrong{std::string{what} + " must not be above " + std::to_string(limit)};
    return value;
}

core::Day day(sd_bus_message* call, const char* what) {
    const auto date = text(call);
    if (const auto named = day_dated(date)) return *named;
    throw Wrong{std::string{what} + " must be a date such as \"2026-03-29\""};
}

std::optional<core::Answer> answer_named(const std::string& name) {
    if (name == "start") return core::Answer::Start;
    if (name == "snooze") return core::Answer::Snooze;
    if (name == "skip") return core::Answer::Skip;
    return std::nullopt;
}

class Service final : public api::Subscription {
public:
    Service(sd_bus* bus, api::BreakService& service) : bus_{bus}, service_{service} {}
    ~Service() override {
        if (named_) sd_bus_release_name_async(bus_, nullptr, daemon_name, nullptr, nullptr);
    }

    core::Outcome begin();

    core::Command start_break(sd_bus_message*);
    core::Command answer_reminder(sd_bus_message*);
    core::Command undo_skip(sd_bus_message*) { return command::UndoSkip{}; }
    core::Command remind(sd_bus_message*) { return command::Remind{}; }
    core::Command set_standing(sd_bus_message*);
    core::Command log_break(sd_bus_message*);
    core::Command pause_until(sd_bus_message*);
    core::Command pause_for(sd_bus_message*);
    core::Command pause_until_tomorrow(sd_bus_message*) { return command::PauseUntilTomorrow{}; }
    core::Command resume(sd_bus_message*) { return command::Resume{}; }
    core::Command report_step(sd_bus_message*);
    core::Command finish_routine(sd_bus_message*);
    core::Command pause_routine(sd_bus_message*) { return command::PauseRoutine{}; }
    core::Command continue_routine(sd_bus_message*) { return command::ContinueRoutine{}; }
    core::Command answer_got_up(sd_bus_message*);
    int days(sd_bus_message*);
    int open_window(sd_bus_message*);
    int quit(sd_bus_message*);

    /// A method that reads a command has it asked of the service; a wrong argument is answered with its sentence.
    template <auto method>
    static int on(sd_bus_message* call, void* userdata, sd_bus_error* error) noexcept {
        return guarded(error, [&]() -> int {
            auto& self = *static_cast<Service*>(userdata);
            try {
                if constexpr (std::is_same_v<decltype((self.*method)(call)), core::Command>) {
                    self.service_.ask((self.*method)(call), answer_to(call));
                    return 1;
                } else {
                    return (self.*method)(call);
                }
            } catch (const Wrong& wrong) {
                return refuse(call, SD_BUS_ERROR_INVALID_ARGS, wrong.sentence);
            }
        });
    }

    static int get(sd_bus*, const char*, const char*, const char* name, sd_bus_message* reply, void* self,
                   sd_bus_error* error) noexcept {
        return guarded(error, [&] {
            const auto* property = status_property(name);
            return property == nullptr ? -ENOENT : property->write(reply, static_cast<Service*>(self)->present());
        });
    }

private:
    static const sd_bus_vtable interface[];

    const api::Status& present();
    void publish(const api::Status& status);

    sd_bus* bus_;
    api::BreakService& service_;
    bool named_ = false;
    Slot object_;
    api::Status published_;
    api::Status asked_;
    bool publishing_ = false;
    Message asked_by_;
    std::unique_ptr<api::Subscription> watch_;  // last: ends first
};

core::Outcome Service::begin() {
    sd_bus_slot* slot = nullptr;
    require(sd_bus_add_object_vtable(bus_, &slot, daemon_path, daemon_interface, interface, this),
            "offering the service on the bus");
    object_.reset(slot);
    service_.request_status([this](const auto& status) {
        if (status) published_ = *status;
    });
    watch_ = service_.watch([this](const api::Status& status) { publish(status); });

    const int taken = sd_bus_request_name(bus_, daemon_name, 0);
    if (taken == -EEXIST || taken == -EALREADY)
        return core::Failure{
            "Unhunch is already running in this session. Ask it with `unhunch status`, or end it with Quit in its tray "
            "menu before starting another one."};
    if (taken < 0)
        return core::Failure{std::string{"The session bus refuses the name "} + daemon_name + " (" +
                             std::generic_category().message(-taken) + "). Log out and in again."};
    named_ = true;
    return core::Done{};
}

core::Command Service::start_break(sd_bus_message* call) {
    return command::StartBreak{{catalogue_name(call, "routine")}};
}

core::Command Service::answer_reminder(sd_bus_message* call) {
    if (const auto answer = answer_named(text(call))) return command::AnswerReminder{*answer};
    throw Wrong{"answer must be \"start\", \"snooze\" or \"skip\""};
}

core::Command Service::set_standing(sd_bus_message* call) {
    int on = 0;
    require(sd_bus_message_read(call, "b", &on), "reading an argument");
    return command::SetStanding{on != 0};
}

core::Command Service::answer_got_up(sd_bus_message* call) {
    int got_up = 0;
    require(sd_bus_message_read(call, "b", &got_up), "reading an argument");
    return command::AnswerGotUp{got_up != 0};
}

core::Command Service::log_break(sd_bus_message* call) {
    const auto what = api::logged_break_named(text(call));
    if (!what) throw Wrong{"what must be \"walk\" or \"stretch\""};
    const auto length = number(call);
    if (length < 60 || length > 4 * 3600) throw Wrong{"length must be from 60 s (1 min) to 14400 s (4 h)"};
    const auto ended_at = instant(call, "ended_at");
    return command::LogBreak{*what, seconds{length},
                             ended_at == 0 ? std::nullopt : std::optional{core::WallTime{seconds{ended_at}}}};
}

core::Command Service::pause_until(sd_bus_message* call) {
    const auto until = instant(call, "instant");
    return command::Pause{until == 0 ? std::nullopt : std::optional{core::WallTime{seconds{until}}}};
}

core::Command Service::pause_for(sd_bus_message* call) {
    const auto length = number(call);
    if (length == 0 || length > 7 * most_seconds) throw Wrong{"length must be from 1 s to 604800 s (a week)"};
    return command::PauseFor{seconds{length}};
}

core::Command Service::report_step(sd_bus_message* call) {
    core::StepRecord step;
    step.step = at_most(most_count, call, "step");
    step.exercise = {catalogue_name(call, "exercise")};
    if (step.exercise.value.empty()) throw Wrong{"exercise must name an exercise, for example \"chin_tuck\""};
    const auto side = api::side_named(text(call));
    if (!side) throw Wrong{"side must be \"both\", \"left\", \"right\", \"first\" or \"second\""};
    step.side = *side;
    step.reps_planned = at_most(most_count, call, "reps_planned");
    step.reps_done = at_most(most_count, call, "reps_done");
    step.planned = seconds{at_most(most_seconds, call, "planned")};
    step.done = seconds{at_most(most_seconds, call, "done")};
    return command::ReportStep{std::move(step)};
}

core::Command Service::finish_routine(sd_bus_message* call) {
    if (const auto end = api::routine_end_named(text(call))) return command::FinishRoutine{*end};
    throw Wrong{"end must be \"completed\", \"partial\" or \"hurts\""};
}

int Service::days(sd_bus_message* call) {
    const auto first = day(call, "first");
    const auto last = day(call, "last");
    if (last < first) throw Wrong{"last must not lie before first"};
    if (last - first >= date::days{400}) throw Wrong{"first and last must not lie more than 400 days apart"};
    std::shared_ptr<sd_bus_message> kept{sd_bus_message_ref(call), sd_bus_message_unref};
    service_.request_days(first, last, [kept](const auto& summaries) {
        if (!summaries) {
            refuse(kept.get(), error_not_possible, summaries.failure().message);
            return;
        }
        sd_bus_message* made = nullptr;
        int result = sd_bus_message_new_method_return(kept.get(), &made);
        const Message reply{made};
        if (result >= 0) result = sd_bus_message_open_container(made, 'a', "a{sv}");
        for (const auto& summary : *summaries)
            if (result >= 0) result = write_day(made, summary);
        if (result >= 0) result = sd_bus_message_close_container(made);
        if (result >= 0) sd_bus_send(nullptr, made, nullptr);
    });
    return 1;
}

int Service::open_window(sd_bus_message* call) {
    if (text(call) != "statistics") throw Wrong{"window must be \"statistics\""};
    const auto token = text(call);
    if (token.size() > 1000) throw Wrong{"activation_token must not be longer than 1000 characters"};
    service_.open_window(api::BreakService::Window::Statistics, token, answer_to(call));
    return 1;
}

int Service::quit(sd_bus_message* call) {
    service_.quit(answer_to(call));
    return 1;
}

/// The status all properties of one call are read from: the count and the instant it belongs to must agree.
const api::Status& Service::present() {
    if (publishing_) return published_;
    auto* call = sd_bus_get_current_message(bus_);
    if (call == nullptr || call != asked_by_.get()) {
        asked_by_.reset(sd_bus_message_ref(call));
        service_.request_status([this](const auto& status) {
            if (status) asked_ = *status;
        });
    }
    return asked_;
}

void Service::publish(const api::Status& status) {
    const auto before = std::exchange(published_, status);
    const char* names[64] = {};
    std::size_t changed = 0;
    for (const auto& property : status_properties())
        if (!property.same(before, published_)) names[changed++] = property.name;
    if (changed == 0) return;
    publishing_ = true;
    sd_bus_emit_properties_changed_strv(bus_, daemon_path, daemon_interface, const_cast<char**>(names));
    publishing_ = false;
}

// The interface, in the order of its XML.
const sd_bus_vtable Service::interface[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD_WITH_ARGS("StartBreak", SD_BUS_ARGS("s", routine), SD_BUS_NO_RESULT, on<&Service::start_break>, 0),
    SD_BUS_METHOD_WITH_ARGS("AnswerReminder", SD_BUS_ARGS("s", answer), SD_BUS_NO_RESULT, on<&Service::answer_reminder>,
                            0),
    SD_BUS_METHOD_WITH_ARGS("UndoSkip", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on<&Service::undo_skip>, 0),
    SD_BUS_METHOD_WITH_ARGS("Remind", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on<&Service::remind>, 0),
    SD_BUS_METHOD_WITH_ARGS("SetStanding", SD_BUS_ARGS("b", on), SD_BUS_NO_RESULT, on<&Service::set_standing>, 0),
    SD_BUS_METHOD_WITH_ARGS("LogBreak", SD_BUS_ARGS("s", what, "u", length, "x", ended_at), SD_BUS_NO_RESULT,
                            on<&Service::log_break>, 0),
    SD_BUS_METHOD_WITH_ARGS("PauseUntil", SD_BUS_ARGS("x", instant), SD_BUS_NO_RESULT, on<&Service::pause_until>, 0),
    SD_BUS_METHOD_WITH_ARGS("PauseFor", SD_BUS_ARGS("u", length), SD_BUS_NO_RESULT, on<&Service::pause_for>, 0),
    SD_BUS_METHOD_WITH_ARGS("PauseUntilTomorrow", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on<&Service::pause_until_tomorrow>,
                            0),
    SD_BUS_METHOD_WITH_ARGS("Resume", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on<&Service::resume>, 0),
    SD_BUS_METHOD_WITH_ARGS(
        "ReportStep",
        SD_BUS_ARGS("u", step, "s", exercise, "s", side, "u", reps_planned, "u", reps_done, "u", planned, "u", done),
        SD_BUS_NO_RESULT, on<&Service::report_step>, 0),
    SD_BUS_METHOD_WITH_ARGS("FinishRoutine", SD_BUS_ARGS("s", end), SD_BUS_NO_RESULT, on<&Service::finish_routine>, 0),
    SD_BUS_METHOD_WITH_ARGS("PauseRoutine", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on<&Service::pause_routine>, 0),
    SD_BUS_METHOD_WITH_ARGS("ContinueRoutine", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on<&Service::continue_routine>, 0),
    SD_BUS_METHOD_WITH_ARGS("AnswerGotUp", SD_BUS_ARGS("b", got_up), SD_BUS_NO_RESULT, on<&Service::answer_got_up>, 0),
    SD_BUS_METHOD_WITH_ARGS("Days", SD_BUS_ARGS("s", first, "s", last), SD_BUS_RESULT("aa{sv}", days),
                            on<&Service::days>, 0),
    SD_BUS_METHOD_WITH_ARGS("OpenWindow", SD_BUS_ARGS("s", window, "s", activation_token), SD_BUS_NO_RESULT,
                            on<&Service::open_window>, 0),
    SD_BUS_METHOD_WITH_ARGS("Quit", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on<&Service::quit>, 0),
    SD_BUS_PROPERTY("State", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Phase", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Sitting", "u", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("AsOf", "x", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Counting", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Limit", "u", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("DueAt", "x", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("SnoozedUntil", "x", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Hold", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Paused", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("PausedUntil", "x", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("SnoozeOffered", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("UndoUntil", "x", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Mark", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Standing", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Routine", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("RoutineName", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("RoutineLine", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Because", "as", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Outlook", "as", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Today", "a{sv}", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Goal", "u", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("IdleSource", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Notifier", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Tray", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Version", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_VTABLE_END,
};

}  // namespace

core::Result<std::unique_ptr<api::Subscription>> serve_on_bus(SessionBus& bus, api::BreakService& service) {
    auto served = std::make_unique<Service>(bus.handle(), service);
    if (const auto begun = served->begin(); !begun) return begun.failure();
    return std::unique_ptr<api::Subscription>{std::move(served)};
}

}  // namespace unhunch::sdbus
