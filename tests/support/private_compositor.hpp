// A real Wayland compositor of the test's own, without a screen, and a hand on its pointer.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <wayland-client-protocol.h>
#include <wayland-virtual-pointers.h>

#include "adapters/wayland/connection.hpp"
#include "private_bus.hpp"
#include "turned_loop.hpp"

namespace unhunch::test {

/// While it lives, WAYLAND_DISPLAY and XDG_RUNTIME_DIR name it.
class PrivateCompositor {
public:
    void die() { server_.reset(); }
    virtual void starts() = 0;

protected:
    ~PrivateCompositor() = default;
    void run(const std::vector<std::string>& command, const char* package) {
        setenv("XDG_RUNTIME_DIR", folder_.path().c_str(), 1);
        unsetenv("DISPLAY");
        unsetenv("WAYLAND_DISPLAY");
        server_ = std::make_unique<ChildProcess>(command);
        const auto display = server_->line();
        if (display.empty()) throw std::runtime_error{std::string{package} + " does not start; is it installed?"};
        setenv("WAYLAND_DISPLAY", display.c_str(), 1);
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    [[nodiscard]] const ChildProcess& server() const { return *server_; }

private:
    PrivateFolder folder_;
    std::unique_ptr<ChildProcess> server_;
};

class PrivateSway final : public PrivateCompositor {
public:
    PrivateSway() {
        std::ofstream{folder() / "config"} << "xwayland disable\nexec printenv WAYLAND_DISPLAY SWAYSOCK\n";
        starts();
    }
    void starts() override {
        // It refuses to run as root; in a user namespace of its own root is somebody else.
        std::vector<std::string> command;
        if (getuid() == 0)
            command = {"unshare", "--user", "--map-user=1000", "--map-group=1000", "--fork", "--kill-child"};
        for (const char* word : {"env", "WLR_BACKENDS=headless", "WLR_LIBINPUT_NO_DEVICES=1", "WLR_RENDERER=pixman",
                                 "sway", "--config"})
            command.emplace_back(word);
        command.push_back((folder() / "config").string());
        run(command, "sway");
        socket_ = server().line();
    }
    /// As its own command line says it: "fullscreen enable".
    void does(const std::string& deed) const {
        if (ChildProcess{{"swaymsg", "--quiet", "--socket", socket_, deed}}.finish().second != 0)
            throw std::runtime_error{"sway does not do this: " + deed};
    }

private:
    std::string socket_;
};

class PrivateKwin final : public PrivateCompositor {
public:
    PrivateKwin() {
        // A copy: the packaged program carries a capability with which it cannot be started everywhere.
        std::filesystem::copy_file("/usr/bin/kwin_wayland", folder() / "kwin_wayland");
        starts();
    }
    void starts() override {
        const auto folder_name = folder().string();
        run({"sh", "-c",
             "exec env HOME=" + folder_name + " KWIN_COMPOSE=Q KWIN_WAYLAND_NO_PERMISSION_CHECKS=1 " + folder_name +
                 "/kwin_wayland --virtual --socket kwin --no-lockscreen --no-global-shortcuts "
                 "\"sh -c 'printenv WAYLAND_DISPLAY >&3'\" 3>&1 >&2"},
            "kwin_wayland");
    }

private:
    PrivateBus bus_;
};

/// Moves the pointer as a person would, over whichever protocol the compositor has for it.
class Pointer {
public:
    explicit Pointer(const TurnedLoop& desk) : desk_{desk} {
        auto opened = wayland::Connection::open(*desk.loop, *desk.clock, "", {.arrived = [] {}, .lost = [] {}});
        if (!opened) throw std::runtime_error{opened.failure().message};
        connection_ = *std::move(opened);
        wait();
        if (const auto* wlr = connection_->offered(zwlr_virtual_pointer_manager_v1_interface.name)) {
            auto* manager = connection_->bind<zwlr_virtual_pointer_manager_v1>(
                *wlr, zwlr_virtual_pointer_manager_v1_interface, 1);
            wlr_ = zwlr_virtual_pointer_manager_v1_create_virtual_pointer(manager, nullptr);
            zwlr_virtual_pointer_manager_v1_destroy(manager);
        } else if (const auto* kde = connection_->offered(org_kde_kwin_fake_input_interface.name)) {
            kde_ = connection_->bind<org_kde_kwin_fake_input>(*kde, org_kde_kwin_fake_input_interface, 1);
            org_kde_kwin_fake_input_authenticate(kde_, "unhunch", "a test");
        } else {
            throw std::runtime_error{"this compositor lets nobody move its pointer"};
        }
        wait();
    }
    ~Pointer() {
        if (wlr_ != nullptr) zwlr_virtual_pointer_v1_destroy(wlr_);
        if (kde_ != nullptr) org_kde_kwin_fake_input_destroy(kde_);
    }
    Pointer(const Pointer&) = delete;
    Pointer& operator=(const Pointer&) = delete;

    void moves() {
        if (wlr_ != nullptr) {
            const auto now = static_cast<std::uint32_t>(desk_.clock->now().uptime.value.count());
            zwlr_virtual_pointer_v1_motion(wlr_, now, wl_fixed_from_int(direction_), 0);
            zwlr_virtual_pointer_v1_frame(wlr_);
        } else {
            org_kde_kwin_fake_input_pointer_motion(kde_, wl_fixed_from_int(direction_), 0);
        }
        direction_ = -direction_;
        wait();
    }

private:
    /// Until the compositor has done what it was asked.
    void wait() {
        const int before = connection_->rounds();
        connection_->ask_round();
        connection_->send();
        if (!desk_.until([&] { return connection_->rounds() > before; }))
            throw std::runtime_error{"the compositor does not answer"};
    }

    const TurnedLoop& desk_;
    std::unique_ptr<wayland::Connection> connection_;
    zwlr_virtual_pointer_v1* wlr_ = nullptr;
    org_kde_kwin_fake_input* kde_ = nullptr;
    int direction_ = 1;
};

}  // namespace unhunch::test
