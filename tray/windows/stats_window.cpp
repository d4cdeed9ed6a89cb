#include "windows/stats_window.hpp"

#include <chrono>

#include <wx/intl.h>
#include <wx/weakref.h>

#include "windows/app_icon.hpp"
#include "windows/measure.hpp"
#include "windows/persons_screen.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int edge = 28;
constexpr int minute_ms = 60'000;
constexpr int days_before_today = 6;

core::WallTime now() { return std::chrono::floor<core::Length>(std::chrono::system_clock::now()); }

}  // namespace

StatsWindow::StatsWindow(api::BreakService& service, api::ClockWords clock_words, const Palette& palette)
    : wxFrame{nullptr, wxID_ANY, _("Your breaks")},
      palette_{palette},
      service_{service},
      clock_words_{std::move(clock_words)} {
    SetIcon(app_icon());
    page_ = new wxPanel{this};
    page_->SetBackgroundColour(palette_.ground);
    ring_ = new TodayRing{page_, palette_, by_text(*this, wxSize{188, 188})};
    auto* const title = new WordsLabel{page_, {.scale = 1.7, .weight = wxFONTWEIGHT_BOLD, .colour = palette_.text}};
    headline_ = new WordsLabel{page_, {.scale = 1.1, .lines = 2, .colour = palette_.text}};
    fact_grid_ = new wxFlexGridSizer{2, wxSize{FromDIP(2 * gap), FromDIP(gap / 2)}};
    week_title_ = new WordsLabel{page_, {.scale = 1.2, .weight = wxFONTWEIGHT_BOLD, .colour = palette_.text}};
    week_ = new WeekChart{page_, palette_, by_text(*this, wxSize{480, 190})};
    title->say(_("Today"));
    week_title_->say(_("Sitting in the last seven days"));

    auto* const words = new wxBoxSizer{wxVERTICAL};
    words->Add(title, wxSizerFlags{}.Expand());
    words->AddSpacer(FromDIP(gap / 2));
    words->Add(headline_, wxSizerFlags{}.Expand());
    words->AddSpacer(FromDIP(gap));
    words->Add(fact_grid_);
    auto* const today = new wxBoxSizer{wxHORIZONTAL};
    today->Add(ring_, wxSizerFlags{}.Top());
    today->AddSpacer(FromDIP(edge));
    today->Add(words, wxSizerFlags{1}.Expand());
    auto* const all = new wxBoxSizer{wxVERTICAL};
    const auto row = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(edge));
    all->AddSpacer(FromDIP(edge));
    all->Add(today, row);
    all->AddSpacer(FromDIP(edge));
    all->Add(week_title_, row);
    all->AddSpacer(FromDIP(gap / 2));
    all->Add(week_, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(edge)));
    page_->SetSizer(all);
    place_on_persons_screen(*this, by_text(*this, wxSize{720, 600}), by_text(*this, wxSize{560, 520}));

    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& pressed) {
        pressed.GetKeyCode() == WXK_ESCAPE ? static_cast<void>(Close()) : pressed.Skip();
    });
    minute_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_today(); });
    minute_.Start(minute_ms);
    const wxWeakRef<StatsWindow> self{this};
    watching_ = service_.watch([self](const api::Status& status) {
        if (self) self->heed(status);
    });
    service_.request_status([self](const core::Result<api::Status>& status) {
        if (!self) return;
        status ? self->heed(*status) : self->show_failure(wxString::FromUTF8(status.failure().message));
    });
}

void StatsWindow::heed(const api::Status& status) {
    const bool same_numbers = status_ && status_->today.day == status.today.day &&
                              status_->today.towards_goal == status.today.towards_goal &&
                              status_->today.sitting == status.today.sitting;
    status_ = status;
    show_today();
    if (!same_numbers) ask_for_days();
}

void StatsWindow::ask_for_days() {
    const auto today = status_->today.day;
    const wxWeakRef<StatsWindow> self{this};
    service_.request_days(today - date::days{days_before_today}, today,
                          [self, today](const core::Result<std::vector<core::DaySummary>>& days) {
                              if (self && days) self->week_->show(day_bars(*days, today));
                          });
}

void StatsWindow::show_today() {
    if (!status_) return;
    week_title_->Show();
    const auto view = today_view(*status_, now(), clock_words_);
    ring_->show(view);
    headline_->say(wxString::FromUTF8(view.headline));
    show_facts(view.facts);
}

void StatsWindow::show_facts(const std::vector<Fact>& facts) {
    if (facts == facts_) return;
    facts_ = facts;
    page_->Freeze();
    fact_grid_->Clear(true);
    for (const auto& fact : facts) {
        auto* const name = new wxStaticText{page_, wxID_ANY, wxString::FromUTF8(fact.name)};
        name->SetForegroundColour(palette_.quiet);
        auto* const value = new wxStaticText{page_, wxID_ANY, wxString::FromUTF8(fact.value)};
        value->SetForegroundColour(palette_.text);
        value->SetFont(value->GetFont().Bold());
        fact_grid_->Add(name);
        fact_grid_->Add(value);
    }
    page_->Layout();
    page_->Thaw();
}

void StatsWindow::show_failure(const wxString& reason) {
    if (status_) return;
    ring_->show({.number = "–", .caption = {}, .headline = {}, .facts = {}});
    headline_->say(reason);
    week_title_->Hide();
}

}  // namespace unhunch::tray
