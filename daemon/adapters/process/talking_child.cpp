#include "adapters/process/talking_child.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace unhunch::process {
namespace {

constexpr std::size_t longest_line = 4096;
constexpr int last_parts = 16;  // read after its end, as much as a pipe holds; a child of its own may still write

}  // namespace

core::Result<std::unique_ptr<TalkingChild>> TalkingChild::start(ports::EventLoop& loop,
                                                                const std::vector<std::string>& command, Said said,
                                                                std::function<void(const End&)> ended) {
    std::array<int, 2> input{-1, -1};
    std::array<int, 2> output{-1, -1};
    if (pipe2(input.data(), O_CLOEXEC) != 0 || pipe2(output.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        const std::string reason = std::strerror(errno);
        for (const int end : input) close(end);
        return core::Failure{"Could not listen to " + command.front() + ": " + reason + ". Close some programs."};
    }
    std::unique_ptr<TalkingChild> talking{new TalkingChild{input[1], output[0], std::move(said)}};
    fcntl(output[1], F_SETFL, 0);  // its end waits, as programs expect
    auto child = Child::start(
        loop, command, "",
        [one = talking.get(), ended = std::move(ended)](const End& end) {
            one->child_.reset();
            const std::weak_ptr<Said> alive = one->said_;
            for (int parts = 0; parts < last_parts && !alive.expired() && one->hear(); ++parts) continue;
            if (!alive.expired() && ended) ended(end);
        },
        {.input = input[0], .output = output[1]});
    close(input[0]);
    close(output[1]);
    if (!child) return child.failure();
    talking->child_ = *std::move(child);
    talking->readable_ = loop.watch(output[0], [one = talking.get()] { one->hear(); });
    return talking;
}

TalkingChild::TalkingChild(int input, int output, Said said)
    : input_{input}, output_{output}, said_{std::make_shared<Said>(std::move(said))} {}

TalkingChild::~TalkingChild() {
    readable_.reset();
    close(input_);
    close(output_);
}

bool TalkingChild::hear() {
    if (!readable_) return false;
    std::array<char, 4096> part{};
    const ssize_t got = read(output_, part.data(), part.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return false;
    if (got > 0) heard_.append(part.data(), static_cast<std::size_t>(got));

    const std::weak_ptr<Said> listener = said_;
    for (auto end = heard_.find('\n'); end != std::string::npos; end = heard_.find('\n')) {
        const auto line = heard_.substr(0, end);
        heard_.erase(0, end + 1);
        (*listener.lock())(line);
        if (listener.expired()) return false;
    }
    if (got > 0 && heard_.size() <= longest_line) return true;
    readable_.reset();
    return false;
}

}  // namespace unhunch::process
