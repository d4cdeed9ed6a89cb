#include "adapters/x11/front_window_watch.hpp"

#include <optional>
#include <utility>

#include "adapters/x11/front_window_inquiry.hpp"

namespace unhunch::x11 {
namespace {

using ports::finding::FrontWindow;

class FrontWindowWatch final : public ports::CircumstanceWatch {
public:
    FrontWindowWatch(ports::EventLoop& loop, ports::Tell tell, std::string display)
        : loop_{loop}, tell_{std::move(tell)}, display_{std::move(display)} {}

    void look(bool wanted) override {
        if (std::exchange(looking_, wanted) == wanted) return;
        wanted ? begin() : end();
    }

    [[nodiscard]] std::string name() const override { return reached_ ? "x11" : "none"; }

private:
    void begin() {
        server_ = AskedServer::connect(display_);
        reached_ = server_ != nullptr;
        if (!reached_) return;
        inquiry_.emplace(*server_, [this](const FrontWindow& window) { tell_soon(window); });
        readable_ = loop_.watch(server_->descriptor(), [this] { hear(); });
        soon_ = loop_.call_at({}, [this] { hear(); });
    }

    void end() {
        soon_.reset();
        giving_up_.reset();
        telling_.reset();
        hang_up();
        told_.reset();
    }

    void hang_up() {
        readable_.reset();
        inquiry_.reset();
        server_.reset();
    }

    void hear() {
        if (!server_ || server_->hear([this](const xcb_generic_event_t& event) { inquiry_->hear(event); })) return;
        // Letting go of the descriptor inside its own call would pull the floor from under the loop.
        if (giving_up_) return;
        giving_up_ = loop_.call_at({}, [this] {
            hang_up();
            if (told_) tell_soon({});
        });
    }

    /// Not from inside the hearing: whoever is told may look away, and with that the connection goes.
    void tell_soon(const FrontWindow& window) {
        if (told_ && told_->application == window.application && told_->full_screen == window.full_screen) return;
        told_ = window;
        telling_ = loop_.call_at({}, [this, window] { tell_(window); });
    }

    ports::EventLoop& loop_;
    ports::Tell tell_;
    std::string display_;
    bool looking_ = false;
    bool reached_ = true;  // until a look finds otherwise
    std::optional<FrontWindow> told_;
    // The watch is let go of before the connection whose descriptor it watches.
    std::unique_ptr<AskedServer> server_;
    std::optional<FrontWindowInquiry> inquiry_;
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<ports::Subscription> soon_;
    std::unique_ptr<ports::Subscription> giving_up_;
    std::unique_ptr<ports::Subscription> telling_;
};

}  // namespace

std::unique_ptr<ports::CircumstanceWatch> make_x11_front_window_watch(ports::EventLoop& loop, ports::Tell tell,
                                                                      std::string display) {
    return std::make_unique<FrontWindowWatch>(loop, std::move(tell), std::move(display));
}

}  // namespace unhunch::x11
