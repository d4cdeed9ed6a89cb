#include "adapters/sdbus/daemon_service.hpp"

#include <optional>
#include <string>
#include <utility>

#include "adapters/sdbus/call_allowance.hpp"
#include "adapters/sdbus/command_message.hpp"
#include "adapters/sdbus/daemon_names.hpp"
#include "adapters/sdbus/day_message.hpp"
#include "adapters/sdbus/handle.hpp"
#include "adapters/sdbus/status_properties.hpp"
#include "adapters/sdbus/unwritten_message.hpp"

namespace unhunch::sdbus {
namespace {

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

/// Who calls, and the number that they gave the call; empty where there is none.
using CallName = std::pair<std::string, std::uint64_t>;

CallName name_of(sd_bus_message* call) {
    const char* sender = call == nullptr ? nullptr : sd_bus_message_get_sender(call);
    std::uint64_t number = 0;
    if (sender == nullptr || sd_bus_message_get_cookie(call, &number) < 0) return {};
    return {sender, number};
}

core::Day day(sd_bus_message* call, const char* what) {
    const auto date = text(call);
    if (const auto named = day_dated(date)) return *named;
    throw WrongArgument{std::string{what} + " must be a date such as \"2026-03-29\""};
}

class Service final : public api::Subscription {
public:
    Service(sd_bus* bus, api::BreakService& service) : bus_{bus}, service_{service} {}
    ~Service() override {
        if (named_) sd_bus_release_name_async(bus_, nullptr, daemon_name, nullptr, nullptr);
    }

    core::Outcome begin(NameOf so_far);

    int let_in(sd_bus_message*);
    int days(sd_bus_message*);
    int unwritten(sd_bus_message*);
    int open_window(sd_bus_message*);
    int quit(sd_bus_message*);

    /// Asks the service what the call says; a wrong argument is answered with its sentence.
    template <auto read_command>
    static int on_command(sd_bus_message* call, void* userdata, sd_bus_error* error) noexcept {
        return answered(call, error, [&] {
            static_cast<Service*>(userdata)->service_.ask(read_command(call), answer_to(call));
            return 1;
        });
    }

    template <auto method>
    static int on(sd_bus_message* call, void* userdata, sd_bus_error* error) noexcept {
        return answered(call, error, [&] { return (static_cast<Service*>(userdata)->*method)(call); });
    }

    static int get(sd_bus*, const char*, const char*, const char* name, sd_bus_message* reply, void* self,
                   sd_bus_error* error) noexcept {
        return guarded(error, [&] {
            const auto* property = status_property(name);
            return property == nullptr ? -ENOENT : property->write(reply, static_cast<Service*>(self)->present());
        });
    }

private:
    template <class Handler>
    static int answered(sd_bus_message* call, sd_bus_error* error, const Handler& handle) noexcept {
        return guarded(error, [&]() -> int {
            try {
                return handle();
            } catch (const WrongArgument& wrong) {
                return refuse(call, SD_BUS_ERROR_INVALID_ARGS, wrong.sentence);
            }
        });
    }

    static const sd_bus_vtable interface[];

    const api::Status& present();
    void publish(const api::Status& status);

