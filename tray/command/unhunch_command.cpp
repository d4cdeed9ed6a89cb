#include "command/unhunch_command.hpp"

#include <utility>

#include <gio/gio.h>

namespace unhunch::tray {

namespace {

using Answered = std::function<void(const CommandAnswer&)>;

template <auto release>
struct Release {
    template <class Held>
    void operator()(Held* held) const {
        release(held);
    }
};
using Cancel = std::unique_ptr<GCancellable, Release<g_object_unref>>;
using Process = std::unique_ptr<GSubprocess, Release<g_object_unref>>;
using Error = std::unique_ptr<GError, Release<g_error_free>>;
using Text = std::unique_ptr<char, Release<g_free>>;

std::string without_name(const std::string& complaint) {
    constexpr const char* name = "unhunch: ";
    const auto words = complaint.starts_with(name) ? complaint.substr(std::char_traits<char>::length(name)) : complaint;
    return words.substr(0, words.find_last_not_of('\n') + 1);
}

void finished(GObject* source, GAsyncResult* result, gpointer data) {
    const std::unique_ptr<Answered> answered{static_cast<Answered*>(data)};
    auto* const process = reinterpret_cast<GSubprocess*>(source);
    char* out = nullptr;
    char* err = nullptr;
    GError* failed = nullptr;
    g_subprocess_communicate_utf8_finish(process, result, &out, &err, &failed);
    const Text told{out};
    const Text refused{err};
    const Error error{failed};
    if (error && g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) return;  // whoever asked is gone
    if (error) return (*answered)({.refused = error->message});
    (*answered)({.done = g_subprocess_get_successful(process) != 0,
                 .told = told ? told.get() : "",
                 .refused = without_name(refused ? refused.get() : "")});
}

class Command final : public UnhunchCommand {
public:
    explicit Command(std::filesystem::path program) : program_{std::move(program)} {}
    ~Command() override { g_cancellable_cancel(cancel_.get()); }
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    void ask(const std::vector<std::string>& words, Answered answered) override {
        std::vector<const char*> line{program_.c_str()};
        for (const auto& word : words) line.push_back(word.c_str());
        line.push_back(nullptr);
        GError* failed = nullptr;
        const auto wanted = static_cast<GSubprocessFlags>(G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
        const Process process{g_subprocess_newv(line.data(), wanted, &failed)};
        if (!process) {
            const Error error{failed};
            return answered({.refused = program_.string() + " could not be started: " + error->message});
        }
        g_subprocess_communicate_utf8_async(process.get(), nullptr, cancel_.get(), finished,
                                            std::make_unique<Answered>(std::move(answered)).release());
    }

private:
    std::filesystem::path program_;
    Cancel cancel_{g_cancellable_new()};
};

}  // namespace

std::unique_ptr<UnhunchCommand> make_unhunch_command(std::filesystem::path program) {
    return std::make_unique<Command>(std::move(program));
}

}  // namespace unhunch::tray
