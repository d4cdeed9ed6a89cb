#include "windows/break_window.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "catalogue/training.hpp"
#include "core/training_history.hpp"
#include "presenters/band_inquiry.hpp"
#include "presenters/easier.hpp"
#include "presenters/hurt_inquiry.hpp"
#include "presenters/note_inquiry.hpp"
#include "presenters/pause_words.hpp"
#include "presenters/session_plan.hpp"
#include "presenters/warm_up_inquiry.hpp"
#include "windows/app_icon.hpp"
#include "windows/measure.hpp"
#include "windows/persons_screen.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

using std::chrono::steady_clock;

constexpr int frame_ms = 16;         // while something moves
constexpr int last_words_ms = 1500;  // how long a closed window waits for its last answer
constexpr std::chrono::seconds in_use{10};  // since its last key or click the window itself is what the person works with
constexpr unsigned first_breaks = 5;        // of a month, in which smaller is fine

}  // namespace

BreakWindow::BreakWindow(BreakOf what, api::BreakService& service, Voice& voice, const Look& look)
    : wxFrame{nullptr, wxID_ANY, wxString::FromUTF8(what.routine.name)},
      look_{look},
      what_{std::move(what)},
      routine_{what_.routine},
      guided_{plan()},
      talk_{service,
            {.under_way = [this](const api::Status& status, bool first, bool turned) { heed(status, first, turned); },
             .not_continued =
                 [this](const api::Status& status) {
                     guided_.follow(status.interrupted_by.has_value());
                     tick();
                 },
             .over = [this](const api::Status& status) { heed_end(status); },
             .not_counted =
                 [this](const std::string& why) {
                     if (!guided_.end()) page_->inform(wxString::FromUTF8(what_.uncounted.empty() ? why : what_.uncounted));
                     if (!band_checked_) band_checked_ = false;
                 },
             .all_answered =
                 [this] {
                     if (leaving_) return static_cast<void>(Destroy());
                     end_->look_for_offer();
                 }}},
      aloud_{*this, voice},
      last_tick_{steady_clock::now()} {
    SetIcon(app_icon());
    SetBackgroundStyle(wxBG_STYLE_SYSTEM);
    SetBackgroundColour(look_.palette.ground);
    page_ = new BreakPage{this, look_.palette, [this](BreakKey deed) { press(deed); }};
    ask_page_ = new AskPage{this, look_.palette, [this](std::size_t which) { answered(which); }};
    ask_page_->Hide();
    end_.emplace(this, look_.palette,
                 BreakEnd::Deeds{.close = [this] { Close(); },
                                 .tell = [this](const Inquiry::Reports& reports) { tell(reports); },
                                 .waits = [this] { return talk_.waits_for_answers(); }});
    auto* const pages = new wxBoxSizer{wxVERTICAL};
    pages->Add(page_, wxSizerFlags{1}.Expand());
    pages->Add(ask_page_, wxSizerFlags{1}.Expand());
    pages->Add(end_->page(), wxSizerFlags{1}.Expand());
    SetSizer(pages);
    place_on_persons_screen(*this, by_text(*this, wxSize{860, 580}), by_text(*this, wxSize{640, 500}));

    next_change_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    last_words_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { Destroy(); });
    Bind(wxEVT_CHAR_HOOK, &BreakWindow::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, &BreakWindow::on_close, this);
    Bind(wxEVT_ICONIZE, [this](wxIconizeEvent& changed) {
        tick();
        changed.Skip();
    });
    if (!what_.note.empty()) {
        page_->inform(wxString::FromUTF8(what_.note));
        const auto& all = what_.session;
        const auto first = std::find_if_not(all.begin(), all.end(), [](const SessionItem& item) { return item.warms_up; });
        said_until_ = static_cast<std::size_t>(first - all.begin());
    }
    talk_.begin();
    if (what_.choose_care) {
        tell(guided_.pause());
        ask(note_inquiry(what_.choose_care));
    }
    show_now();
    if (!asking_) page_->take_keys();
}

RoutinePlan BreakWindow::plan() const {
    auto plan = routine_plan(routine_, what_.catalogue, what_.adjustments, what_.session);
    say_care(plan, what_.catalogue, what_.settings.care);
    return plan;
}