    sd_bus* bus_;
    api::BreakService& service_;
    bool named_ = false;
    CallAllowance allowance_;
    Slot door_;
    Slot object_;
    api::Status published_;
    api::Status asked_;
    bool publishing_ = false;
    CallName asked_by_;  // not the call itself, which may be of any size
    std::unique_ptr<api::Subscription> watch_;  // last: ends first
};

core::Outcome Service::begin(NameOf so_far) {
    sd_bus_slot* slot = nullptr;
    require(sd_bus_add_filter(bus_, &slot, handler<&Service::let_in>, this), "looking at the calls on the bus");
    door_.reset(slot);
    require(sd_bus_add_object_vtable(bus_, &slot, daemon_path, daemon_interface, interface, this),
            "offering the service on the bus");
    object_.reset(slot);
    service_.request_status([this](const auto& status) {
        if (status) published_ = *status;
    });
    watch_ = service_.watch([this](const api::Status& status) { publish(status); });

    const int taken = sd_bus_request_name(
        bus_, daemon_name, SD_BUS_NAME_ALLOW_REPLACEMENT | (so_far == NameOf::Predecessor ? SD_BUS_NAME_REPLACE_EXISTING : 0));
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

/// Every message of the bus passes here first; what is handled here goes no further.
int Service::let_in(sd_bus_message* message) {
    if (sd_bus_message_is_method_call(message, nullptr, nullptr) <= 0) return 0;
    const char* caller = sd_bus_message_get_sender(message);
    if (caller == nullptr || allowance_.spend(caller, CallAllowance::Time::clock::now())) return 0;
    if (sd_bus_message_get_expect_reply(message) > 0)
        refuse(message, SD_BUS_ERROR_LIMITS_EXCEEDED,
               "These were too many calls at once; try again in a second. What changes is told by signals, nobody needs to ask for it.");
    return 1;
}

int Service::days(sd_bus_message* call) {
    const auto first = day(call, "first");
    const auto last = day(call, "last");
    if (last < first) throw WrongArgument{"last must not lie before first"};
    if (last - first >= date::days{400}) throw WrongArgument{"first and last must not lie more than 400 days apart"};
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

int Service::unwritten(sd_bus_message* call) {
    std::shared_ptr<sd_bus_message> kept{sd_bus_message_ref(call), sd_bus_message_unref};
    service_.request_unwritten([kept](const auto& records) {
        if (!records) {
            refuse(kept.get(), error_not_possible, records.failure().message);
            return;
        }
        sd_bus_message* made = nullptr;
        int result = sd_bus_message_new_method_return(kept.get(), &made);
        const Message reply{made};
        if (result >= 0) result = write_unwritten(made, *records);
        if (result >= 0) sd_bus_send(nullptr, made, nullptr);
    });
    return 1;
}

int Service::open_window(sd_bus_message* call) {
    const auto named = text(call);
    using Window = api::BreakService::Window;
    const auto window = named == "statistics"    ? std::optional{Window::Statistics}
                        : named == "welcome"     ? std::optional{Window::Welcome}
                        : named == "routines"    ? std::optional{Window::Routines}
                        : named == "preferences" ? std::optional{Window::Preferences}
                                                 : std::nullopt;
    if (!window) throw WrongArgument{"window must be \"statistics\", \"welcome\", \"routines\" or \"preferences\""};
    const auto token = text(call);
    if (token.size() > 1000) throw WrongArgument{"activation_token must not be longer than 1000 characters"};
    service_.open_window(*window, token, answer_to(call));
    return 1;
}

int Service::quit(sd_bus_message* call) {
    service_.quit(answer_to(call));
    return 1;
}

/// The status all properties of one call are read from: the count and the instant it belongs to must agree.
const api::Status& Service::present() {
    if (publishing_) return published_;
    const auto call = name_of(sd_bus_get_current_message(bus_));
    if (call.first.empty() || call != asked_by_) {
        asked_by_ = call;
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
    SD_BUS_METHOD_WITH_ARGS("StartBreak", SD_BUS_ARGS("s", routine), SD_BUS_NO_RESULT, on_command<read::start_break>,
                            0),
    SD_BUS_METHOD_WITH_ARGS("AnswerReminder", SD_BUS_ARGS("s", answer), SD_BUS_NO_RESULT,
                            on_command<read::answer_reminder>, 0),
    SD_BUS_METHOD_WITH_ARGS("UndoSkip", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::undo_skip>, 0),
    SD_BUS_METHOD_WITH_ARGS("Remind", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::remind>, 0),
    SD_BUS_METHOD_WITH_ARGS("SetStanding", SD_BUS_ARGS("b", on), SD_BUS_NO_RESULT, on_command<read::set_standing>, 0),
    SD_BUS_METHOD_WITH_ARGS("LogBreak", SD_BUS_ARGS("s", what, "u", length, "x", ended_at), SD_BUS_NO_RESULT,
                            on_command<read::log_break>, 0),
    SD_BUS_METHOD_WITH_ARGS("PauseUntil", SD_BUS_ARGS("x", instant), SD_BUS_NO_RESULT, on_command<read::pause_until>,
                            0),
    SD_BUS_METHOD_WITH_ARGS("PauseFor", SD_BUS_ARGS("u", length), SD_BUS_NO_RESULT, on_command<read::pause_for>, 0),
    SD_BUS_METHOD_WITH_ARGS("PauseUntilTomorrow", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT,
                            on_command<read::pause_until_tomorrow>, 0),
    SD_BUS_METHOD_WITH_ARGS("Resume", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::resume>, 0),
    SD_BUS_METHOD_WITH_ARGS(
        "ReportStep",
        SD_BUS_ARGS("u", step, "s", exercise, "s", side, "u", reps_planned, "u", reps_done, "u", planned, "u", done, "u", set,
                    "u", hold, "s", version, "u", sets_planned, "u", held),
        SD_BUS_NO_RESULT, on_command<read::report_step>, 0),
    SD_BUS_METHOD_WITH_ARGS("FinishRoutine", SD_BUS_ARGS("s", end), SD_BUS_NO_RESULT, on_command<read::finish_routine>,
                            0),
    SD_BUS_METHOD_WITH_ARGS("PauseRoutine", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::pause_routine>, 0),
    SD_BUS_METHOD_WITH_ARGS("ContinueRoutine", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::continue_routine>, 0),
    SD_BUS_METHOD_WITH_ARGS("AnswerGotUp", SD_BUS_ARGS("b", got_up), SD_BUS_NO_RESULT, on_command<read::answer_got_up>,
                            0),
    SD_BUS_METHOD_WITH_ARGS("CheckIn", SD_BUS_ARGS("s", feeling, "s", area), SD_BUS_NO_RESULT, on_command<read::check_in>,
                            0),
    SD_BUS_METHOD_WITH_ARGS("RoutineHurts", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::routine_hurts>, 0),
    SD_BUS_METHOD_WITH_ARGS("ReportHurt", SD_BUS_ARGS("s", exercise, "s", area, "s", pain), SD_BUS_NO_RESULT,
                            on_command<read::report_hurt>, 0),
    SD_BUS_METHOD_WITH_ARGS("AnswerHurt", SD_BUS_ARGS("s", answer), SD_BUS_NO_RESULT, on_command<read::answer_hurt>, 0),
    SD_BUS_METHOD_WITH_ARGS("AllowAgain", SD_BUS_ARGS("s", what), SD_BUS_NO_RESULT, on_command<read::allow_again>, 0),
    SD_BUS_METHOD_WITH_ARGS("StartSession", SD_BUS_ARGS("u", minutes), SD_BUS_NO_RESULT, on_command<read::start_session>,
                            0),
    SD_BUS_METHOD_WITH_ARGS("DeclineSession", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::decline_session>, 0),
    SD_BUS_METHOD_WITH_ARGS("TellLength", SD_BUS_ARGS("u", length, "u", work), SD_BUS_NO_RESULT,
                            on_command<read::tell_length>, 0),
    SD_BUS_METHOD_WITH_ARGS("TakeEasier", SD_BUS_ARGS("u", item, "s", exercise), SD_BUS_NO_RESULT,
                            on_command<read::take_easier>, 0),
    SD_BUS_METHOD_WITH_ARGS("BandLooksFine", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::band_looks_fine>, 0),
    SD_BUS_METHOD_WITH_ARGS("RateEffort", SD_BUS_ARGS("s", exercise, "u", effort), SD_BUS_NO_RESULT,
                            on_command<read::rate_effort>, 0),
    SD_BUS_METHOD_WITH_ARGS("RateDiscomfort", SD_BUS_ARGS("u", level, "s", area), SD_BUS_NO_RESULT,
                            on_command<read::rate_discomfort>, 0),
    SD_BUS_METHOD_WITH_ARGS("AnswerSuggestion",
                            SD_BUS_ARGS("x", after, "s", kind, "s", exercise, "s", harder, "u", amount, "s", because, "b",
                                        accepted),
                            SD_BUS_NO_RESULT, on_command<read::answer_suggestion>, 0),
    SD_BUS_METHOD_WITH_ARGS("UndoChange", SD_BUS_ARGS("x", after), SD_BUS_NO_RESULT, on_command<read::undo_change>, 0),
    SD_BUS_METHOD_WITH_ARGS("AcknowledgeNote", SD_BUS_NO_ARGS, SD_BUS_NO_RESULT, on_command<read::acknowledge_note>, 0),
    SD_BUS_METHOD_WITH_ARGS("Days", SD_BUS_ARGS("s", first, "s", last), SD_BUS_RESULT("aa{sv}", days),
                            on<&Service::days>, 0),
    SD_BUS_METHOD_WITH_ARGS("Unwritten", SD_BUS_NO_ARGS, SD_BUS_RESULT("a(ssxuxb)", spans, "a(ssxu)", holds),
                            on<&Service::unwritten>, 0),
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
    SD_BUS_PROPERTY("BreakPausedBy", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("RoutineStep", "u", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("RoutineDone", "u", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("EasierMoves", "a(us)", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("InCall", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("HurtToAsk", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("SoreAreas", "as", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Eased", "as", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("BandChecked", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Because", "as", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Outlook", "as", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("SessionAt", "x", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Today", "a{sv}", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Goal", "u", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Welcomed", "b", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("IdleSource", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Notifier", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Tray", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_PROPERTY("Version", "s", get, 0, SD_BUS_VTABLE_PROPERTY_EMITS_CHANGE),
    SD_BUS_VTABLE_END,
};

}  // namespace

core::Result<std::unique_ptr<api::Subscription>> serve_on_bus(SessionBus& bus, api::BreakService& service, NameOf so_far) {
    auto served = std::make_unique<Service>(bus.handle(), service);
    if (const auto begun = served->begin(so_far); !begun) return begun.failure();
    return std::unique_ptr<api::Subscription>{std::move(served)};
}

}  // namespace unhunch::sdbus
