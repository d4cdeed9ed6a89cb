#include "random_day.hpp"

#include <array>

namespace unhunch::random {
namespace {

using namespace std::chrono_literals;
using core::Length;
using core::seconds;
namespace trace = core::trace;

core::Length minutes_of(int count) { return core::minutes{count}; }

// The night in which Berlin's clocks go back, so that every zone change is one of the offset, too.
constexpr core::WallTime begins = date::sys_days{date::year{2026} / 10 / 25} - 2h;

const date::time_zone* zone(unsigned which) {
    static const std::array zones{date::locate_zone("UTC"), date::locate_zone("Europe/Berlin"),
                                  date::locate_zone("America/New_York")};
    return zones[which % zones.size()];
}

/// Turns deeds into lines, and leaves out what cannot happen then.
class Telling {
public:
    explicit Telling(core::Trace& trace) : trace_{trace} { add(trace::Input{true}); }

    void tell(const Happening& one) {
        now_ += seconds{one.after};
        const Length length = seconds{one.value};
        switch (one.deed) {
            case Deed::Input: return turn<trace::Input>(input_);
            case Deed::Lock: return turn<trace::Locked>(locked_);
            case Deed::OtherSession: return turn<trace::ActiveSession>(own_session_);
            case Deed::Call: return turn<trace::Call>(call_);
            case Deed::Media: return turn<trace::Media>(media_);
            case Deed::DoNotDisturb: return turn<trace::DoNotDisturb>(quiet_);
            case Deed::FullScreen: return turn<trace::FullScreen>(full_);
            case Deed::Application: return turn<trace::App>(application_);
            case Deed::Standing: return turn<trace::Standing>(standing_);
            case Deed::Sleep: return sleep(length);
            case Deed::Restart: return leave(trace::Restart{length}, length);
            case Deed::Reboot: return leave(trace::Reboot{length}, length);
            case Deed::PauseFor: return add(trace::PauseFor{length});
            case Deed::Pause: return add(trace::Pause{true});
            case Deed::Resume: return add(trace::Pause{false});
            case Deed::Start: return add(trace::Answered{core::Answer::Start});
            case Deed::Snooze: return add(trace::Answered{core::Answer::Snooze});
            case Deed::Skip: return add(trace::Answered{core::Answer::Skip});
            case Deed::Begin: return add(trace::Start{{"desk_reset"}});
            case Deed::Finish: return add(trace::Finish{one.value % 11 / 10.0});
            case Deed::SetClock: return add(trace::Clock{begins + now_ + length * (one.value % 2 ? 20 : -20)});
            case Deed::Travel: return add(trace::Zone{zone(one.value)});
        }
    }

    void end() {
        now_ = std::max(now_ + 1min, back_);
        add(trace::End{});
    }

private:
    void add(core::TraceEvent what) { trace_.lines.push_back({begins + now_, std::move(what), ++line_}); }

    template <class Kind>
    void turn(bool& on) {
        on = !on;
        // Who stands up or sits down tells the daemon, which must be there to hear it.
        if (std::is_same_v<Kind, trace::Standing> && now_ < back_) on = !on;
        else add(Kind{on});
    }

    void sleep(Length length) {
        if (now_ < back_) return;
        add(trace::Asleep{true});
        now_ += length;
        add(trace::Asleep{false});
    }

    template <class Kind>
    void leave(Kind gap, Length length) {
        if (now_ < back_) return;
        add(gap);
        back_ = now_ + length;
    }

