#include "bus/bus_in_toolkit.hpp"

#include <utility>

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/evtloopsrc.h>

#include "adapters/sdbus/break_service_client.hpp"

namespace unhunch::tray {
namespace {

/// Stands in where there is no bus: every question is answered with the reason.
class NoService final : public api::BreakService {
public:
    explicit NoService(core::Failure why) : why_{std::move(why)} {}

    void ask(const core::Command&, Answered answered) override { say(answered); }
    [[nodiscard]] std::unique_ptr<api::Subscription> watch(StatusChanged) override { return nullptr; }
    void request_status(StatusReply reply) override { reply(why_); }
    void request_days(core::Day, core::Day, Days reply) override { reply(why_); }
    void request_unwritten(Unwritten reply) override { reply(why_); }
    void open_window(Window, const std::string&, Answered answered) override { say(answered); }
    void quit(Answered answered) override { say(answered); }

private:
    void say(const Answered& answered) const {
        if (answered) answered(why_);
    }

    core::Failure why_;
};

/// A toolkit that starts on a busy computer, accessibility and all, may keep the loop from the bus for seconds.
constexpr core::seconds busy_at_most{25};

/// The daemon's client, whose loop is looked after once each call has returned: a call may have armed a timeout there.
class LoopedService final : public api::BreakService {
public:
    LoopedService(sdbus::ClientLoop& loop, std::function<void(bool)> present)
        : loop_{loop}, client_{sdbus::make_break_service_client(loop.bus(), std::move(present), busy_at_most)} {}

    void ask(const core::Command& command, Answered answered) override {
        client_->ask(command, std::move(answered));
        look_after();
    }
    [[nodiscard]] std::unique_ptr<api::Subscription> watch(StatusChanged changed) override {
        look_after();
        return client_->watch(std::move(changed));
    }
    void request_status(StatusReply reply) override {
        client_->request_status(std::move(reply));
        look_after();
    }
    void request_days(core::Day first, core::Day last, Days reply) override {
        client_->request_days(first, last, std::move(reply));
        look_after();
    }
    void request_unwritten(Unwritten reply) override {
        client_->request_unwritten(std::move(reply));
        look_after();
    }
    void open_window(Window window, const std::string& activation_token, Answered answered) override {
        client_->open_window(window, activation_token, std::move(answered));
        look_after();
    }
    void quit(Answered answered) override {
        client_->quit(std::move(answered));
        look_after();
    }

private:
    void look_after() {
        wxTheApp->CallAfter([&loop = loop_] { loop.pump(); });
    }

    sdbus::ClientLoop& loop_;
    std::unique_ptr<api::BreakService> client_;
};

/// Lets the toolkit's loop wait for the bus as well.
class BusSource final : public wxEventLoopSourceHandler {
public:
    explicit BusSource(sdbus::ClientLoop& loop) : loop_{loop} {}

    void OnReadWaiting() override { listen(); }
    void OnWriteWaiting() override {}
    void OnExceptionWaiting() override { listen(); }

private:
    /// A window that what came over the bus destroys is gone in the toolkit's next idle moment, which only its own events announce:
    /// a hidden window has none, and its program would stay for ever.
    void listen() {
        loop_.pump();
        wxWakeUpIdle();
    }

    sdbus::ClientLoop& loop_;
};

}  // namespace

BusInToolkit::BusInToolkit(sdbus::ClientLoop& loop) : loop_{loop}, handler_{std::make_unique<BusSource>(loop)} {}

BusInToolkit::~BusInToolkit() = default;

void BusInToolkit::loop_begins(wxEventLoopBase& loop) {
    if (!loop.IsMain() || source_) return;
    source_.reset(loop.AddSourceForFD(loop_.descriptor(), handler_.get(), wxEVENT_SOURCE_INPUT));
    loop_.pump();
}

void BusInToolkit::loop_ends() { source_.reset(); }

std::unique_ptr<api::BreakService> make_looped_service(sdbus::ClientLoop& loop, std::function<void(bool)> present) {
    return std::make_unique<LoopedService>(loop, std::move(present));
}

std::unique_ptr<api::BreakService> make_no_service(core::Failure why) {
    return std::make_unique<NoService>(std::move(why));
}

}  // namespace unhunch::tray
