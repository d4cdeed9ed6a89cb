// A session bus within one process: the far end of the program's own connection, which speaks for the bus and for everybody on it.
#pragma once

#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "adapters/sdbus/bus_connection.hpp"
#include "adapters/sdbus/event_loop.hpp"
#include "adapters/sdbus/sd_event_loop.hpp"
#include "adapters/sdbus/session_bus.hpp"
#include "fuzz/promises.hpp"

namespace unhunch::fuzz {

/// What a real bus would do, it does: it greets, hands out names, says who owns them, and puts the sender into each message.
/// It brings signals to the program whether they were asked for or not, because one that names the program as its destination
/// passes a real bus like that, too.
class SmallBus {
public:
    static constexpr const char* us = ":1.1";
    static constexpr const char* bus_name = "org.freedesktop.DBus";

    std::map<std::string, std::string> owners;   // of well-known names
    std::vector<std::string> can_be_started;
    std::function<void(sd_bus_message*)> heard;  // whatever the program sends that is not for the bus itself

    SmallBus() {
        int ends[2] = {-1, -1};
        demand(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) == 0, "there are sockets");
        theirs_ = end_at(ends[0]);
        demand(sd_bus_set_server(theirs_.get(), 1, sd_id128_t{}) >= 0, "one end serves");
        sd_bus_add_filter(theirs_.get(), nullptr, hear, this);
        auto ours = end_at(ends[1]);
        sd_bus_set_bus_client(ours.get(), 1);  // these four as sd_bus_open_user does
        sd_bus_set_trusted(ours.get(), 1);
        sd_bus_set_exit_on_disconnect(ours.get(), 0);
        sdbus::wait_long_for_matches(ours.get());
        demand(sd_bus_start(theirs_.get()) >= 0 && sd_bus_start(ours.get()) >= 0, "both ends start");
        for (int turns = 0; sd_bus_is_ready(ours.get()) <= 0; ++turns) {
            demand(sd_bus_process(ours.get(), nullptr) >= 0 && sd_bus_process(theirs_.get(), nullptr) >= 0 && turns < 1000,
                   "the bus greets");
        }
        auto* event = dynamic_cast<sdbus::SdEventLoop&>(*loop_).handle();
        ours_ = std::make_unique<Ours>(std::move(ours), event);
    }
    SmallBus(const SmallBus&) = delete;
    SmallBus& operator=(const SmallBus&) = delete;

    [[nodiscard]] sdbus::SessionBus& ours() { return *ours_; }

    /// Until neither end has anything left to do at this moment.
    void turn() {
        auto* event = dynamic_cast<sdbus::SdEventLoop&>(*loop_).handle();
        for (bool moved = true; moved;) {
            moved = false;
            while (must(sd_bus_process(theirs_.get(), nullptr), "the program keeps to the protocol") > 0) moved = true;
            while (must(sd_event_run(event, 0), "the program's loop turns") > 0) moved = true;
        }
    }

    /// Does something that waits for the bus, which meanwhile turns in a thread of its own.
    template <class Deed>
    void beside(const Deed& deed) {
        std::atomic<bool> done = false;
        std::thread bus{[&] {
            while (!done)
                if (sd_bus_process(theirs_.get(), nullptr) == 0) sd_bus_wait(theirs_.get(), 500);
        }};
        sigset_t alarm;  // libFuzzer's watch over the time, which would interrupt the waiting
        sigset_t before;
        sigemptyset(&alarm);
        sigaddset(&alarm, SIGALRM);
        pthread_sigmask(SIG_BLOCK, &alarm, &before);
        deed();
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        done = true;
        bus.join();
    }

