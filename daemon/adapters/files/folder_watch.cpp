#include "adapters/files/folder_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <string>
#include <utility>

namespace unhunch::files {
namespace {

namespace fs = std::filesystem;

constexpr core::Length burst{300};    // a copied folder comes file by file
constexpr std::size_t most_folders = 200;
constexpr int levels = 2;             // a pack, and what it keeps in folders of its own
constexpr std::uint32_t interesting = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB |
                                      IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

class FolderWatch final : public ports::Subscription {
public:
    FolderWatch(ports::EventLoop& loop, const ports::Clock& clock, std::vector<fs::path> folders,
                std::function<void()> changed, int descriptor)
        : loop_{loop}, clock_{clock}, folders_{std::move(folders)}, changed_{std::move(changed)}, descriptor_{descriptor} {
        look_around();
        readable_ = loop_.watch(descriptor_, [this] { take_news(); });
    }

    ~FolderWatch() override {
        readable_.reset();
        close(descriptor_);
    }

private:
    /// By watch: the one name that matters there, or none where all do.
    using Watches = std::map<int, std::string>;

    void look_around() {
        Watches now;
        for (const auto& folder : folders_) {
            std::error_code problem;
            if (fs::is_directory(folder, problem))
                watch_whole(folder, levels, now);
            else
                watch_for(folder, now);
        }
        for (const auto& [watch, name] : watched_)
            if (!now.contains(watch)) inotify_rm_watch(descriptor_, watch);
        watched_ = std::move(now);
    }

    void watch_whole(const fs::path& folder, int deeper, Watches& watches) const {
        if (watches.size() >= most_folders) return;
        const int watch = inotify_add_watch(descriptor_, folder.c_str(), interesting);
        if (watch < 0) return;
        watches[watch].clear();
        if (deeper == 0) return;
        std::error_code problem;
        for (fs::directory_iterator entry{folder, problem}, end; !problem && entry != end; entry.increment(problem)) {
            std::error_code unreadable;
            if (!entry->path().filename().string().starts_with('.') && entry->is_directory(unreadable))
                watch_whole(entry->path(), deeper - 1, watches);
        }
    }

    /// The nearest folder there is, for the name that leads to it.
    void watch_for(const fs::path& folder, Watches& watches) const {
        for (fs::path path = folder; path.has_filename(); path = path.parent_path()) {
            const int watch = inotify_add_watch(descriptor_, path.parent_path().c_str(), interesting);
            if (watch < 0) continue;
            watches.try_emplace(watch, path.filename().string());
            return;
        }
    }

    void take_news() {
        bool ours = false;
        alignas(inotify_event) std::array<char, 4096> buffer;
        for (ssize_t length = 0; (length = read(descriptor_, buffer.data(), buffer.size())) > 0;) {
            for (const char* at = buffer.data(); at < buffer.data() + length;) {
                const auto* event = reinterpret_cast<const inotify_event*>(at);
                ours = concerns_us(*event) || ours;
                at += sizeof(inotify_event) + event->len;
            }
        }
        if (ours) settled_ = loop_.call_at(clock_.now().uptime + burst, [this] { settle(); });
    }

    bool concerns_us(const inotify_event& event) const {
        if ((event.mask & IN_Q_OVERFLOW) != 0) return true;
        const auto watch = watched_.find(event.wd);
        if (watch == watched_.end()) return false;
        if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) return true;
        if (event.len == 0 || event.name[0] == '.') return false;
        return watch->second.empty() || watch->second == event.name;
    }

    void settle() {
        look_around();
        changed_();
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    std::vector<fs::path> folders_;
    std::function<void()> changed_;
    int descriptor_;
    Watches watched_;
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<ports::Subscription> settled_;
};

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_folders(ports::EventLoop& loop, const ports::Clock& clock,
                                                                 std::vector<fs::path> folders,
                                                                 std::function<void()> changed) {
    const int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (descriptor < 0)
        return core::Failure{std::string{"Could not watch the packs: "} + std::strerror(errno) +
                             ". New ones are read at the next start; raise fs.inotify.max_user_instances."};
    return std::unique_ptr<ports::Subscription>{
        std::make_unique<FolderWatch>(loop, clock, std::move(folders), std::move(changed), descriptor)};
}

}  // namespace unhunch::files
