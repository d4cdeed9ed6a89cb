#include "adapters/files/paths.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>
#include <system_error>

namespace unhunch::files {
namespace {

namespace fs = std::filesystem;

constexpr auto folder = "unhunch";

/// The value of a variable that must be an absolute path; the base directory specification ignores any other.
fs::path absolute(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value == '/' ? fs::path{value} : fs::path{};
}

fs::path home() {
    if (const fs::path named = absolute("HOME"); !named.empty()) return named;
    const passwd* person = getpwuid(getuid());
    return person != nullptr && person->pw_dir != nullptr ? person->pw_dir : "/";
}

fs::path base(const char* variable, const char* below_home) {
    const fs::path named = absolute(variable);
    return named.empty() ? home() / below_home : named;
}

/// A colon-separated list, most important first.
std::vector<fs::path> bases(const char* variable, const char* otherwise) {
    const char* value = std::getenv(variable);
    std::string_view rest = value != nullptr && *value != '\0' ? value : otherwise;
    std::vector<fs::path> found;
    while (!rest.empty()) {
        const auto end = rest.find(':');
        const auto one = rest.substr(0, end);
        if (one.starts_with('/')) found.emplace_back(one);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return found;
}

fs::path program_folder() {
    std::error_code unreadable;
    const fs::path program = fs::read_symlink("/proc/self/exe", unreadable);
    return unreadable ? fs::path{"/usr/bin"} : program.parent_path();
}

fs::path share_beside(const fs::path& programs) {
    std::error_code ignored;
    if (fs::path beside = programs.parent_path() / "share" / folder; fs::is_directory(beside, ignored)) return beside;
    for (const fs::path& data : bases("XDG_DATA_DIRS", "/usr/local/share:/usr/share"))
        if (fs::is_directory(data / folder, ignored)) return data / folder;
    return fs::path{"/usr/share"} / folder;
}

}  // namespace

Paths standard_paths() { return standard_paths(program_folder()); }

Paths standard_paths(const fs::path& programs) {
    const fs::path config = base("XDG_CONFIG_HOME", ".config");
    const fs::path data = base("XDG_DATA_HOME", ".local/share") / folder;
    const fs::path state = base("XDG_STATE_HOME", ".local/state") / folder;
    const auto system_configs = bases("XDG_CONFIG_DIRS", "/etc/xdg");

    Paths paths;
    for (auto system = system_configs.rbegin(); system != system_configs.rend(); ++system)
        paths.settings.push_back(*system / folder / "config.toml");
    paths.settings.push_back(config / folder / "config.toml");
    paths.journal = data / "journal.db";
    paths.journal_lock = data / "journal.lock";
    paths.saved_phase = state / "phase";
    paths.backups = state / "backups";
    paths.programs = programs;
    paths.helpers = paths.programs.parent_path() / LIBEXEC;
    paths.share = share_beside(paths.programs);
    paths.locale = paths.share.parent_path() / "locale";
    paths.packs = {paths.share / "packs", data / "packs"};
    paths.autostart = config / "autostart";
    paths.lxqt_notifications = config / "lxqt" / "notifications.conf";
    for (const fs::path& system : system_configs) paths.system_autostart.push_back(system / "autostart");
    return paths;
}

}  // namespace unhunch::files
