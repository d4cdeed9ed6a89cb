#include "main_successor.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>
#include <vector>

#include "adapters/files/file_watch.hpp"

namespace unhunch {
namespace {

using ports::Weight;

/// A package brings its files one by one, and the libraries it needs may be others' (a constant).
constexpr core::Length settling = core::seconds{10};

/// Not what stands at that path now: the file that runs, which may have no name any more.
std::filesystem::path own_program() {
    std::error_code unreadable;
    return std::filesystem::read_symlink("/proc/self/exe", unreadable);
}

bool is_another_than_runs(const std::filesystem::path& program) {
    struct stat runs{};
    struct stat stands{};
    if (stat("/proc/self/exe", &runs) != 0 || stat(program.c_str(), &stands) != 0) return false;
    return runs.st_ino != stands.st_ino || runs.st_dev != stands.st_dev;
}

bool in_a_break(const api::Status& status) {
    return status.phase == api::Phase::OnBreak || status.phase == api::Phase::BreakPaused;
}

/// Nobody is there, or nobody could tell, and nothing waits for an answer.
bool is_quiet(const api::Status& status) {
    const bool nobody = status.state == api::State::Away || status.idle_source == "timer";
    return nobody && !in_a_break(status) && status.phase != api::Phase::Reminding;
}

}  // namespace

Successor::Successor(Parts parts) : parts_{std::move(parts)}, program_{own_program()} {
    if (auto watched = files::watch_files(parts_.loop, parts_.clock, {program_}, [this] { look_at_the_file(); }))
        file_ = *std::move(watched);
    else
        parts_.log.say(Weight::Warning, "Could not watch the program's own file: " + watched.failure().message +
                                            " After an upgrade say `unhunch restart`.");
    watch_ = parts_.service.watch([this](const api::Status& status) {
        status_ = status;
        if (replaced_ || asked_) consider();
    });
}

core::Outcome Successor::restart() {
    if (in_a_break(status_)) return core::Failure{"A break is going on. Finish or leave it, then restart."};
    asked_ = true;
    consider();
    return core::Done{};
}

void Successor::hurry() {
    hurried_ = true;
    consider();
}

void Successor::look_at_the_file() {
    replaced_ = is_another_than_runs(program_);
    settled_ = replaced_ ? parts_.loop.call_at(parts_.clock.now().uptime + settling,
                                               [this] {
                                                   settled_.reset();
                                                   consider();
                                               })
                         : nullptr;
}

/// Not from inside the call that brought the news.
void Successor::consider() {
    const bool upgrades = replaced_ && !settled_ && (hurried_ || is_quiet(status_));
    if (trial_ || in_a_break(status_) || !(asked_ || upgrades)) return;
    next_ = parts_.loop.call_at({}, [this] { try_out(); });
}

/// What cannot even say its version must not take the place of what works.
void Successor::try_out() {
    auto started = process::Child::start(parts_.loop, {program_.string(), "--version"}, "", [this](const process::End& end) {
        trial_.reset();
        if (end.well && !in_a_break(status_)) return parts_.become();
        if (end.well) return;
        parts_.log.say(Weight::Warning, "The new " + program_.string() + " ended " + end.how +
                                            " when it was tried; this one goes on. Install Unhunch whole, then say `unhunch restart`.");
        replaced_ = asked_ = false;
    });
    if (started)
        trial_ = *std::move(started);
    else
        parts_.log.say(Weight::Warning, started.failure().message);
}

void Successor::replace_this_process(const Legacy& legacy, bool verbose) const {
    std::vector<std::string> words{program_.string(), "--after", std::to_string(legacy.bus), std::to_string(legacy.lock)};
    if (verbose) words.emplace_back("--verbose");
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(program_.c_str(), pointers.data());
    parts_.log.say(Weight::Error, "Could not run " + program_.string() + ": " + std::strerror(errno) + ". Start it by hand.");
}

}  // namespace unhunch
