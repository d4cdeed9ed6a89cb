#include "adapters/autostart/autostart.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <system_error>

#include "adapters/autostart/desktop_entry.hpp"

namespace unhunch::autostart {
namespace {

namespace fs = std::filesystem;

constexpr auto entry_name = "io.github.unhunch.Unhunch.desktop";

/// The entry for all that holds where the person has none.
std::optional<fs::path> system_entry(const Places& places) {
    for (const fs::path& folder : places.system)
        if (read_entry(folder / entry_name)) return folder / entry_name;
    return std::nullopt;
}

core::Outcome write(const fs::path& path, const std::string& text) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    const fs::path fresh = path.string() + ".new";
    std::ofstream file{fresh};
    if (!error && (file << text).flush()) {
        fs::rename(fresh, path, error);
        if (!error) return core::Done{};
    }
    const std::string reason = error ? error.message() : std::strerror(errno);
    std::error_code gone;
    fs::remove(fresh, gone);
    return core::Failure{"Could not write " + path.string() + ": " + reason + ". Let the folder be yours to write in."};
}

core::Outcome take_away(const fs::path& path) {
    std::error_code error;
    fs::remove(path, error);
    if (error)
        return core::Failure{"Could not remove " + path.string() + ": " + error.message() +
                             ". Let the folder be yours to write in."};
    return core::Done{};
}

core::Result<Autostart> after(const core::Outcome& outcome, const Places& places) {
    if (!outcome) return outcome.failure();
    return autostart_now(places);
}

}  // namespace

Autostart autostart_now(const Places& places) {
    const fs::path own = places.own / entry_name;
    auto entry = read_entry(own);
    const auto system = entry ? std::nullopt : system_entry(places);
    if (system) entry = read_entry(*system);
    if (!entry) return {false, {}, "Unhunch does not start at login. `unhunch autostart on` changes that."};

    const fs::path path = system ? *system : own;
    if (entry->hidden) return {false, path, "Unhunch does not start at login: " + path.string() + " turns it off."};
    std::error_code unreachable;
    // A name without a folder is looked up at login.
    if (entry->exec.starts_with('/') && !fs::exists(entry->exec, unreachable))
        return {false, path,
                "Unhunch should start at login by " + path.string() + ", but " + entry->exec +
                    " is not there. `unhunch autostart on` sets it right."};
    return {true, path, "Unhunch starts at login: " + path.string() + " runs " + entry->exec + "."};
}

core::Result<Autostart> turn_autostart_on(const Places& places) {
    const fs::path own = places.own / entry_name;
    if (system_entry(places)) {
        if (const auto removed = take_away(own); !removed) return removed.failure();
        if (const auto now = autostart_now(places); now.on) return now;
    }
    return after(write(own, starting_entry(places.program)), places);
}

core::Result<Autostart> turn_autostart_off(const Places& places) {
    const fs::path own = places.own / entry_name;
    return after(system_entry(places) ? write(own, hiding_entry()) : take_away(own), places);
}

}  // namespace unhunch::autostart
