// Which of the person's programs has a camera's device node open.
#pragma once

#include <filesystem>

namespace unhunch::video {

/// Where the kernel and udev keep what is asked; a test has folders of its own.
struct Places {
    std::filesystem::path devices = "/dev";
    std::filesystem::path udev = "/run/udev/data";
};

/// A name such as "video0", as the kernel gives them.
[[nodiscard]] bool is_video_node(const std::string& name);

/// True while a process holds such a node open, be it a camera to see or another picture that is taken in. Only one's
/// own processes can be looked into: another user's camera is not seen, and would not be this person's call. Not
/// counted: ourselves; PipeWire and WirePlumber, which keep cameras open when nobody looks (who looks is in PipeWire's
/// graph); nodes of which udev says that nothing is captured there, such as a video decoder's.
[[nodiscard]] bool somebody_holds_a_camera(const Places&);

}  // namespace unhunch::video
