#include "adapters/zone/zone_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace unhunch::zone {
namespace {

// Not IN_DELETE: between two links there is no zone, and nobody has moved to UTC.
constexpr std::uint32_t made_anew = IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ONLYDIR;

class ZoneWatch final : public ports::Subscription {
public:
    ZoneWatch(ports::EventLoop& loop, std::function<void()> changed, std::string name, int descriptor)
        : changed_{std::move(changed)}, name_{std::move(name)}, descriptor_{descriptor} {
        readable_ = loop.watch(descriptor_, [this] { take_news(); });
    }

    ~ZoneWatch() override {
        readable_.reset();
        close(descriptor_);
    }

private:
    void take_news() {
        bool ours = false;
        alignas(inotify_event) std::array<char, 4096> buffer;
        for (ssize_t length = 0; (length = read(descriptor_, buffer.data(), buffer.size())) > 0;) {
            const char* at = buffer.data();
            while (at < buffer.data() + length) {
                const auto* event = reinterpret_cast<const inotify_event*>(at);
                ours = ours || (event->len > 0 && name_ == event->name);
                at += sizeof(inotify_event) + event->len;
            }
        }
        if (ours) changed_();
    }

    std::function<void()> changed_;
    std::string name_;
    int descriptor_;
    std::unique_ptr<ports::Subscription> readable_;
};

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_local_zone(ports::EventLoop& loop,
                                                                    std::function<void()> changed,
                                                                    const std::filesystem::path& link) {
    const int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    // The folder, not the link: a link is replaced by another one.
    if (descriptor < 0 || inotify_add_watch(descriptor, link.parent_path().c_str(), made_anew) < 0) {
        const std::string reason = std::strerror(errno);
        if (descriptor >= 0) close(descriptor);
        return core::Failure{"Could not watch " + link.string() + ": " + reason +
                             ". A change of the time zone counts after a restart."};
    }
    return std::unique_ptr<ports::Subscription>{
        std::make_unique<ZoneWatch>(loop, std::move(changed), link.filename().string(), descriptor)};
}

}  // namespace unhunch::zone