void BreakWindow::tick() {
    const auto now = steady_clock::now();
    const auto passed = std::chrono::duration<double>(now - last_tick_).count();
    last_tick_ = now;
    tell(guided_.advance(passed));
    show_now();
}

void BreakWindow::act(BreakKey deed) {
    last_used_ = steady_clock::now();
    if (deed == BreakKey::Leave) return static_cast<void>(Close());
    tick();
    switch (deed) {
        case BreakKey::PauseOrGoOn: tell(guided_.paused() ? guided_.go_on() : guided_.pause()); break;
        case BreakKey::Back: tell(guided_.back()); break;
        case BreakKey::Next: tell(guided_.next()); break;
        case BreakKey::Done: tell(guided_.done()); break;
        case BreakKey::Hurts: ask_what_hurts(); break;
        case BreakKey::Walk: tell(guided_.walk()); break;
        case BreakKey::SkipPart: skip_part(); break;
        case BreakKey::Leave: break;
    }
    show_now();
}

/// A click leaves the keys to the whole page; whoever walks through the buttons by keyboard stays on the button.
void BreakWindow::press(BreakKey deed) {
    act(deed);
    if (!std::exchange(key_on_button_, false) && !guided_.end() && !asking_) page_->take_keys();
}

void BreakWindow::tell(const GuidedBreak::Reports& reports) {
    for (const auto& report : reports) {
        talk_.tell(report);
        const auto* done = std::get_if<core::command::ReportStep>(&report);
        if (done == nullptr || done->step.reps_done == 0) continue;
        const auto* exercise = what_.catalogue.exercise(done->step.exercise);
        const bool known = std::find(trained_.begin(), trained_.end(), done->step.exercise) != trained_.end();
        if (exercise != nullptr && !known && content::grows(*exercise)) trained_.push_back(exercise->id);
    }
}

/// Draws the moment and sleeps until the next one that looks different.
void BreakWindow::show_now() {
    if (guided_.end()) {
        next_change_.Stop();
        if (!end_->begun() && !asking_) show_end();
        return;
    }
    ask_before_strength();
    ask_before_band();
    if (said_until_ && guided_.step().item >= *said_until_) {
        said_until_.reset();
        page_->inform({});
    }
    auto scene = break_scene(guided_, look_.motion);
    page_->show(scene, guided_.paused());
    if (guided_.paused()) {
        next_change_.Stop();
        return aloud_.pause();
    }
    if (scene.moving && !IsIconized()) {
        next_change_.StartOnce(frame_ms);
    } else {
        next_change_.StartOnce(std::max(frame_ms, static_cast<int>(std::ceil(scene.next_change * 1000))));
    }
    aloud_.follow(std::move(scene));
}

/// A question stands before the break: it waits meanwhile.
void BreakWindow::ask(std::unique_ptr<Inquiry> inquiry) {
    asking_ = std::move(inquiry);
    page_->Hide();
    ask_page_->Show();
    Layout();
    ask_page_->show(asking_->page());
}

void BreakWindow::ask_what_hurts() {
    if (asking_ || guided_.end()) return;
    const auto& hurting = *guided_.step().exercise;
    const auto* easier = easier_than(hurting, what_.catalogue, what_.settings, in_call_, doing());
    tell(guided_.hurts());
    ask(hurt_inquiry({.exercise = hurting.id,
                      .name = hurting.name,
                      .easier = easier ? easier->name : std::string{},
                      .sore_areas = sore_areas_,
                      .spared_later =
                          [this, &hurting](core::BodyArea area) {
                              const auto& steps = guided_.plan().steps;
                              return std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(guided_.step_number()), steps.end(),
                                                 [&](const PlannedStep& step) {
                                                     return step.exercise != &hurting && !works_on(*step.exercise, area);
                                                 });
                          },
                      .take_care = what_.take_care}));
}

void BreakWindow::ask_before_band() {
    if (asking_ || guided_.paused() || band_checked_ != false || !needs_band(guided_.step())) return;
    band_checked_ = true;
    tell(guided_.pause());
    const auto& care = what_.settings.care;
    ask(band_inquiry(std::find(care.begin(), care.end(), "latex") != care.end()));
}

