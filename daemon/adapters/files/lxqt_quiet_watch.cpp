#include "adapters/files/lxqt_quiet_watch.hpp"

#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include "adapters/files/file_watch.hpp"

namespace unhunch::files {
namespace {

constexpr int most_lines = 1000;  // LXQt writes about ten

bool is_quiet(const std::filesystem::path& file) {
    std::ifstream settings{file};
    std::string line;
    bool in_general = false;
    bool quiet = false;
    for (int lines = 0; lines < most_lines && std::getline(settings, line); ++lines) {
        if (line.starts_with('[')) in_general = line == "[General]";
        if (in_general && line.starts_with("doNotDisturb=")) quiet = line == "doNotDisturb=true";
    }
    return quiet;
}

class LxqtQuietWatch final : public ports::CircumstanceWatch {
public:
    LxqtQuietWatch(ports::EventLoop& loop, const ports::Clock& clock, ports::Tell tell, std::filesystem::path file)
        : loop_{loop}, clock_{clock}, tell_{std::move(tell)}, file_{std::move(file)} {}

    void look(bool wanted) override {
        if (std::exchange(looking_, wanted) == wanted) return;
        changes_.reset();
        soon_.reset();
        told_.reset();
        if (!wanted) return;
        // Without it, for want of descriptors, what is told is how it stands now.
        if (auto watched = watch_files(loop_, clock_, {file_}, [this] { read(); })) changes_ = *std::move(watched);
        soon_ = loop_.call_at({}, [this] { read(); });
    }

    [[nodiscard]] std::string name() const override { return "notifications.conf"; }

private:
    void read() {
        const bool quiet = is_quiet(file_);
        if (std::exchange(told_, quiet) == quiet) return;
        // At the next turn: whoever is told may look away, and with that the watch goes that is calling.
        soon_ = loop_.call_at({}, [this, quiet] { tell_(ports::finding::DoNotDisturb{quiet}); });
    }

    ports::EventLoop& loop_;
    const ports::Clock& clock_;
    ports::Tell tell_;
    std::filesystem::path file_;
    bool looking_ = false;
    std::optional<bool> told_;
    std::unique_ptr<ports::Subscription> changes_;
    std::unique_ptr<ports::Subscription> soon_;
};

}  // namespace

std::unique_ptr<ports::CircumstanceWatch> make_lxqt_quiet_watch(ports::EventLoop& loop, const ports::Clock& clock,
                                                                ports::Tell tell, std::filesystem::path file) {
    return std::make_unique<LxqtQuietWatch>(loop, clock, std::move(tell), std::move(file));
}

}  // namespace unhunch::files
