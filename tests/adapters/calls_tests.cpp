// Calls as the helper program sees them: on a real sound server with a microphone that is not there, with real streams
// of video, and with programs that hold a camera open.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

#include <fstream>

#include "adapters/files/paths.hpp"
#include "adapters/process/talking_child.hpp"
#include "adapters/video/camera_watch.hpp"
#include "catch.hpp"
#include "private_sound.hpp"
#include "pulse_recorder.hpp"
#include "turned_loop.hpp"

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

/// A device node where we may make one, else a plain file in its place. A device is the same under any path: tests that
/// run at the same time and hold theirs open need different ones. They are /dev/null and /dev/zero.
void make_node(const fs::path& path, unsigned number = 3) {
    if (mknod(path.c_str(), S_IFCHR | 0600, makedev(1, number)) == 0 && std::ifstream{path}.good()) return;
    fs::remove(path);
    std::ofstream{path};
}

std::unique_ptr<ChildProcess> program(const std::string& command) {
    return std::make_unique<ChildProcess>(std::vector<std::string>{"sh", "-c", "exec " + command + " 2>/dev/null"});
}

/// Somebody to connect to who never says a word.
class SilentSocket {
public:
    explicit SilentSocket(const fs::path& path) : socket_{socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.string().copy(address.sun_path, sizeof address.sun_path - 1);
        if (bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || listen(socket_, 5) != 0)
            throw std::runtime_error{"no socket for the test"};
    }
    SilentSocket(const SilentSocket&) = delete;
    SilentSocket& operator=(const SilentSocket&) = delete;
    ~SilentSocket() { close(socket_); }

private:
    int socket_;
};

std::string helper() { return (files::standard_paths().helpers / "unhunch-calls").string(); }

/// The helper, and what it has said so far.
struct Calls {
    TurnedLoop desk;
    PrivateFolder devices;
    Lines lines;
    bool ended = false;
    std::unique_ptr<process::TalkingChild> child;

    void start() {
        auto started = process::TalkingChild::start(
            *desk.loop, {helper(), "--devices", devices.path().string()},
            [this](const std::string& line) { lines.push_back(line); }, [this](const process::End&) { ended = true; });
        if (!started) FAIL(started.failure().message);
        child = *std::move(started);
    }
    void say(const Lines& expected) const {
        (void)desk.until([&] { return lines.size() >= expected.size(); });
        CHECK(lines == expected);
    }
    [[nodiscard]] bool is_running(const std::string& source) const {
        return desk.until(
            [&] { return !printed_by("pactl list short sources | grep " + source + ".*RUNNING").empty(); });
    }
};

}  // namespace

TEST_CASE("A program that records from the microphone is in a call until it ends") {
    const PrivateSound sound;
    Calls calls;

    calls.start();
    calls.say({"source pipewire", "call none"});
    auto recorder = program("parec -d testmic");
    calls.say({"source pipewire", "call none", "call microphone"});
    recorder.reset();
    calls.say({"source pipewire", "call none", "call microphone", "call none"});

    recorder = program("pw-record --target testmic /dev/null");
    calls.say({"source pipewire", "call none", "call microphone", "call none", "call microphone"});
    Calls later;
    later.start();
    later.say({"source pipewire", "call microphone"});
}

TEST_CASE("Recording what is played, or drawing a level, is no call") {
    const PrivateSound sound;
    const std::string source = GENERATE("source pipewire", "source pulseaudio");
    if (source == "source pulseaudio") setenv("PIPEWIRE_REMOTE", "nowhere", 1);  // the helper finds the other one then
    Calls calls;
    calls.start();
    unsetenv("PIPEWIRE_REMOTE");
    calls.say({source, "call none"});

    auto recorder = program("parec -d testout.monitor");
    REQUIRE(calls.is_running("testout.monitor"));
    recorder.reset();
    {
        PulseRecorder meter{PA_STREAM_PEAK_DETECT};
        meter.hold(false);
        REQUIRE(calls.is_running("testmic"));
    }

    // The next word is about this one, so nothing was said of the others.
    recorder = program("parec -d testmic");
    calls.say({source, "call none", "call microphone"});
}

TEST_CASE("Where PipeWire has pictures alone, PulseAudio is asked for the microphone") {
    const PrivateSound sound;
    const auto pictures = program("env PIPEWIRE_CORE=pictures pipewire");
    TurnedLoop desk;
    REQUIRE(desk.until([] { return !printed_by("PIPEWIRE_REMOTE=pictures pw-cli info 0").empty(); }));
    setenv("PIPEWIRE_REMOTE", "pictures", 1);
    Calls calls;
    calls.start();
    unsetenv("PIPEWIRE_REMOTE");

    calls.say({"source pipewire and pulseaudio", "call none"});
    auto recorder = program("parec -d testmic");
    calls.say({"source pipewire and pulseaudio", "call none", "call microphone"});
    recorder.reset();
    calls.say({"source pipewire and pulseaudio", "call none", "call microphone", "call none"});
}

TEST_CASE("A program that holds its recording is in no call meanwhile") {
    const PrivateSound sound;
    const std::string source = GENERATE("source pipewire", "source pulseaudio");
    if (source == "source pulseaudio") setenv("PIPEWIRE_REMOTE", "nowhere", 1);  // the helper finds the other one then
    Calls calls;
    calls.start();
    unsetenv("PIPEWIRE_REMOTE");

    PulseRecorder recorder;
    calls.say({source, "call none"});
    recorder.hold(false);
    calls.say({source, "call none", "call microphone"});
    recorder.hold(true);
    calls.say({source, "call none", "call microphone", "call none"});
}

