// The guided break: a plain window that can be moved, covered and closed like any other.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include <wx/frame.h>
#include <wx/timer.h>

#include "presenters/after_break.hpp"
#include "presenters/break_talk.hpp"
#include "presenters/easier.hpp"
#include "presenters/guided_break.hpp"
#include "presenters/inquiry.hpp"
#include "windows/aloud.hpp"
#include "windows/ask_page.hpp"
#include "windows/break_end.hpp"
#include "windows/break_keys.hpp"
#include "windows/break_page.hpp"
#include "windows/look.hpp"

namespace unhunch::tray {

/// Who does which break.
struct BreakOf {
    const content::Routine& routine;
    const content::Catalogue& catalogue;
    core::Settings settings;  // the person's
    std::function<void(const std::string& flag)> take_care;  // ticks a care flag for good
    core::Adjustments adjustments{};
    /// Opens where areas to take care with can be chosen. Where it is given, the health note was never acknowledged: it comes
    /// first, and the break waits for it.
    std::function<void()> choose_care{};
    std::function<core::Settings()> settings_now{};  // after that
    std::string uncounted{};  // of a trial: what is said about that, whoever answers
    std::function<std::optional<Offer>()> offer{};  // what progression suggests now
    std::vector<SessionItem> session{};                      // of a full session; else empty
    std::string note{};                                      // to read before it; often empty
};

class BreakWindow final : public wxFrame {
public:
    /// The service, the voice and the catalogue must outlive the window.
    BreakWindow(BreakOf what, api::BreakService& service, Voice& voice, const Look& look);

private:
    [[nodiscard]] RoutinePlan plan() const;
    void tick();
    void act(BreakKey deed);
    void press(BreakKey deed);
    void tell(const GuidedBreak::Reports& reports);
    void show_now();
    void show_end();
    void begin(const api::Status& status);
    void ask(std::unique_ptr<Inquiry> inquiry);
    void ask_what_hurts();
    void ask_before_band();
    void ask_before_strength();
    void skip_part();
    void advise();
    void plan_anew();
    void tell_length();
    [[nodiscard]] Doing doing() const { return what_.session.empty() ? Doing::Routine : Doing::Session; }
    void answered(std::size_t which);
    void end_inquiry();
    void heed_new_care();
    void do_then(Then then, std::optional<core::BodyArea> spared);
    void heed(const api::Status& status, bool first, bool turned);
    void heed_pause(const api::Status& status);
    void heed_end(const api::Status& status);
    [[nodiscard]] BreakStory story() const;
    void on_key(wxKeyEvent& pressed);
    void on_close(wxCloseEvent& closing);

    Look look_;
    BreakOf what_;
    content::Routine routine_;  // as it is done today
    GuidedBreak guided_;
    BreakTalk talk_;
    Aloud aloud_;
    std::unique_ptr<Inquiry> asking_;        // while a question stands before the break
    std::vector<core::ExerciseId> trained_;  // strengthening exercises of which something was done
    bool warm_enough_ = false;               // the person said so
    std::optional<std::size_t> said_until_;  // the exercise with which the line above has had its time
    std::optional<bool> band_checked_;       // today; absent while it is not known
    std::vector<std::string> sore_areas_;
    std::optional<api::Status> afterwards_;  // the status that followed the end
    bool in_call_ = false;
    bool leaving_ = false;
    bool key_on_button_ = false;
    std::chrono::steady_clock::time_point last_tick_;
    std::optional<std::chrono::steady_clock::time_point> last_used_;  // by key or click
    wxTimer next_change_;
    wxTimer last_words_;
    BreakPage* page_ = nullptr;
    AskPage* ask_page_ = nullptr;
    std::optional<BreakEnd> end_;  // made after the other pages, so that its keys come after theirs
};

}  // namespace unhunch::tray
