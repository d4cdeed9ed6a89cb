// The first-run welcome in three short steps: the health note, what is there, and what needs care. It decides, the window asks.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/settings.hpp"

namespace unhunch::tray {

extern const char* const health_note_title;
extern const char* const health_note;

/// One box to tick.
struct Tick {
    std::string key;    // as the settings call it: "band", "floor", "shoulder_unstable"
    std::string label;
    bool on = false;
};

class Welcome {
public:
    enum class Step { Note, Things, Care };

    /// `acknowledged`: the note was read before; it is shown again all the same.
    Welcome(core::Settings present, bool acknowledged);

    [[nodiscard]] Step step() const { return step_; }
    [[nodiscard]] unsigned number() const { return static_cast<unsigned>(step_) + 1; }  // of 3
    [[nodiscard]] bool acknowledged() const { return acknowledged_; }
    [[nodiscard]] bool did_you_get_up() const { return chosen_.did_you_get_up; }

    [[nodiscard]] std::vector<Tick> equipment() const;
    [[nodiscard]] std::vector<Tick> everyday() const;  // what everyone is taken to have
    [[nodiscard]] std::vector<Tick> positions() const;
    [[nodiscard]] std::vector<Tick> care() const;
    [[nodiscard]] std::vector<Tick> for_now() const;  // what rules out a lot, and passes

    void has(const std::string& thing, bool on);           // equipment or something everyday
    void may(const std::string& position, bool on);
    void needs_care(const std::string& flag, bool on);
    void ask_whether_got_up(bool on) { chosen_.did_you_get_up = on; }

    /// Why the next step has to wait; empty where it does not.
    [[nodiscard]] std::string missing() const;
    /// "I understand", and on to the things; `straight_to_care` leaves those out for now.
    void understand(bool straight_to_care = false);
    /// The next step; true where there is none any more, and what was chosen can be written.
    bool go_on();
    void back();

    [[nodiscard]] const core::Settings& before() const { return before_; }
    [[nodiscard]] const core::Settings& chosen() const { return chosen_; }

private:
    core::Settings before_;
    core::Settings chosen_;
    bool acknowledged_;
    Step step_ = Step::Note;
};

}  // namespace unhunch::tray