void BreakWindow::ask_before_strength() {
    if (asking_ || guided_.paused() || warm_enough_ || !guided_.lacks_warm_up()) return;
    tell(guided_.pause());
    ask(warm_up_inquiry());
}

void BreakWindow::skip_part() {
    const auto& part = guided_.step().part;
    if (!part) return;
    const bool warms_up = part->warms_up;
    tell(guided_.skip_part());
    if (warms_up) advise();
}

/// One line for whoever leaves the warm-up out, over the first exercise after it.
void BreakWindow::advise() {
    warm_enough_ = true;
    page_->inform(wxString::FromUTF8(words::translated(warm_already_advice)));
    said_until_ = guided_.step().item + 1;
}

void BreakWindow::answered(std::size_t which) {
    if (!asking_ || leaving_) return;
    last_used_ = steady_clock::now();
    const auto reports = asking_->answer(which);
    if (asking_->stops()) tell(guided_.stop());
    tell(reports);
    if (asking_->then()) return end_inquiry();
    ask_page_->show(asking_->page());
}

void BreakWindow::end_inquiry() {
    const auto then = *asking_->then();
    const auto spared = asking_->spared();
    if (then == Then::Close) return static_cast<void>(Close());
    asking_.reset();
    ask_page_->Hide();
    if (std::exchange(what_.choose_care, nullptr)) heed_new_care();
    if (!guided_.end()) {
        page_->Show();
        Layout();
        page_->take_keys();
        last_tick_ = steady_clock::now();
        do_then(then, spared);
    }
    show_now();
}

/// What was chosen beside the health note counts for this break, too.
void BreakWindow::heed_new_care() {
    what_.settings = what_.settings_now();
    const auto& care = what_.settings.care;
    const auto ruled_out = [&](const std::string& flag) { return std::find(care.begin(), care.end(), flag) != care.end(); };
    tell(guided_.leave_out([&](const PlannedStep& step) {
        const auto& exercise = *step.exercise;
        return std::any_of(exercise.avoid_if.begin(), exercise.avoid_if.end(), ruled_out) ||
               (ruled_out("recent_operation") && content::is_strenuous(exercise));
    }));
    tell_length();
}

void BreakWindow::do_then(Then then, std::optional<core::BodyArea> spared) {
    const auto* hurting = guided_.step().exercise;
    switch (then) {
        case Then::HalfRange:
            page_->inform(_("Half the range is enough today."));
            break;
        case Then::Easier:
            if (const auto* easier = easier_than(*hurting, what_.catalogue, what_.settings, in_call_, doing())) {
                const auto item = guided_.step().item;
                routine_ = with_easier(routine_, item, *easier);
                talk_.tell(core::command::TakeEasier{{static_cast<unsigned>(item), easier->id}});
                plan_anew();
            }
            break;
        case Then::OtherArea:
            tell(guided_.leave_out([&](const PlannedStep& step) {
                return step.exercise == hurting || (spared && works_on(*step.exercise, *spared));
            }));
            break;
        case Then::WithoutBand:
            tell(guided_.leave_out([](const PlannedStep& step) { return needs_band(step); }));
            break;
        case Then::WarmUp: guided_.begin_again(); break;
        case Then::WarmAlready: advise(); break;
        case Then::GoOn:
        case Then::Close: break;
    }
    if (guided_.paused()) tell(guided_.go_on());
}

void BreakWindow::plan_anew() {
    guided_.change(plan());
    tell_length();
}

/// The daemon composes no sessions, so it hears from here how long this one is.
void BreakWindow::tell_length() {
    if (what_.session.empty()) return;
    const auto whole = [](double seconds) { return core::seconds{std::llround(seconds)}; };
    const auto& plan = guided_.plan();
    talk_.tell(core::command::TellLength{whole(plan.seconds), whole(work_seconds(plan))});
}

