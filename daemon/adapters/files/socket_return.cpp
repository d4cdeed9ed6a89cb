#include "adapters/files/socket_return.hpp"

#include <algorithm>
#include <utility>

#include "adapters/files/file_watch.hpp"

namespace unhunch::files {
namespace {

constexpr core::Length first_wait = core::seconds{1};
constexpr core::Length longest_wait = core::minutes{5};

class Waiting final : public ports::Subscription {
public:
    Waiting(ports::EventLoop& loop, const ports::Clock& clock, const std::filesystem::path& socket, std::function<void()> attempt)
        : loop_{loop}, clock_{clock}, attempt_{std::move(attempt)} {
        // Where the kernel gives no more watches, the attempts that are left have to do.
        if (!socket.empty())
            if (auto watched = watch_files(loop_, clock_, {socket}, [this] { has_changed(); })) news_ = *std::move(watched);
        put_off();
    }

private:
    /// Not from inside the watch, which the attempt may end. A server binds its socket before it listens on it, so the pace
    /// begins anew as well.
    void has_changed() {
        wait_ = first_wait;
        next_ = loop_.call_at({}, [this] { try_it(); });
    }

    void put_off() {
        next_ = loop_.call_at(clock_.now().uptime + wait_, [this] {
            wait_ = std::min(wait_ * 2, longest_wait);
            try_it();
        });
    }

    void try_it() {
        put_off();
        const auto attempt = attempt_;
        attempt();  // this may be gone afterwards
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    std::function<void()> attempt_;
    core::Length wait_ = first_wait;
    std::unique_ptr<ports::Subscription> news_;
    std::unique_ptr<ports::Subscription> next_;
};

class SocketReturn final : public ports::ReturnWatch {
public:
    SocketReturn(ports::EventLoop& loop, const ports::Clock& clock) : loop_{loop}, clock_{clock} {}

    std::unique_ptr<ports::Subscription> wait_for(const std::filesystem::path& socket, std::function<void()> attempt) override {
        return std::make_unique<Waiting>(loop_, clock_, socket, std::move(attempt));
    }

private:
    ports::EventLoop& loop_;
    const ports::Clock& clock_;
};

}  // namespace

std::unique_ptr<ports::ReturnWatch> make_socket_return(ports::EventLoop& loop, const ports::Clock& clock) {
    return std::make_unique<SocketReturn>(loop, clock);
}

}  // namespace unhunch::files
