// Today's numbers and the last seven days.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/timer.h>

#include "api/break_service.hpp"
#include "windows/today_ring.hpp"
#include "windows/week_chart.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class StatsWindow final : public wxFrame {
public:
    /// The service must outlive the window.
    StatsWindow(api::BreakService& service, api::ClockWords clock_words, const Palette& palette);

private:
    void heed(const api::Status& status);
    void ask_for_days();
    void show_today();
    void show_facts(const std::vector<Fact>& facts);
    void show_failure(const wxString& reason);

    Palette palette_;
    api::BreakService& service_;
    api::ClockWords clock_words_;
    std::unique_ptr<api::Subscription> watching_;
    std::optional<api::Status> status_;
    std::vector<Fact> facts_;
    wxTimer minute_;
    wxPanel* page_;
    TodayRing* ring_;
    WordsLabel* headline_;
    wxFlexGridSizer* fact_grid_;
    WordsLabel* week_title_;
    WeekChart* week_;
};

}  // namespace unhunch::tray
