#include "adapters/x11/asked_server.hpp"

#include <xcb/xcbext.h>

#include <cstdlib>
#include <utility>

namespace unhunch::x11 {
namespace {

/// What xcb hands out is ours to free.
struct Freed {
    void operator()(void* given) const { std::free(given); }
};

}  // namespace

std::unique_ptr<AskedServer> AskedServer::connect(const std::string& display) {
    int number = 0;
    Connection connection{xcb_connect(display.empty() ? nullptr : display.c_str(), &number), &xcb_disconnect};
    if (xcb_connection_has_error(connection.get()) != 0) return nullptr;
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(connection.get()));
    for (; screens.rem > 1 && number > 0; --number) xcb_screen_next(&screens);
    return std::unique_ptr<AskedServer>{new AskedServer{std::move(connection), screens.data->root}};
}

bool AskedServer::hear(const std::function<void(const xcb_generic_event_t&)>& event) {
    // Sending may read, too: what came then is not seen by whoever watches the descriptor.
    do {
        xcb_flush(connection_.get());
    } while (take_events(event) || take_answers());
    return xcb_connection_has_error(connection_.get()) == 0;
}

bool AskedServer::take_events(const std::function<void(const xcb_generic_event_t&)>& event) {
    bool any = false;
    while (const std::unique_ptr<xcb_generic_event_t, Freed> one{xcb_poll_for_event(connection_.get())}) {
        any = true;
        event(*one);
    }
    return any;
}

bool AskedServer::take_answers() {
    bool any = false;
    while (!questions_.empty() && xcb_connection_has_error(connection_.get()) == 0) {
        void* reply = nullptr;
        xcb_generic_error_t* error = nullptr;
        if (xcb_poll_for_reply(connection_.get(), questions_.front().sequence, &reply, &error) == 0) break;
        const std::unique_ptr<void, Freed> kept{reply};
        std::free(error);
        const auto asked = std::move(questions_.front());
        questions_.pop_front();
        asked.answered(kept.get());
        any = true;
    }
    return any;
}

}  // namespace unhunch::x11
