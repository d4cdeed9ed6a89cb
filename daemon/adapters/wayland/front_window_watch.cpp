#include "adapters/wayland/front_window_watch.hpp"

#include <optional>
#include <utility>

#include "adapters/wayland/window_list.hpp"

namespace unhunch::wayland {
namespace {

constexpr int list_is_whole = 2;  // rounds: the first says what is offered, the second which windows there are

class FrontWindowWatch final : public ports::CircumstanceWatch {
public:
    FrontWindowWatch(ports::EventLoop& loop, const ports::Clock& clock, ports::Tell tell, std::string display)
        : loop_{loop}, clock_{clock}, tell_{std::move(tell)}, display_{std::move(display)} {}

    void look(bool wanted) override {
        if (std::exchange(looking_, wanted) == wanted) return;
        wanted ? begin() : end();
    }

    std::string name() const override { return offered_ ? "wlr-foreign-toplevel-management" : "none"; }

private:
    void begin() {
        auto opened = Connection::open(loop_, clock_, display_,
                                       {.arrived = [this] { arrived(); }, .lost = [this] { end(); }});
        if (opened) connection_ = *std::move(opened);
    }

    void end() {
        windows_.reset();
        connection_.reset();
        told_.reset();
    }

    void arrived() {
        if (!windows_ && connection_->rounds() > 0) {
            windows_ = WindowList::bind(*connection_);
            offered_ = windows_ != nullptr;
            if (offered_) connection_->ask_round();
        }
        if (!windows_ || connection_->rounds() < list_is_whole) return;
        const auto front = windows_->front();
        if (told_ && told_->application == front.application && told_->full_screen == front.full_screen) return;
        told_ = front;
        // Not from inside the reading: the one who is told may look away, and with that the connection goes.
        telling_ = loop_.call_at({}, [this] {
            if (told_) tell_(*told_);
        });
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    ports::Tell tell_;
    std::string display_;
    bool looking_ = false;
    bool offered_ = true;  // until a look finds otherwise
    std::optional<ports::finding::FrontWindow> told_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<WindowList> windows_;
    std::unique_ptr<ports::Subscription> telling_;
};

}  // namespace

std::unique_ptr<ports::CircumstanceWatch> make_wayland_front_window_watch(ports::EventLoop& loop,
                                                                          const ports::Clock& clock, ports::Tell tell,
                                                                          std::string display) {
    return std::make_unique<FrontWindowWatch>(loop, clock, std::move(tell), std::move(display));
}

}  // namespace unhunch::wayland
