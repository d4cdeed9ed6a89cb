#include "windows/stats_window.hpp"

#include <chrono>
#include <utility>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/weakref.h>

#include "access/names.hpp"
#include "core/stats.hpp"
#include "core/timeline.hpp"
#include "core/unwritten.hpp"
#include "presenters/day_timeline.hpp"
#include "windows/app_icon.hpp"
#include "windows/measure.hpp"
#include "windows/persons_screen.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int minute_ms = 60'000;
constexpr date::days month{28};  // in which seven working days are found, but after long holidays

core::WallTime now() { return std::chrono::floor<core::Length>(std::chrono::system_clock::now()); }

}  // namespace

StatsWindow::StatsWindow(StatsOf what, api::BreakService& service, api::ClockWords clock_words, const Palette& palette)
    : wxFrame{nullptr, wxID_ANY, _("Your breaks")},
      what_{std::move(what)},
      palette_{palette},
      service_{service},
      clock_words_{std::move(clock_words)} {
    SetIcon(app_icon());
    SetBackgroundColour(palette_.ground);
    build();
    place_on_persons_screen(*this, by_text(*this, wxSize{760, 640}), by_text(*this, wxSize{420, 360}));
    Bind(wxEVT_CHAR_HOOK, &StatsWindow::press, this);
    follow();
    freshen();
}

void StatsWindow::build() {
    note_ = new WordsLabel{this, {.colour = palette_.text}};
    note_->Hide();
    book_ = new wxNotebook{this, wxID_ANY};
    book_->SetBackgroundColour(palette_.ground);
    tell_name(*book_, words::said("Statistics"));
    const std::array<wxString, pages> titles{_("Today"), _("Week"), _("12 weeks"), _("Sessions"), _("How it felt")};
    for (std::size_t at = 0; at < pages; ++at) {
        pages_[at] = new ChartsPage{book_, palette_};
        book_->AddPage(pages_[at], titles[at]);
    }
    head_ = new TodayHead{pages_[Today], palette_};
    auto* const top = new wxBoxSizer{wxVERTICAL};
    top->Add(head_, wxSizerFlags{}.Expand());
    pages_[Today]->put_on_top(top);
    tables_ = new wxCheckBox{this, wxID_ANY, _("Show charts as &tables")};
    tables_->SetForegroundColour(palette_.text);
    tell_name(*tables_, words::said("Show charts as tables"));
    auto* const close = new wxButton{this, wxID_ANY, _("&Close")};
    auto* const below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(tables_, wxSizerFlags{}.CentreVertical());
    below->AddStretchSpacer();
    below->Add(close, wxSizerFlags{}.CentreVertical());
    auto* const all = new wxBoxSizer{wxVERTICAL};
    all->Add(note_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap)));
    all->Add(book_, wxSizerFlags{1}.Expand());
    all->Add(below, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap)));
    SetSizer(all);
    book_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& turned) {
        freshen();
        turned.Skip();
    });
    tables_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& ticked) {
        for (auto* const page : pages_) page->show_as_tables(ticked.IsChecked());
    });
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
}

void StatsWindow::follow() {
    minute_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        show_today();
        if (status_) renew();
    });
    minute_.Start(minute_ms);
    const wxWeakRef<StatsWindow> self{this};
    watching_ = service_.watch([self](const api::Status& status) {
        if (self) self->heed(status);
    });
    service_.request_status([self](const core::Result<api::Status>& status) {
        if (!self) return;
        status ? self->heed(*status) : self->go_on_without(wxString::FromUTF8(status.failure().message));
    });
}

void StatsWindow::press(wxKeyEvent& pressed) {
    const int key = pressed.GetKeyCode();
    if (key == WXK_ESCAPE) return static_cast<void>(Close());
    if (pressed.ControlDown() && (key == WXK_PAGEUP || key == WXK_PAGEDOWN))
        return book_->AdvanceSelection(key == WXK_PAGEDOWN);
    const int page = key - '1';
    if (pressed.AltDown() && page >= 0 && page < static_cast<int>(pages))
        return static_cast<void>(book_->SetSelection(static_cast<std::size_t>(page)));
    pressed.Skip();
}

core::Day StatsWindow::today() const { return status_ ? status_->today.day : what_.calendar.day_of(now()); }

void StatsWindow::heed(const api::Status& status) {
    const bool same_numbers = status_ && status_->today.day == status.today.day &&
                              status_->today.towards_goal == status.today.towards_goal &&
                              status_->today.sitting == status.today.sitting;
    status_ = status;
    if (note_->IsShown()) {
        note_->Hide();
        Layout();
    }
    show_today();
    if (!same_numbers) renew();
}

void StatsWindow::renew() {
    const wxWeakRef<StatsWindow> self{this};
    service_.request_unwritten([self](const core::Result<std::vector<core::DatedRecord>>& unwritten) {
        if (!self) return;
        self->unwritten_ = unwritten ? *unwritten : std::vector<core::DatedRecord>{};
        self->fresh_ = {};
        self->read_from_ = core::Day::max();
        self->freshen();
    });
}

void StatsWindow::go_on_without(const wxString& reason) {
    if (status_) return;
    note_->say(reason + " " + _("What is shown here is what was written down before."));
    note_->Show();
    Layout();
    api::Status known;
    known.goal = what_.settings.goal;
    known.state = api::State::Away;
    const auto& read = ledger(today());
    known.today = core::summaries(read.of(today()), today(), today()).front();
    auto view = today_view(known, now(), clock_words_);
    view.headline = {};
    if (head_->show(view)) pages_[Today]->fit();
}

void StatsWindow::show_today() {
    if (status_ && head_->show(today_view(*status_, now(), clock_words_))) pages_[Today]->fit();
}

const Ledger& StatsWindow::ledger(core::Day first) {
    if (first < read_from_) {
        auto records = what_.records(first, today());
        ledger_ = Ledger{core::with_unwritten(records ? *std::move(records) : std::vector<core::DatedRecord>{},
                                              unwritten_, first, today())};
        read_from_ = first;
    }
    return ledger_;
}

StatsPage StatsWindow::page_of(Page page) {
    const auto day = today();
    const auto& read = ledger(page == Today ? day : page == Week ? day - month : first_of_weeks(day));
    const Past past{read, day, what_.calendar, what_.settings};
    switch (page) {
        case Today:
            return {.drawings = {day_timeline(core::timelines(read.of(day), day, day).front(), now(), what_.calendar)}};
        case Week: return week_page(past);
        case Weeks: return weeks_page(past, what_.catalogue());
        case Sessions: return sessions_page(past, what_.catalogue());
        case Felt: return felt_page(past, what_.catalogue());
    }
    return {};
}

void StatsWindow::freshen() {
    const auto at = book_->GetSelection();
    if (at < 0 || fresh_[static_cast<std::size_t>(at)]) return;
    fresh_[static_cast<std::size_t>(at)] = true;
    pages_[static_cast<std::size_t>(at)]->show(page_of(static_cast<Page>(at)));
}

}  // namespace unhunch::tray
