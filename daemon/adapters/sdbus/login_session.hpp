// Finds the login session that this program belongs to.
#pragma once

#include <functional>
#include <string>

#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {

class LoginSession {
public:
    /// `found` gets the object path of the session in logind, once, from the loop; empty where logind knows none or does
    /// not answer within 2 s. What is asked, in this order: XDG_SESSION_ID, the session of this process, the user's
    /// graphical session (a user service belongs to no session itself), what logind itself takes for ours.
    LoginSession(sd_bus* bus, std::function<void(const std::string& path)> found);
    LoginSession(const LoginSession&) = delete;
    LoginSession& operator=(const LoginSession&) = delete;

private:
    void ask(Message call, std::function<void(sd_bus_message*)> answered, void (LoginSession::*otherwise)());
    void ask_by_name();
    void ask_by_process();
    void ask_by_user();
    void ask_for_automatic();
    void ask_for_display_of(const std::string& user);
    void ask_for(const char* session_id, void (LoginSession::*otherwise)());
    void take(sd_bus_message* reply);
    void tell(const std::string& path);
    void none() { tell(""); }

    sd_bus* bus_;
    std::function<void(const std::string&)> found_;
    PendingCalls calls_;
};

}  // namespace unhunch::sdbus
