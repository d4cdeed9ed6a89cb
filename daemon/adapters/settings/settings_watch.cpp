#include "adapters/settings/settings_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace unhunch::settings {
namespace {

namespace fs = std::filesystem;

// An editor renames, truncates and writes in one burst; the file is whole when the burst is over.
constexpr core::Length burst{100};
constexpr std::uint32_t interesting = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB |
                                      IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

class SettingsWatch final : public ports::Subscription {
public:
    SettingsWatch(ports::EventLoop& loop, const ports::Clock& clock, std::vector<fs::path> files,
                  std::function<void()> changed, int descriptor)
        : loop_{loop}, clock_{clock}, files_{std::move(files)}, changed_{std::move(changed)}, descriptor_{descriptor} {
        look_around();
        readable_ = loop_.watch(descriptor_, [this] { take_news(); });
    }

    ~SettingsWatch() override {
        readable_.reset();
        close(descriptor_);
    }

private:
    /// Watches, for each file, the nearest folder there is for the name that leads to it.
    void look_around() {
        std::map<int, std::set<std::string>> now;
        for (const fs::path& file : files_) {
            fs::path path = file;
            for (int links = 0; links < 8; ++links) {
                watch_for(path, now);
                std::error_code error;
                const fs::path target = fs::read_symlink(path, error);
                if (error) break;
                path = target.is_absolute() ? target : path.parent_path() / target;
            }
        }
        for (const auto& [watch, names] : watched_)
            if (!now.contains(watch)) inotify_rm_watch(descriptor_, watch);
        watched_ = std::move(now);
    }

    void watch_for(const fs::path& file, std::map<int, std::set<std::string>>& watches) const {
        for (fs::path path = file; path.has_filename(); path = path.parent_path()) {
            const int watch = inotify_add_watch(descriptor_, path.parent_path().c_str(), interesting);
            if (watch < 0) continue;
            watches[watch].insert(path.filename().string());
            return;
        }
    }

    void take_news() {
        bool ours = false;
        alignas(inotify_event) std::array<char, 4096> buffer;
        for (ssize_t length = 0; (length = read(descriptor_, buffer.data(), buffer.size())) > 0;) {
            const char* at = buffer.data();
            while (at < buffer.data() + length) {
                const auto* event = reinterpret_cast<const inotify_event*>(at);
                ours = concerns_us(*event) || ours;
                at += sizeof(inotify_event) + event->len;
            }
        }
        if (ours) settled_ = loop_.call_at(clock_.now().uptime + burst, [this] { settle(); });
    }

    bool concerns_us(const inotify_event& event) const {
        if ((event.mask & (IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF)) != 0) return true;
        const auto watch = watched_.find(event.wd);
        return watch != watched_.end() && event.len > 0 && watch->second.contains(event.name);
    }

    void settle() {
        look_around();
        changed_();
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    std::vector<fs::path> files_;
    std::function<void()> changed_;
    int descriptor_;
    std::map<int, std::set<std::string>> watched_;
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<ports::Subscription> settled_;
};

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_settings(ports::EventLoop& loop, const ports::Clock& clock,
                                                                  std::vector<fs::path> files,
                                                                  std::function<void()> changed) {
    const int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (descriptor < 0)
        return core::Failure{std::string{"Could not watch the settings: "} + std::strerror(errno) +
                             ". Changes are read at the next start; raise fs.inotify.max_user_instances."};
    return std::unique_ptr<ports::Subscription>{
        std::make_unique<SettingsWatch>(loop, clock, std::move(files), std::move(changed), descriptor)};
}

}  // namespace unhunch::settings