void BreakWindow::show_end() {
    std::string exercises;
    if (!what_.session.empty())
        exercises = words::counted("{1} of {0} exercise.", "{1} of {0} exercises.", what_.session.size(), guided_.exercises_done());
    const auto words = end_words(*guided_.end(), afterwards_, exercises);
    const bool counts = afterwards_ && afterwards_->goal > 0 && !words.stays;
    const auto ring = counts ? static_cast<double>(afterwards_->today.towards_goal) / afterwards_->goal : -1;
    if (!end_->begun()) {
        page_->Hide();
        const bool asks = talk_.counted() && !words.stays;
        end_->begin(words.stays, asks ? std::optional{story()} : std::nullopt);
        aloud_.finish(words.title, words.line);
    }
    end_->show(words, std::min(ring, 1.0));
}

/// How hard it was is asked of what is meant to strengthen, not after every break with one such move in it.
BreakStory BreakWindow::story() const {
    return {content::strengthens(what_.routine) ? trained_ : std::vector<core::ExerciseId>{}, what_.offer};
}

void BreakWindow::heed(const api::Status& status, bool first, bool turned) {
    if (guided_.end()) return;
    aloud_.in_call(status.in_call);
    in_call_ = status.in_call;
    if (first) begin(status);
    if (first)
        talk_.ask_how_many([this](unsigned breaks) {
            if (breaks < first_breaks) page_->encourage(_("Smaller is fine today."));
        });
    if (asking_) return;
    if (turned) {
        guided_.follow(status.interrupted_by.has_value());
        if (status.interrupted_by) heed_pause(status);
    }
    tick();
}

/// What the daemon knows of this break and this person.
void BreakWindow::begin(const api::Status& status) {
    band_checked_ = status.band_checked;
    sore_areas_ = status.sore_areas;
    if (!status.eased.empty()) routine_ = eased(what_.routine, what_.catalogue, status.eased);
    routine_ = with_easier(std::move(routine_), status.easier, what_.catalogue);
    if (status.eased.empty() && status.easier.empty()) tell_length();
    else plan_anew();
    if (status.next_step > 0)
        guided_.take_up(status.next_step, static_cast<double>(status.routine_done.count()));
    if (!status.hurt_to_ask || asking_) return;
    tell(guided_.pause());
    ask(next_day_inquiry(*status.hurt_to_ask));
}

void BreakWindow::heed_pause(const api::Status& status) {
    const bool just_used = last_used_ && steady_clock::now() - *last_used_ < in_use;
    // Keys and clicks of this very window look like work from outside.
    if (status.interrupted_by == core::Interruption::Typing && just_used) return tell(guided_.go_on());
    talk_.tell(core::command::PauseRoutine{});  // says that a window is there to continue in
    const auto words = pause_words(*status.interrupted_by, guided_.step_number(), guided_.plan().steps.size());
    page_->explain_pause(wxString::FromUTF8(words));
    aloud_.pause(words);
}

void BreakWindow::heed_end(const api::Status& status) {
    afterwards_ = status;
    if (!guided_.end()) static_cast<void>(guided_.leave());  // the daemon ended it: nothing is left to report
    if (!leaving_ && !asking_) show_end();
}

void BreakWindow::on_key(wxKeyEvent& pressed) {
    const auto key = break_key(pressed, GetLayoutDirection() == wxLayout_RightToLeft);
    const bool on_button = wxDynamicCast(FindFocus(), wxButton) != nullptr;
    if (key == BreakKey::Leave) return act(*key);
    if (const auto which = answer_key(pressed); asking_ && which) return ask_page_->answer(*which);
    if (!key || guided_.end() || asking_) return pressed.Skip();
    if (on_button && (key == BreakKey::PauseOrGoOn || key == BreakKey::Done)) {
        key_on_button_ = true;
        return pressed.Skip();
    }
    act(*key);
}

/// Hides at once and stays only until the daemon has heard the end.
void BreakWindow::on_close(wxCloseEvent&) {
    if (leaving_) return;
    leaving_ = true;
    next_change_.Stop();
    end_->stop();
    Hide();
    aloud_.hush();
    if (asking_) tell(asking_->left());
    tell(guided_.leave());
    if (talk_.waits_for_answers()) {
        last_words_.StartOnce(last_words_ms);
    } else {
        Destroy();
    }
}

}  // namespace unhunch::tray
