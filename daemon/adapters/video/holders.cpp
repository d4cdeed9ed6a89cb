#include "adapters/video/holders.hpp"

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace unhunch::video {
namespace {

namespace fs = std::filesystem;

/// A device is the same under any path, in a sandbox too; a plain file, which stands for one in a test, is its inode.
using Identity = std::pair<dev_t, ino_t>;

Identity identity(const struct stat& status) {
    return S_ISCHR(status.st_mode) ? Identity{status.st_rdev, 0} : Identity{status.st_dev, status.st_ino};
}

bool all_digits(const std::string& text, std::size_t from) {
    return text.size() > from && text.find_first_not_of("0123456789", from) == std::string::npos;
}

bool may_capture(const Places& places, const struct stat& status) {
    std::ifstream known{places.udev /
                        ("c" + std::to_string(major(status.st_rdev)) + ":" + std::to_string(minor(status.st_rdev)))};
    for (std::string line; std::getline(known, line);)
        if (line.starts_with("E:ID_V4L_CAPABILITIES=")) return line.find(":capture:") != std::string::npos;
    return true;
}

std::set<Identity> cameras(const Places& places) {
    std::set<Identity> found;
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator{places.devices, unreadable}) {
        struct stat status {};
        if (is_video_node(entry.path().filename()) && stat(entry.path().c_str(), &status) == 0 &&
            may_capture(places, status))
            found.insert(identity(status));
    }
    return found;
}

bool keeps_cameras_for_others(const fs::path& process) {
    std::string name;
    std::getline(std::ifstream{process / "comm"}, name);
    return name == "pipewire" || name == "wireplumber";
}

bool holds(const fs::path& process, const std::set<Identity>& wanted) {
    std::error_code unreadable;
    const fs::directory_iterator end;
    for (fs::directory_iterator each{process / "fd", unreadable}; !unreadable && each != end;
         each.increment(unreadable)) {
        // By name first: to ask a file system that hangs for a file's identity would hang too.
        std::error_code gone;
        if (!fs::read_symlink(each->path(), gone).filename().string().starts_with("video")) continue;
        struct stat status {};
        if (stat(each->path().c_str(), &status) == 0 && wanted.contains(identity(status))) return true;
    }
    return false;
}

}  // namespace

bool is_video_node(const std::string& name) { return name.starts_with("video") && all_digits(name, 5); }

bool somebody_holds_a_camera(const Places& places) {
    const auto wanted = cameras(places);
    if (wanted.empty()) return false;
    const auto ourselves = std::to_string(getpid());
    std::error_code unreadable;
    const fs::directory_iterator end;
    for (fs::directory_iterator each{"/proc", unreadable}; !unreadable && each != end; each.increment(unreadable)) {
        const auto name = each->path().filename().string();
        if (all_digits(name, 0) && name != ourselves && holds(each->path(), wanted) &&
            !keeps_cameras_for_others(each->path()))
            return true;
    }
    return false;
}

}  // namespace unhunch::video
