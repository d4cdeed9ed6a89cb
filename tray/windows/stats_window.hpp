// The numbers, page by page: today, the week, twelve weeks, full sessions, and how it felt.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <wx/checkbox.h>
#include <wx/frame.h>
#include <wx/notebook.h>
#include <wx/timer.h>

#include "api/break_service.hpp"
#include "windows/charts_page.hpp"
#include "windows/today_head.hpp"

namespace unhunch::tray {

/// What the window reads by itself, so that it has something to show without a daemon, too.
struct StatsOf {
    /// Everything recorded of the days from `first` to `last`; called when a page is first shown, and when it changed.
    std::function<core::Result<std::vector<core::DatedRecord>>(core::Day first, core::Day last)> records;
    /// Names and areas of exercises; called when a page needs them.
    std::function<const content::Catalogue&()> catalogue;
    core::Settings settings;
    core::Calendar calendar;
};

class StatsWindow final : public wxFrame {
public:
    /// The service must outlive the window.
    StatsWindow(StatsOf what, api::BreakService& service, api::ClockWords clock_words, const Palette& palette);

private:
    enum Page { Today, Week, Weeks, Sessions, Felt };
    static constexpr std::size_t pages = 5;

    void build();
    void follow();
    void press(wxKeyEvent& pressed);
    void heed(const api::Status& status);
    void go_on_without(const wxString& reason);
    void show_today();
    /// Asks for what is not written down yet, then reads anew.
    void renew();
    /// Fills the page that is in front, where what it shows is old.
    void freshen();
    [[nodiscard]] StatsPage page_of(Page page);
    [[nodiscard]] core::Day today() const;
    /// From that day on at the least; read again once it is old.
    [[nodiscard]] const Ledger& ledger(core::Day first);

    StatsOf what_;
    Palette palette_;
    api::BreakService& service_;
    api::ClockWords clock_words_;
    std::unique_ptr<api::Subscription> watching_;
    std::optional<api::Status> status_;
    std::array<bool, pages> fresh_{};
    std::vector<core::DatedRecord> unwritten_;  // told by the daemon, before the journal is read
    Ledger ledger_;
    core::Day read_from_ = core::Day::max();  // what is in the ledger
    wxTimer minute_;
    wxNotebook* book_;
    std::array<ChartsPage*, pages> pages_{};
    TodayHead* head_;
    WordsLabel* note_;
    wxCheckBox* tables_;
};

}  // namespace unhunch::tray
