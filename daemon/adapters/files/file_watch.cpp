#include "adapters/files/file_watch.hpp"

#include <utility>

#include "adapters/files/path_news.hpp"

namespace unhunch::files {
namespace {

namespace fs = std::filesystem;

// An editor renames, truncates and writes in one burst; the file is whole when the burst is over.
constexpr core::Length burst{100};
constexpr int most_links = 8;

/// The files and what they lead to as links.
WatchedNames with_targets(const std::vector<fs::path>& files) {
    WatchedNames names;
    for (const fs::path& file : files) {
        fs::path path = file;
        for (int links = 0; links < most_links; ++links) {
            names[path.parent_path()].insert(path.filename().string());
            std::error_code error;
            const fs::path target = fs::read_symlink(path, error);
            if (error) break;
            path = target.is_absolute() ? target : path.parent_path() / target;
        }
    }
    return names;
}

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_files(ports::EventLoop& loop, const ports::Clock& clock,
                                                               std::vector<fs::path> files, std::function<void()> changed) {
    return watch_paths(loop, clock, [files = std::move(files)] { return with_targets(files); }, burst, std::move(changed));
}

}  // namespace unhunch::files
