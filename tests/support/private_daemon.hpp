// The real daemon with a home of its own on the test's bus: started, asked, killed, and started again.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "private_bus.hpp"

namespace unhunch::test {

/// DAEMON and BACKUP are the built programs. It runs as a copy: the window program beside it is a stand-in that ends at once, well.
class PrivateDaemon {
public:
    static constexpr auto name = "io.github.unhunch.Daemon1";

    explicit PrivateDaemon(const std::filesystem::path& program = DAEMON, const std::filesystem::path& backup = BACKUP) {
        namespace fs = std::filesystem;
        for (const char* folder : {"bin", "data", "home", "run"}) fs::create_directories(home_.path() / folder);
        fs::copy_file(program, home_.path() / "bin/unhunchd");
        std::ofstream{home_.path() / "bin/unhunch-tray"} << "#!/bin/sh\nexit 0\n";
        fs::permissions(home_.path() / "bin/unhunch-tray", fs::perms::owner_all);
        fs::create_directories(home_.path() / "libexec/unhunch");
        fs::copy_file(backup, home_.path() / "libexec/unhunch/unhunch-backup");
        if (sd_bus_open_user(&bus_) < 0) throw std::runtime_error{"no connection to the test's bus"};
        const auto match = std::string{"type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='"} + name + "'";
        if (sd_bus_add_match(bus_, nullptr, match.c_str(), on_owner, this) < 0) throw std::runtime_error{"no match"};
    }
    PrivateDaemon(const PrivateDaemon&) = delete;
    PrivateDaemon& operator=(const PrivateDaemon&) = delete;
    ~PrivateDaemon() {
        end(SIGKILL);
        sd_bus_flush_close_unref(bus_);
    }

    [[nodiscard]] std::filesystem::path home() const { return home_.path() / "home"; }
    [[nodiscard]] std::filesystem::path journal() const { return home() / ".local/share/unhunch/journal.db"; }
    [[nodiscard]] std::filesystem::path state() const { return home() / ".local/state/unhunch"; }
    [[nodiscard]] sd_bus* bus() const { return bus_; }
    [[nodiscard]] pid_t process() const { return process_; }
    [[nodiscard]] bool on_bus() const { return on_bus_; }

    /// What it wrote to its standard error, in all its lives.
    [[nodiscard]] std::string log() const {
        std::ifstream file{home_.path() / "log"};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

    /// Starts it and does not wait. `prepare` runs in the new process before the program.
    void begin(const std::function<void()>& prepare = {}) {
        auto variables = environment();
        std::vector<char*> pointers;
        for (auto& variable : variables) pointers.push_back(variable.data());
        pointers.push_back(nullptr);
        const auto program = (home_.path() / "bin/unhunchd").string();
        const auto log = (home_.path() / "log").string();
        const auto parent = getpid();
        process_ = fork();
        if (process_ < 0) throw std::runtime_error{"cannot fork for unhunchd"};
        if (process_ > 0) return;
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(127);
        const int errors = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        dup2(errors, STDERR_FILENO);
        if (prepare) prepare();
        char* const words[] = {const_cast<char*>(program.c_str()), nullptr};
        execve(program.c_str(), words, pointers.data());
        _exit(127);
    }

    /// Starts it, and waits until it can be asked.
    void start(const std::function<void()>& prepare = {}) {
        begin(prepare);
        if (!until([this] { return on_bus_; })) throw std::runtime_error{"the daemon does not come up:\n" + log()};
        // It answers from its loop, when all is set up.
        if (const auto silent = call("org.freedesktop.DBus.Peer", "Ping", ""); !silent.empty()) throw std::runtime_error{silent};
    }

    /// Waits until it is gone, from the bus too.
    void end(int signal) {
        if (process_ <= 0) return;
        kill(process_, signal);
        waitpid(std::exchange(process_, 0), nullptr, 0);
        // Whoever came onto the bus leaves it; where it never came, a round to the bus and back tells.
        (void)until([this] { return !on_bus_; });
        sd_bus_call_method(bus_, "org.freedesktop.DBus", "/", "org.freedesktop.DBus.Peer", "Ping", nullptr, nullptr, "");
        while (sd_bus_process(bus_, nullptr) > 0) {}
        (void)until([this] { return !on_bus_; });
    }

    /// Serves the bus until it is so; false where it never becomes so.
    [[nodiscard]] bool until(const std::function<bool()>& so, std::chrono::seconds patience = std::chrono::seconds{60}) const {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!so()) {
            if (sd_bus_process(bus_, nullptr) > 0) continue;
            if (std::chrono::steady_clock::now() > end) return false;
            sd_bus_wait(bus_, 20'000);
        }
        return true;
    }

    /// "" where it was done, else the sentence that says why not.
    template <class... Arguments>
    std::string ask(const char* method, const char* types, Arguments... arguments) {
        return call(name, method, types, arguments...);
    }

private:
    template <class... Arguments>
    std::string call(const char* interface, const char* method, const char* types, Arguments... arguments) {
        sd_bus_error error{};
        const int done = sd_bus_call_method(bus_, name, "/io/github/unhunch/Daemon1", interface, method, &error, nullptr, types, arguments...);
        const std::string sentence = done >= 0 ? "" : error.message ? error.message : "no answer";
        sd_bus_error_free(&error);
        return sentence;
    }

    static int on_owner(sd_bus_message* signal, void* self, sd_bus_error*) {
        const char *which = "", *before = "", *now = "";
        if (sd_bus_message_read(signal, "sss", &which, &before, &now) >= 0) static_cast<PrivateDaemon*>(self)->on_bus_ = *now != '\0';
        return 0;
    }

    [[nodiscard]] std::vector<std::string> environment() const {
        const auto folder = home_.path().string();
        return {"HOME=" + folder + "/home", "TZ=UTC", "PATH=/usr/bin:/bin", "XDG_DATA_DIRS=" + folder + "/data",
                "XDG_RUNTIME_DIR=" + folder + "/run", "DBUS_SYSTEM_BUS_ADDRESS=unix:path=/nonexistent",
                std::string{"DBUS_SESSION_BUS_ADDRESS="} + getenv("DBUS_SESSION_BUS_ADDRESS")};
    }

    PrivateFolder home_;
    sd_bus* bus_ = nullptr;
    pid_t process_ = 0;
    bool on_bus_ = false;
};

}  // namespace unhunch::test
