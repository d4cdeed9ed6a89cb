#include "adapters/video/camera_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace unhunch::video {
namespace {

namespace fs = std::filesystem;

constexpr core::Length settling = core::seconds{1};

// A node gets its owner a little after it was made; IN_ATTRIB tells of that.
constexpr std::uint32_t nodes_change = IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;
constexpr std::uint32_t use_changes = IN_OPEN | IN_CLOSE;

class CameraWatch final : public ports::Subscription {
public:
    CameraWatch(ports::EventLoop& loop, const ports::Clock& clock, Places places, std::function<void(bool)> told,
                int descriptor)
        : loop_{loop}, clock_{clock}, places_{std::move(places)}, told_{std::move(told)}, descriptor_{descriptor} {
        folder_ = inotify_add_watch(descriptor_, places_.devices.c_str(), nodes_change);
        if (!watches()) return;
        std::error_code unreadable;
        for (const auto& entry : fs::directory_iterator{places_.devices, unreadable})
            watch_node(entry.path().filename());
        readable_ = loop_.watch(descriptor_, [this] { take_news(); });
        look_ = loop_.call_at({}, [this] { look(); });
    }

    ~CameraWatch() override {
        readable_.reset();
        close(descriptor_);
    }

    [[nodiscard]] bool watches() const { return folder_ >= 0; }

private:
    /// A node that may not be watched may not be opened either.
    void watch_node(const std::string& name) {
        if (is_video_node(name)) inotify_add_watch(descriptor_, (places_.devices / name).c_str(), use_changes);
    }

    void take_news() {
        bool ours = false;
        alignas(inotify_event) std::array<char, 4096> buffer;
        for (ssize_t length = 0; (length = read(descriptor_, buffer.data(), buffer.size())) > 0;) {
            const char* at = buffer.data();
            while (at < buffer.data() + length) {
                const auto* event = reinterpret_cast<const inotify_event*>(at);
                const std::string name = event->len > 0 ? event->name : "";
                if (event->wd == folder_) watch_node(name);
                ours = ours || event->wd != folder_ || is_video_node(name);
                at += sizeof(inotify_event) + event->len;
            }
        }
        if (ours && !look_) look_ = loop_.call_at(clock_.now().uptime + settling, [this] { look(); });
    }

    void look() {
        look_.reset();
        const bool in_use = somebody_holds_a_camera(places_);
        if (std::exchange(in_use_, in_use) != in_use) told_(in_use);
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    Places places_;
    std::function<void(bool)> told_;
    int descriptor_;
    int folder_ = -1;
    std::optional<bool> in_use_;
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<ports::Subscription> look_;
};

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_cameras(ports::EventLoop& loop, const ports::Clock& clock,
                                                                 Places places, std::function<void(bool)> told) {
    const auto folder = places.devices.string();
    std::unique_ptr<CameraWatch> watch;
    if (const int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK); descriptor >= 0)
        watch = std::make_unique<CameraWatch>(loop, clock, std::move(places), std::move(told), descriptor);
    if (!watch || !watch->watches())
        return core::Failure{"The cameras in " + folder + " cannot be watched: " + std::strerror(errno) + "."};
    return std::unique_ptr<ports::Subscription>{std::move(watch)};
}

}  // namespace unhunch::video