    /// From somebody on the bus to the program; null where no such message can be written.
    [[nodiscard]] sdbus::Message call(const char* sender, const std::string& path, const std::string& interface,
                                      const std::string& member) const {
        sd_bus_message* made = nullptr;
        if (sd_bus_message_new_method_call(theirs_.get(), &made, us, path.c_str(), interface.empty() ? nullptr : interface.c_str(),
                                           member.c_str()) < 0)
            return nullptr;
        return from(sender, made);
    }
    [[nodiscard]] sdbus::Message signal(const char* sender, const std::string& path, const std::string& interface,
                                        const std::string& member) const {
        sd_bus_message* made = nullptr;
        if (sd_bus_message_new_signal(theirs_.get(), &made, path.c_str(), interface.c_str(), member.c_str()) < 0) return nullptr;
        return from(sender, made);
    }
    [[nodiscard]] sdbus::Message reply(const char* sender, sd_bus_message* to) const {
        sd_bus_message* made = nullptr;
        sd_bus_message_new_method_return(to, &made);
        return from(sender, made);
    }
    [[nodiscard]] sdbus::Message refusal(const char* sender, sd_bus_message* to, const char* name, const char* sentence) const {
        sd_bus_message* made = nullptr;
        const sd_bus_error error{name, sentence, 0};
        sd_bus_message_new_method_error(to, &made, &error);
        return from(sender, made);
    }

    /// The number of the message, 0 where it cannot be sent.
    std::uint64_t send(const sdbus::Message& message) const {
        std::uint64_t number = 0;
        return message && sd_bus_send(theirs_.get(), message.get(), &number) >= 0 ? number : 0;
    }

    /// Somebody takes a name, or leaves it: as the bus tells it.
    void name_goes_to(const std::string& name, const std::string& owner) {
        const auto before = std::exchange(owners[name], owner);
        if (before == owner) return;
        const auto told = signal(bus_name, "/org/freedesktop/DBus", bus_name, "NameOwnerChanged");
        sd_bus_message_append(told.get(), "sss", name.c_str(), before.c_str(), owner.c_str());
        send(told);
    }

private:
    class Ours final : public sdbus::SessionBus {
    public:
        Ours(sdbus::Bus bus, sd_event* loop) : connection_{std::move(bus), loop, [] { demand(false, "the connection stays"); }} {}
        [[nodiscard]] sd_bus* handle() const override { return connection_.handle(); }

    private:
        sdbus::BusConnection connection_;
    };

    static int must(int result, const char* promise) {
        demand(result >= 0, promise);
        return result;
    }

    static sdbus::Bus end_at(int descriptor) {
        sd_bus* made = nullptr;
        demand(sd_bus_new(&made) >= 0 && sd_bus_set_fd(made, descriptor, descriptor) >= 0, "a connection is made");
        sd_bus_negotiate_fds(made, 1);
        return sdbus::Bus{made};
    }

    static sdbus::Message from(const char* sender, sd_bus_message* made) {
        if (made != nullptr) demand(sd_bus_message_set_sender(made, sender) >= 0, "a message has a sender");
        return sdbus::Message{made};
    }

    static int hear(sd_bus_message* message, void* self, sd_bus_error*) noexcept {
        static_cast<SmallBus*>(self)->hear(message);
        return 1;
    }

    void hear(sd_bus_message* message) {
        const char* destination = sd_bus_message_get_destination(message);
        if (destination == nullptr || std::string_view{destination} != bus_name || sd_bus_message_is_method_call(message, nullptr, nullptr) <= 0) {
            if (heard) heard(message);
            return;
        }
        const std::string_view asked = sd_bus_message_get_member(message);
        auto answer = reply(bus_name, message);
        if (asked == "Hello") {
            sd_bus_message_append(answer.get(), "s", us);
        } else if (asked == "RequestName" || asked == "ReleaseName") {
            sd_bus_message_append(answer.get(), "u", 1U);
        } else if (asked == "ListActivatableNames") {
            sd_bus_message_open_container(answer.get(), 'a', "s");
            for (const auto& name : can_be_started) sd_bus_message_append(answer.get(), "s", name.c_str());
            sd_bus_message_close_container(answer.get());
        } else if (asked == "GetNameOwner") {
            const char* name = "";
            sd_bus_message_read(message, "s", &name);
            const auto& owner = owners[name];
            if (owner.empty())
                answer = refusal(bus_name, message, SD_BUS_ERROR_NAME_HAS_NO_OWNER, "Nobody has it.");
            else
                sd_bus_message_append(answer.get(), "s", owner.c_str());
        }
        if (sd_bus_message_get_expect_reply(message) > 0) send(answer);
    }

    std::unique_ptr<ports::EventLoop> loop_ = sdbus::make_sd_event_loop();
    std::unique_ptr<sdbus::SessionBus> ours_;
    sdbus::Bus theirs_;  // goes first: nobody waits for the other end to read
};

}  // namespace unhunch::fuzz
