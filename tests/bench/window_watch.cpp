// Starts a program and tells what the display sees of its window: window_watch COMMAND...
//
// Says `frame MS` at the first frame, MS after the start. Then, for each line on standard input, how many frames were drawn
// and how much processor time was used since the line before: `since MS frames N cpu MS`. Ends the program with the input.
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xcb/damage.h>
#include <xcb/xcb.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace {

using std::chrono::steady_clock;

constexpr auto one_frame = std::chrono::milliseconds{8};  // half a frame at 60 a second: what lies closer is one frame's

double ms_since(steady_clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(steady_clock::now() - begin).count();
}

pid_t start(char** command) {
    const auto parent = getpid();
    const pid_t child = fork();
    if (child != 0) return child;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
    execvp(command[0], command);
    _exit(127);
}

/// Processor time of all its threads so far.
double cpu_ms(pid_t process) {
    double all = 0;
    for (const auto& thread : std::filesystem::directory_iterator{"/proc/" + std::to_string(process) + "/task"}) {
        double nanoseconds = 0;
        std::ifstream{thread.path() / "schedstat"} >> nanoseconds;
        all += nanoseconds;
    }
    return all / 1e6;
}

/// What is drawn on the windows that come.
class Screen {
public:
    Screen() {
        const auto* setup = xcb_get_setup(display_.get());
        if (setup == nullptr || xcb_connection_has_error(display_.get()) != 0) {
            std::fputs("window_watch: no display to watch; run it inside a `desktop`\n", stderr);
            std::exit(1);
        }
        const auto root = xcb_setup_roots_iterator(setup).data->root;
        const std::uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(display_.get(), root, XCB_CW_EVENT_MASK, &wanted);
        damage_event_ = xcb_get_extension_data(display_.get(), &xcb_damage_id)->first_event;
        std::free(xcb_damage_query_version_reply(display_.get(), xcb_damage_query_version(display_.get(), 1, 1), nullptr));
    }

    [[nodiscard]] int descriptor() const { return xcb_get_file_descriptor(display_.get()); }

    /// Frames since the last call.
    unsigned frames() {
        unsigned count = 0;
        while (auto* event = xcb_poll_for_event(display_.get())) {
            const auto kind = event->response_type & 0x7F;
            if (kind == XCB_CREATE_NOTIFY) {
                const auto& created = *reinterpret_cast<xcb_create_notify_event_t*>(event);
                if (created.override_redirect == 0) watch(created.window);
            } else if (kind == damage_event_ + XCB_DAMAGE_NOTIFY) {
                const auto& drawn = *reinterpret_cast<xcb_damage_notify_event_t*>(event);
                seen_ = seen_ || (drawn.geometry.width >= 300 && drawn.geometry.height >= 200);
                const auto now = steady_clock::now();
                if (seen_ && now - last_ > one_frame) ++count;
                if (seen_) last_ = now;
            }
            std::free(event);
        }
        return count;
    }

private:
    void watch(xcb_window_t window) {
        xcb_damage_create(display_.get(), xcb_generate_id(display_.get()), window, XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
        xcb_flush(display_.get());
    }

    struct HangUp {
        void operator()(xcb_connection_t* display) const { xcb_disconnect(display); }
    };
    std::unique_ptr<xcb_connection_t, HangUp> display_{xcb_connect(nullptr, nullptr)};
    int damage_event_ = 0;
    bool seen_ = false;  // a window large enough to be one; from then on any part of it that is drawn anew counts
    steady_clock::time_point last_{};
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: window_watch COMMAND...\n", stderr);
        return 2;
    }
    Screen screen;
    const auto begin = steady_clock::now();
    const pid_t child = start(argv + 1);
    unsigned frames = 0;
    bool seen = false;
    auto last = begin;
    double cpu = 0;
    for (bool open = true; open;) {
        pollfd waited[]{{screen.descriptor(), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
        if (poll(waited, 2, 10'000) <= 0 && !seen) {
            std::fputs("window_watch: no window within 10 s\n", stderr);
            break;
        }
        frames += screen.frames();
        if (!seen && frames > 0) {
            seen = true;
            std::printf("frame %.2f\n", ms_since(begin));
            std::fflush(stdout);
        }
        if ((waited[1].revents & (POLLIN | POLLHUP)) == 0) continue;
        char line[64];
        const auto got = read(STDIN_FILENO, line, sizeof line);
        open = got > 0;
        if (!open) break;
        const auto used = cpu_ms(child);
        std::printf("since %.1f frames %u cpu %.2f\n", ms_since(last), frames, used - cpu);
        std::fflush(stdout);
        last = steady_clock::now();
        frames = 0;
        cpu = used;
    }
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
    return seen ? 0 : 1;
}
