// What happens on the desk where a person puts routines of their own together; every check is the reader's own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/settings.hpp"
#include "own/own_pack.hpp"

namespace unhunch::tray {

struct EditorView {
    std::vector<std::string> items;    // "1. Chin tuck: 3 times, 30 s, seated"
    std::string summary;               // "1:24 min. Seated and standing. Needs nothing."
    std::string prescribed;            // "Offered first on Mon, Wed, Fri, twice a day; on other days it is begun by hand only."
    std::vector<std::string> missing;  // what stands between it and being saved; empty: it can be saved
    std::string note;                  // what does not keep it from being saved; may be empty
    bool can_save = false;
    bool can_try = false;

    bool operator==(const EditorView&) const = default;
};

class RoutineEditor {
public:
    /// The core pack must outlive the editor. It begins with a new, empty routine.
    RoutineEditor(const content::Catalogue& core, content::OwnPack pack, core::Settings settings);

    [[nodiscard]] const content::OwnPack& pack() const { return pack_; }  // as it was saved last
    [[nodiscard]] const content::Routine& draft() const { return draft_; }
    [[nodiscard]] const content::Exercise* exercise(std::size_t item) const;
    /// Which of the pack's routines is open; absent: one that was never saved.
    [[nodiscard]] std::optional<std::size_t> open_one() const;
    [[nodiscard]] bool changed() const;  // since it was opened or saved

    void begin_new();
    void open(std::size_t which);
    void rename(const std::string& name);
    void add(const std::string& move);
    void remove(std::size_t item);
    /// Changes places with the one before or after it; where it is now.
    std::size_t move_up(std::size_t item);
    std::size_t move_down(std::size_t item);
    /// What the dose may not be is brought to the nearest that it may.
    void change_dose(std::size_t item, const content::Dose& dose);
    void change_place(std::size_t item, core::Position at);
    /// On which days of the week (Sunday 0) it is asked for; on none of them: it is a routine like others.
    void change_day(unsigned weekday, bool on);
    /// 1 to 10; without a day it says nothing.
    void change_times_a_day(unsigned times);

    [[nodiscard]] EditorView view() const;
    /// The draft as it would be done.
    [[nodiscard]] content::Routine whole_draft() const;

    // What is to be saved; the answer of saving comes back by `keep_draft` or `keep`.
    [[nodiscard]] content::OwnPack with_draft() const;
    [[nodiscard]] content::OwnPack without_open_one() const;
    void keep_draft(content::OwnPack saved);
    /// Of anything but the draft: that stays as it is, unless its routine is gone.
    void keep(content::OwnPack saved);

private:
    const content::Catalogue& core_;
    content::OwnPack pack_;
    core::Settings settings_;
    content::Routine draft_;
    content::Routine opened_;  // the draft before it was changed
};

}  // namespace unhunch::tray
