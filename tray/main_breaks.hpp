// What the breaks that this program guides are made of: the packs, the person's settings and past, put together for a window.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/result.hpp"
#include "own/own_pack.hpp"
#include "person/persons_files.hpp"
#include "windows/break_window.hpp"

namespace unhunch::tray {

/// Said of a break that the daemon does not hear of.
[[nodiscard]] const char* only_a_trial();

[[nodiscard]] core::Result<content::Catalogue> whole_catalogue(const person::PersonsFiles& files, const core::Settings& settings);

/// Outlives the windows of its breaks.
class Breaks {
public:
    struct Asks {
        std::function<void()> choose_care;  // opens where areas to take care with are chosen
        std::function<void(const std::string& sentence)> complain;
    };
    Breaks(const person::PersonsFiles& files, const core::Settings& settings, Asks asks);

    [[nodiscard]] core::Result<BreakOf> routine(const core::RoutineId& id);
    /// Composed from the days before this one, so that a window that is opened again guides the same session.
    [[nodiscard]] core::Result<BreakOf> session(int minutes);
    /// Of a routine that is not saved yet; `core` is the pack that it leans on. Absent where it is not among the drafted.
    [[nodiscard]] std::optional<BreakOf> trial(const content::Catalogue& core, const content::OwnPack& drafted, const core::RoutineId& id);

private:
    [[nodiscard]] core::Outcome read_packs();
    [[nodiscard]] BreakOf break_of(const content::Routine& routine, const core::Adjustments& grown);
    void ask_for_the_note(BreakOf& what) const;
    void take_care(const std::string& flag);
    [[nodiscard]] std::optional<Offer> offer() const;

    const person::PersonsFiles& files_;
    core::Settings settings_;
    Asks asks_;
    content::Catalogue catalogue_;
    content::Routine session_;
    std::vector<std::unique_ptr<content::Catalogue>> trials_;
};

}  // namespace unhunch::tray