    core::Trace& trace_;
    Length now_{};
    Length back_{};
    unsigned line_ = 0;
    bool input_ = true, locked_ = false, own_session_ = true, call_ = false, media_ = false, quiet_ = false;
    bool full_ = false, application_ = false, standing_ = false;
};

/// Lengths about the limits that matter, and on them.
rc::Gen<unsigned> some_seconds() {
    return rc::gen::weightedOneOf<unsigned>({{3, rc::gen::inRange(1u, 30u)},
                                             {3, rc::gen::inRange(30u, 125u)},
                                             {3, rc::gen::inRange(125u, 600u)},
                                             {3, rc::gen::inRange(600u, 3000u)},
                                             {1, rc::gen::element(4u, 30u, 31u, 45u, 60u, 120u, 179u, 180u, 181u)}});
}

rc::Gen<core::Settings> some_settings() {
    return rc::gen::map(
        rc::gen::tuple(rc::gen::element(10, 20, 30, 50), rc::gen::element(60, 120, 200), rc::gen::element(3, 4, 10),
                       rc::gen::element(core::MediaRule::Sitting, core::MediaRule::Ignore, core::MediaRule::Hold),
                       rc::gen::element(1, 5, 120), rc::gen::element(false, false, true)),
        [](const auto& drawn) {
            core::Settings settings;
            settings.sit_limit = minutes_of(std::get<0>(drawn));
            settings.idle_after = seconds{std::get<1>(drawn)};
            settings.natural_break = minutes_of(std::get<2>(drawn));
            settings.media = std::get<3>(drawn);
            settings.hold_ceiling = minutes_of(std::get<4>(drawn));
            if (std::get<5>(drawn)) settings.working_hours.fill({{0h, 2h + 30min}, {3h, 12h}, {20h, 23h}});
            return settings;
        });
}

rc::Gen<core::TraceAnswers> some_answers() {
    return rc::gen::map(
        rc::gen::tuple(rc::gen::element<int>(0, 1, 2, 3), rc::gen::element(1, 20, 200), rc::gen::element(0.2, 0.5, 1.0)),
        [](const auto& drawn) {
            core::TraceAnswers answers{.with = {},
                                       .after = seconds{std::get<1>(drawn)},
                                       .finish = std::get<2>(drawn),
                                       .routine = {"desk_reset"}};
            if (const int which = std::get<0>(drawn); which > 0) answers.with = static_cast<core::Answer>(which - 1);
            return answers;
        });
}

/// A line as `unhunch simulate` reads it.
struct Shown {
    std::string operator()(const trace::Input& input) const { return flag("input", input.on); }
    std::string operator()(const trace::Locked& lock) const { return flag("locked", lock.on); }
    std::string operator()(const trace::Asleep& sleep) const { return flag("asleep", sleep.on); }
    std::string operator()(const trace::Media& media) const { return flag("media", media.on); }
    std::string operator()(const trace::DoNotDisturb& quiet) const { return flag("do_not_disturb", quiet.on); }
    std::string operator()(const trace::FullScreen& full) const { return flag("full_screen", full.on); }
    std::string operator()(const trace::Standing& standing) const { return flag("standing", standing.on); }
    std::string operator()(const trace::ActiveSession& session) const { return flag("active_session", session.on); }
    std::string operator()(const trace::Call& call) const { return call.open ? R"("call": "camera")" : flag("call", false); }
    std::string operator()(const trace::App& app) const { return app.in_front ? R"("app": "Talk")" : flag("app", false); }
    std::string operator()(const trace::Clock& clock) const { return R"("clock": ")" + instant(clock.to) + "\""; }
    std::string operator()(const trace::Zone& zone) const { return R"("zone": ")" + zone.zone->name() + "\""; }
    std::string operator()(const trace::PauseFor& pause) const { return length("pause", pause.length); }
    std::string operator()(const trace::PauseUntil& pause) const { return R"("pause": ")" + instant(pause.until) + "\""; }
    std::string operator()(const trace::PauseUntilTomorrow&) const { return R"("pause": "tomorrow")"; }
    std::string operator()(const trace::Pause& pause) const { return flag("pause", pause.on); }
    std::string operator()(const trace::Answered& answer) const { return std::string{R"("answer": )"} + name(answer.answer); }
    std::string operator()(const trace::Finish& finish) const { return R"("finish": )" + std::to_string(finish.share); }
    std::string operator()(const trace::Start& start) const { return R"("start": ")" + start.routine.value + "\""; }
    std::string operator()(const trace::GotUp& reply) const { return flag("got_up", reply.got_up); }
    std::string operator()(const trace::Restart& restart) const { return length("restart", restart.gone); }
    std::string operator()(const trace::Reboot& reboot) const { return length("reboot", reboot.gone); }
    std::string operator()(const trace::End&) const { return flag("end", true); }

    static std::string flag(const char* key, bool on) { return std::string{"\""} + key + (on ? "\": true" : "\": false"); }
    static std::string length(const char* key, Length length) {
        return std::string{"\""} + key + "\": " + std::to_string(core::whole(length).count());
    }
    static std::string instant(core::WallTime at) { return date::format("%FT%TZ", date::floor<seconds>(at)); }
    static const char* name(core::Answer answer) {
        return answer == core::Answer::Start ? R"("start")" : answer == core::Answer::Snooze ? R"("snooze")" : R"("skip")";
    }
};

const char* word(core::MediaRule rule) {
    return rule == core::MediaRule::Sitting ? "sitting" : rule == core::MediaRule::Ignore ? "ignore" : "hold";
}

}  // namespace

core::Trace Day::trace() const {
    core::Trace trace{.zone = zone(0), .seed = {}, .answers = answers, .lines = {}};
    Telling telling{trace};
    for (const auto& one : happenings) telling.tell(one);
    telling.end();
    return trace;
}

void showValue(const Day& day, std::ostream& out) {
    const auto length = [](const char* key, Length value) {
        return std::string{"\""} + key + "\": \"" + std::to_string(core::whole(value).count()) + "s\", ";
    };
    const auto& settings = day.settings;
    out << "\n{\"settings\": {" << length("sit_limit", settings.sit_limit) << length("idle_after", settings.idle_after)
        << length("natural_break", settings.natural_break) << length("hold_ceiling", settings.hold_ceiling)
        << R"("media": ")" << word(settings.media) << '"';
    if (!settings.working_hours[0].empty()) {
        out << R"(, "working_hours": {)";
        for (const auto* weekday : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
            out << '"' << weekday << R"(": ["00:00-02:30", "03:00-12:00", "20:00-23:00"])"
                << (std::string{weekday} == "sun" ? "}" : ", ");
    }
    out << "}}\n{\"answers\": {\"with\": " << (day.answers.with ? Shown::name(*day.answers.with) : "\"nothing\"")
        << ", \"after_s\": " << core::whole(day.answers.after).count() << ", \"finish\": " << day.answers.finish
        << ", \"routine\": \"desk_reset\"}}\n";
    for (const auto& line : day.trace().lines)
        out << "{\"at\": \"" << Shown::instant(line.at) << "\", " << std::visit(Shown{}, line.what) << "}\n";
}

rc::Gen<Day> day_of(Deeds deeds) {
    const auto happening = rc::gen::build<Happening>(rc::gen::set(&Happening::after, some_seconds()),
                                                     rc::gen::set(&Happening::deed, rc::gen::elementOf(std::move(deeds))),
                                                     rc::gen::set(&Happening::value, some_seconds()));
    return rc::gen::build<Day>(rc::gen::set(&Day::settings, some_settings()),
                               rc::gen::set(&Day::answers, some_answers()),
                               rc::gen::set(&Day::happenings, rc::gen::container<std::vector<Happening>>(happening)));
}

}  // namespace unhunch::random
