#include "adapters/files/folder_watch.hpp"

#include <utility>

#include "adapters/files/path_news.hpp"

namespace unhunch::files {
namespace {

namespace fs = std::filesystem;

constexpr core::Length burst{300};    // a copied folder comes file by file
constexpr std::size_t most_folders = 200;
constexpr int levels = 2;             // a pack, and what it keeps in folders of its own

void add_whole(const fs::path& folder, int deeper, WatchedNames& names) {
    if (names.size() >= most_folders) return;
    names[folder];
    std::error_code problem;
    if (deeper == 0) return;
    for (fs::directory_iterator entry{folder, problem}, end; !problem && entry != end; entry.increment(problem)) {
        std::error_code unreadable;
        if (!entry->path().filename().string().starts_with('.') && entry->is_directory(unreadable))
            add_whole(entry->path(), deeper - 1, names);
    }
}

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_folders(ports::EventLoop& loop, const ports::Clock& clock,
                                                                 std::vector<fs::path> folders,
                                                                 std::function<void()> changed) {
    const auto survey = [folders = std::move(folders)] {
        WatchedNames names;
        for (const auto& folder : folders) add_whole(folder, levels, names);
        return names;
    };
    return watch_paths(loop, clock, survey, burst, std::move(changed));
}

}  // namespace unhunch::files
