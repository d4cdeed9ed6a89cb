#include "main_application.hpp"

#include <cstdio>
#include <string>
#include <utility>

#include "adapters/sdbus/activation.hpp"
#include "adapters/sdbus/application.hpp"
#include "adapters/sdbus/break_service_client.hpp"
#include "adapters/sdbus/client_loop.hpp"
#include "api/tray_menu.hpp"

namespace unhunch::tray {
namespace {

using Answered = sdbus::ApplicationEvents::Answered;
using Window = api::BreakService::Window;

/// Launchers often call more than once in a row; after so long with nothing to do it ends.
constexpr core::Length patience = core::seconds{5};

class Application {
public:
    explicit Application(sdbus::ClientLoop& loop) : service_{sdbus::make_break_service_client(loop.bus())} {}

    sdbus::ApplicationEvents events() {
        return {.activate = [this](const std::string& token, Answered answered) { activate(token, std::move(answered)); },
                .act = [this](const std::string& action, const std::string& token,
                              Answered answered) { act(action, token, std::move(answered)); }};
    }

    /// Since it was asked last, something came or is still waited for.
    bool was_busy() { return std::exchange(busy_, waiting_ > 0) || waiting_ > 0; }

private:
    /// As the first click on the tray icon: who never saw the health note sees it first.
    void activate(const std::string& token, Answered answered) {
        auto told = counted(std::move(answered));
        service_->request_status([this, token, told](const core::Result<api::Status>& status) {
            const auto deed = status ? api::first_deed(*status) : api::MenuDeed{api::menu::OpenStatistics{}};
            api::perform(deed, *service_, token, told);
        });
    }

    void act(const std::string& action, const std::string& token, Answered answered) {
        auto told = counted(std::move(answered));
        if (action == "break") return service_->ask(core::command::StartBreak{}, told);
        if (action == "statistics") return service_->open_window(Window::Statistics, token, told);
        if (action == "pause") return service_->ask(core::command::PauseFor{core::minutes{60}}, told);
        told(core::Failure{"Unhunch has no action \"" + action + "\", only break, statistics and pause."});
    }

    Answered counted(Answered answered) {
        ++waiting_;
        busy_ = true;
        return [this, answered = std::move(answered)](const core::Outcome& outcome) {
            --waiting_;
            answered(outcome);
        };
    }

    std::unique_ptr<api::BreakService> service_;
    int waiting_ = 0;
    bool busy_ = true;
};

int complain(const std::string& sentence) {
    std::fprintf(stderr, "unhunch-tray: %s\n", sentence.c_str());
    return 1;
}

}  // namespace

int run_application() {
    bool lost = false;
    auto loop = sdbus::open_client_loop([&lost] { lost = true; });
    if (!loop) return complain(loop.failure().message);
    // What is asked waits meanwhile; where the daemon cannot start, each answer says so.
    (void)sdbus::activate_daemon((*loop)->bus());
    Application application{**loop};
    const auto served = sdbus::serve_application((*loop)->bus(), application.events());
    if (!served) return complain(served.failure().message);
    while (!lost && application.was_busy()) (void)(*loop)->run_until([&lost] { return lost; }, patience);
    return 0;
}

}  // namespace unhunch::tray
