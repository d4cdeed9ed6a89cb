#include "adapters/sdbus/session_watch.hpp"

#include <list>
#include <optional>
#include <set>
#include <utility>

#include "adapters/sdbus/any_of.hpp"
#include "adapters/sdbus/logind_session_watch.hpp"
#include "adapters/sdbus/logind_sleep_watch.hpp"
#include "adapters/sdbus/screen_saver_watch.hpp"

namespace unhunch::sdbus {
namespace {

bool is_there(sd_bus* bus) { return bus != nullptr && sd_bus_is_open(bus) > 0; }

class SessionWatch final : public ports::SessionWatch {
public:
    SessionWatch(sd_bus* session, SystemBus* system, ports::SessionEvents events)
        : events_{std::move(events)}, locked_{[tell = events_.locked](bool on) {
              if (tell) tell(on);
          }} {
        if (system != nullptr && is_there(system->handle())) {
            logind_source_ = locked_.wait_for_one();
            hear_logind(system->handle());
        }
        if (is_there(session)) hear_screen_savers(session);
        if (system != nullptr)
            bus_changes_ = system->watch([this, system] {
                lose_logind();
                if (is_there(system->handle())) hear_logind(system->handle());
            });
    }

    [[nodiscard]] std::string name() const override {
        std::string names;
        if (hints_.locked || hints_.active)
            names = "logind";
        else if (sleep_ && sleep_->hears())
            names = "logind (sleep only)";
        for (const auto& service : answering_) names += (names.empty() ? "" : ", ") + service;
        return names.empty() ? "none" : names;
    }

private:
    void hear_logind(sd_bus* system) {
        if (!logind_source_) logind_source_ = locked_.hear_one();
        session_.emplace(system, [this](const LogindSessionWatch::Hints& hints) { hints_are(hints); });
        sleep_.emplace(system, LogindSleepWatch::Events{.asleep = events_.asleep, .going_down = events_.going_down});
    }

    void hear_screen_savers(sd_bus* session) {
        for (const auto& saver : screen_savers())
            savers_.emplace_back(session, saver,
                                 [this, service = saver.service, source = locked_.wait_for_one()](auto covered) {
                                     if (covered)
                                         answering_.insert(service);
                                     else
                                         answering_.erase(service);
                                     locked_.says(source, covered);
                                 });
        // What was locked when this program was there last is not for ever, should nobody be able to tell any more.
        locked_.says(locked_.hear_one(), false);
    }

    void hints_are(const LogindSessionWatch::Hints& hints) {
        hints_ = hints;
        if (hints.over && events_.over) return events_.over();
        if (events_.other_session) events_.other_session(!hints_.active.value_or(true));
        if (logind_source_) locked_.says(*logind_source_, hints_.locked);
    }

    /// With the bus went all that could have ended a sleep or a lock.
    void lose_logind() {
        if (!sleep_) return;
        const bool asleep = sleep_->asleep();
        session_.reset();
        sleep_.reset();
        if (asleep && events_.asleep) events_.asleep(false);
        hints_are({});
    }

    ports::SessionEvents events_;
    AnyOf locked_;
    std::set<std::string> answering_;
    std::list<ScreenSaverWatch> savers_;
    std::optional<AnyOf::Source> logind_source_;
    LogindSessionWatch::Hints hints_;
    std::optional<LogindSessionWatch> session_;
    std::optional<LogindSleepWatch> sleep_;
    std::unique_ptr<ports::Subscription> bus_changes_;
};

}  // namespace

std::unique_ptr<ports::SessionWatch> make_session_watch(SessionBus& session, SystemBus* system,
                                                        ports::SessionEvents events) {
    return std::make_unique<SessionWatch>(session.handle(), system, std::move(events));
}

}  // namespace unhunch::sdbus