TEST_CASE("A camera watched through PipeWire is a camera, any other picture is a shared screen") {
    const PrivateSound sound;
    Calls calls;
    calls.start();
    calls.say({"source pipewire", "call none"});
    const std::string picture = "video/x-raw,format=I420,width=64,height=48,framerate=10/1";
    const auto give = [&](const std::string& properties) {
        auto giver =
            program("gst-launch-1.0 -q videotestsrc is-live=true ! " + picture +
                    " ! pipewiresink mode=provide stream-properties=props," + properties + "node.name=picture");
        REQUIRE(calls.desk.until([] { return !printed_by("pw-cli ls Node | grep '\"picture\"'").empty(); }));
        return giver;
    };
    const auto see = [&] {
        return program("gst-launch-1.0 -q pipewiresrc target-object=picture ! " + picture + " ! fakesink");
    };

    auto giver = give("media.class=Video/Source,media.role=Camera,");
    auto seer = see();
    calls.say({"source pipewire", "call none", "call camera"});
    seer.reset();
    giver.reset();
    calls.say({"source pipewire", "call none", "call camera", "call none"});

    giver = give("");
    seer = see();
    calls.say({"source pipewire", "call none", "call camera", "call none", "call screen"});
}

TEST_CASE("A program that holds a camera's device is in a call, with or without a sound server") {
    const PrivateFolder nowhere;
    setenv("XDG_RUNTIME_DIR", nowhere.path().c_str(), 1);
    Calls calls;
    make_node(calls.devices.path() / "video0");
    std::ofstream{calls.devices.path() / "video-notes"} << "no device";
    auto holder = program("sleep 1000 <" + (calls.devices.path() / "video0").string());

    calls.start();
    calls.say({"source video devices", "call camera"});
    holder.reset();
    calls.say({"source video devices", "call camera", "call none"});

    // One that is plugged in later.
    make_node(calls.devices.path() / "video12");
    holder = program("sleep 1000 <" + (calls.devices.path() / "video12").string());
    calls.say({"source video devices", "call camera", "call none", "call camera"});
}

TEST_CASE("Neither a look at a camera, nor a decoder, nor PipeWire itself is a call") {
    const TurnedLoop desk;
    const PrivateFolder devices;
    const PrivateFolder udev;
    const auto camera = devices.path() / "video0";
    make_node(camera, 5);
    const video::Places places{devices.path(), udev.path()};
    std::vector<bool> told;
    const auto watch = *video::watch_cameras(*desk.loop, *desk.clock, places, [&](bool held) { told.push_back(held); });

    CHECK(printed_by("echo read <" + camera.string()) == "read\n");
    // A shell by that name: a program that got its camera from a shell would be that shell for a moment.
    fs::create_symlink("/bin/sh", devices.path() / "wireplumber");
    const auto pipe = devices.path() / "never-written";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    auto holder = program((devices.path() / "wireplumber").string() + " -c 'exec 3<" + camera.string() + " 4<>" +
                          pipe.string() + "; read line <&4'");
    desk.turn_for(1500ms);
    CHECK(told == std::vector<bool>{false});

    holder = program("sleep 1000 <" + camera.string());
    REQUIRE(desk.until([&] { return told == std::vector<bool>{false, true}; }));
    struct stat status {};
    REQUIRE(stat(camera.c_str(), &status) == 0);
    std::ofstream{udev.path() /
                  ("c" + std::to_string(major(status.st_rdev)) + ":" + std::to_string(minor(status.st_rdev)))}
        << "E:ID_V4L_VERSION=2\nE:ID_V4L_CAPABILITIES=:video_output:\n";
    CHECK_FALSE(video::somebody_holds_a_camera(places));
}

TEST_CASE("A sound server that ends takes the helper along") {
    PrivateSound sound;
    Calls calls;
    calls.start();
    calls.say({"source pipewire", "call none"});

    sound.die();

    CHECK(calls.desk.until([&] { return calls.ended; }));
}

TEST_CASE("Sound servers that never answer do not keep the answer waiting") {
    const PrivateFolder runtime;
    setenv("XDG_RUNTIME_DIR", runtime.path().c_str(), 1);
    fs::create_directory(runtime.path() / "pulse");
    const SilentSocket pipewire{runtime.path() / "pipewire-0"};
    const SilentSocket pulse{runtime.path() / "pulse" / "native"};
    Calls calls;

    calls.start();

    calls.say({"source video devices", "call none"});
}

TEST_CASE("A helper without anything to look at says so and ends") {
    const PrivateFolder nowhere;
    setenv("XDG_RUNTIME_DIR", nowhere.path().c_str(), 1);

    auto [words, status] = ChildProcess{{"sh", "-c", "sleep 3 | " + helper() + " --devices /nowhere 2>&1"}}.finish();

    CHECK(words ==
          "unhunch-calls: Neither PipeWire nor PulseAudio answers. The cameras in /nowhere cannot be watched: No such "
          "file "
          "or directory. Calls cannot be noticed; start a sound server in your session.\n");
    CHECK(status == 1);
}

TEST_CASE("A helper whose owner is gone ends, and one that is used wrongly says how") {
    const PrivateFolder devices;

    CHECK(ChildProcess{{"sh", "-c", ": | " + helper() + " --devices " + devices.path().string()}}.finish().second == 0);
    CHECK(
        ChildProcess{{"sh", "-c", helper() + " --device 2>&1"}}.finish() ==
        std::pair{"unhunch-calls: I do not know what to do with '--device'.\n" + printed_by(helper() + " --help"), 2});
}
