// A real session bus of the test's own, on which nothing is started by itself unless the test says so.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "child_process.hpp"

namespace unhunch::test {

/// A folder that goes away with the test.
class PrivateFolder {
public:
    PrivateFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "unhunch-test-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no folder for the test"};
        path_ = pattern;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// While it lives, DBUS_SESSION_BUS_ADDRESS names it.
class PrivateBus {
public:
    PrivateBus() : PrivateBus{"", ""} {}

    /// On this one a service of that name is started by that command line when it is first called.
    PrivateBus(const std::string& service, const std::string& starts_by) {
        if (!service.empty())
            std::ofstream{folder_.path() / (service + ".service")} << "[D-BUS Service]\nName=" << service
                                                                   << "\nExec=" << starts_by << "\n";
        const auto configuration = folder_.path() / "bus.conf";
        std::ofstream{configuration} << "<busconfig><type>session</type><listen>unix:dir=" << folder_.path().string()
                                     << "</listen><servicedir>" << folder_.path().string()
                                     << "</servicedir><auth>EXTERNAL</auth><policy context=\"default\">"
                                        "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                                        "<allow own=\"*\"/></policy></busconfig>";
        daemon_ = std::make_unique<ChildProcess>(std::vector<std::string>{
            "dbus-daemon", "--nofork", "--nopidfile", "--print-address=1", "--config-file=" + configuration.string()});
        const auto address = daemon_->line();
        if (address.empty()) throw std::runtime_error{"dbus-daemon does not start; is it installed?"};
        setenv("DBUS_SESSION_BUS_ADDRESS", address.c_str(), 1);
    }

    void die() { daemon_->end(SIGKILL); }

private:
    PrivateFolder folder_;
    std::unique_ptr<ChildProcess> daemon_;
};

}  // namespace unhunch::test
