#include "adapters/files/path_news.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace unhunch::files {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t interesting = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB |
                                      IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

class PathNews final : public ports::Subscription {
public:
    PathNews(ports::EventLoop& loop, const ports::Clock& clock, Survey survey, core::Length burst,
             std::function<void()> changed, int descriptor)
        : loop_{loop}, clock_{clock}, survey_{std::move(survey)}, burst_{burst}, changed_{std::move(changed)},
          descriptor_{descriptor} {
        look_around();
        readable_ = loop_.watch(descriptor_, [this] { take_news(); });
    }

    ~PathNews() override {
        readable_.reset();
        close(descriptor_);
    }

private:
    using Watches = std::map<int, std::set<std::string>>;  // by watch, as WatchedNames

    void look_around() {
        Watches now;
        for (const auto& [folder, names] : survey_()) watch(folder, names, now);
        for (const auto& [watch, names] : watched_)
            if (!now.contains(watch)) inotify_rm_watch(descriptor_, watch);
        watched_ = std::move(now);
    }

    void watch(fs::path folder, std::set<std::string> names, Watches& watches) const {
        int watch = inotify_add_watch(descriptor_, folder.c_str(), interesting);
        while (watch < 0 && folder.has_relative_path()) {
            names = {folder.filename().string()};
            folder = folder.parent_path();
            watch = inotify_add_watch(descriptor_, folder.c_str(), interesting);
        }
        if (watch < 0) return;
        const auto [known, is_new] = watches.try_emplace(watch, names);
        if (is_new) return;
        if (names.empty() || known->second.empty())
            known->second.clear();
        else
            known->second.merge(names);
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
        if (ours) settled_ = loop_.call_at(clock_.now().uptime + burst_, [this] { settle(); });
    }

    [[nodiscard]] bool concerns_us(const inotify_event& event) const {
        if ((event.mask & IN_Q_OVERFLOW) != 0) return true;
        const auto watch = watched_.find(event.wd);
        if (watch == watched_.end()) return false;
        if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) return true;
        if (event.len == 0) return false;
        return watch->second.empty() ? event.name[0] != '.' : watch->second.contains(event.name);
    }

    void settle() {
        look_around();
        changed_();
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    Survey survey_;
    core::Length burst_;
    std::function<void()> changed_;
    int descriptor_;
    Watches watched_;
    std::unique_ptr<ports::Subscription> readable_;
    std::unique_ptr<ports::Subscription> settled_;
};

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_paths(ports::EventLoop& loop, const ports::Clock& clock,
                                                               Survey survey, core::Length burst,
                                                               std::function<void()> changed) {
    const int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (descriptor < 0)
        return core::Failure{std::string{std::strerror(errno)} + ". Raise fs.inotify.max_user_instances."};
    return std::unique_ptr<ports::Subscription>{
        std::make_unique<PathNews>(loop, clock, std::move(survey), burst, std::move(changed), descriptor)};
}

}  // namespace unhunch::files
