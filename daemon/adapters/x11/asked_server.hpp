// One connection to an X server that is asked without waiting for the answers.
#pragma once

#include <xcb/xcb.h>

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace unhunch::x11 {

class AskedServer {
public:
    /// Null where the display cannot be reached. Waits for the server's greeting, as libxcb offers nothing else.
    [[nodiscard]] static std::unique_ptr<AskedServer> connect(const std::string& display);

    /// `answered` gets the reply, null where there is none: the window is gone, or the request unknown. Answers come in
    /// the order of the questions, from inside `hear`; further questions may be asked there.
    template <class Reply, class Cookie>
    void ask(Cookie question, std::function<void(const Reply*)> answered) {
        questions_.push_back({question.sequence, [answered = std::move(answered)](const void* reply) {
                                  answered(static_cast<const Reply*>(reply));
                              }});
    }

    /// Sends what is to be sent and takes what has arrived. False where the server has hung up.
    [[nodiscard]] bool hear(const std::function<void(const xcb_generic_event_t&)>& event);

    [[nodiscard]] xcb_connection_t* connection() const { return connection_.get(); }
    [[nodiscard]] xcb_window_t root() const { return root_; }
    [[nodiscard]] int descriptor() const { return xcb_get_file_descriptor(connection_.get()); }

private:
    struct Asked {
        unsigned sequence;
        std::function<void(const void*)> answered;
    };
    using Connection = std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)>;

    AskedServer(Connection connection, xcb_window_t root) : connection_{std::move(connection)}, root_{root} {}
    bool take_events(const std::function<void(const xcb_generic_event_t&)>& event);
    bool take_answers();

    Connection connection_;
    xcb_window_t root_;
    std::deque<Asked> questions_;
};

}  // namespace unhunch::x11
