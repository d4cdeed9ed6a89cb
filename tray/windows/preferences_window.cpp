#include "windows/preferences_window.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/weakref.h>
#include <wx/wupdlock.h>

#include "access/names.hpp"
#include "command/answers.hpp"
#include "windows/app_icon.hpp"
#include "windows/measure.hpp"
#include "windows/persons_screen.hpp"
#include "words/said.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 8;
constexpr int edge = 12;
constexpr int least_pages_width = 150;

/// Which line of the doctor's says how it stands with a setting.
constexpr std::array<std::pair<const char*, const char*>, 6> live_states{{{"hold_calls", "calls"},
                                                                          {"hold_do_not_disturb", "do not disturb"},
                                                                          {"hold_full_screen", "full screen"},
                                                                          {"media", "media"},
                                                                          {"tones", "tones"},
                                                                          {"voice", "speech"}}};

std::string live_words(const DoctorLine& line) {
    if (line.ok) return line.now.empty() ? "" : words::said("Just now: {0}.", line.now);
    return words::said("{0}. What helps: {1}.", capital(line.means), line.cure);
}

}  // namespace

PreferencesWindow::PreferencesWindow(PreferencesOf what, const Palette& palette)
    : wxFrame{nullptr, wxID_ANY, _("Preferences")}, what_{std::move(what)}, palette_{palette}, preferences_{what_.book, what_.packs} {
    SetIcon(app_icon());
    SetBackgroundColour(palette_.ground);
    build();
    place_on_persons_screen(*this, by_text(*this, wxSize{860, 660}), by_text(*this, wxSize{480, 380}));
    Bind(wxEVT_CHAR_HOOK, &PreferencesWindow::press, this);
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& turned) {
        turned.Skip();
        if (turned.GetActive() && page_ == PreferencePage::HoldingBack) look_live();  // who comes back may have begun a call
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& closing) {
        pages_->SetFocus();  // what was typed last is meant, too
        closing.Skip();
    });
    turn_to(page_);
    tell_complaint();
}

void PreferencesWindow::build() {
    search_ = new wxSearchCtrl{this, wxID_ANY};
    search_->SetDescriptiveText(_("Search"));
    search_->ShowCancelButton(true);
    tell_name(*search_, words::said("Search the preferences"));
    pages_ = new wxListBox{this, wxID_ANY};
    int widest = by_text(*this, least_pages_width);
    for (const auto page : all_preference_pages) {
        const auto title = wxString::FromUTF8(page_title(page));
        pages_->Append(title);
        widest = std::max(widest, GetTextExtent(title).x + FromDIP(4 * gap));
    }
    pages_->SetMinSize({widest, -1});
    tell_name(*pages_, words::said("Pages of the preferences"));
    shown_ = new PreferencesPage{this, palette_};
    told_ = new WordsLabel{this, {.colour = palette_.quiet}};
    undo_ = new wxButton{this, wxID_UNDO, _("&Undo")};
    auto* const close = new wxButton{this, wxID_CLOSE, _("C&lose")};

    auto* const left = new wxBoxSizer{wxVERTICAL};
    left->Add(search_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    left->Add(pages_, wxSizerFlags{1}.Expand());
    auto* const middle = new wxBoxSizer{wxHORIZONTAL};
    middle->Add(left, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(edge)));
    middle->Add(shown_, wxSizerFlags{1}.Expand());
    auto* const below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(told_, wxSizerFlags{1}.CentreVertical());
    for (auto* const button : {undo_, close}) below->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* const all = new wxBoxSizer{wxVERTICAL};
    all->Add(middle, wxSizerFlags{1}.Expand());
    all->Add(below, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(edge)));
    SetSizer(all);

    undo_->Disable();
    pages_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& chosen) {
        search_->ChangeValue({});
        turn_to(all_preference_pages.at(static_cast<std::size_t>(chosen.GetSelection())));
    });
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { search(); });
    search_->Bind(wxEVT_SEARCHCTRL_CANCEL_BTN, [this](wxCommandEvent&) { search_->Clear(); });
    undo_->SetToolTip(_("Key: Ctrl+Z"));
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { undo(); });
    close->SetToolTip(_("Key: Escape"));
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
}

void PreferencesWindow::press(wxKeyEvent& pressed) {
    const int key = pressed.GetKeyCode();
    if (key == WXK_ESCAPE && !search_->IsEmpty()) return search_->Clear();
    if (key == WXK_ESCAPE) return static_cast<void>(Close());
    if (pressed.ControlDown() && key == 'F') return search_->SetFocus();
    if (pressed.ControlDown() && key == 'Z' && undo_->IsEnabled()) return undo();
    if (pressed.ControlDown() && (key == WXK_PAGEUP || key == WXK_PAGEDOWN)) {
        const int count = static_cast<int>(all_preference_pages.size());
        const int at = (static_cast<int>(page_) + (key == WXK_PAGEDOWN ? 1 : count - 1)) % count;
        return turn_to(all_preference_pages.at(static_cast<std::size_t>(at)));
    }
    pressed.Skip();
}

void PreferencesWindow::turn_to(PreferencePage page) {
    page_ = page;
    if (shown_->IsDescendant(FindFocus())) pages_->SetFocus();  // what has the keys goes with its page
    pages_->SetSelection(static_cast<int>(page));
    std::vector<std::string> keys;
    for (const auto& field : preferences_.fields())
        if (field.page == page) keys.push_back(field.setting.key);
    show(keys, false);
    if (auto* const part = part_for(page)) {
        shown_->put_below(part);
        part->freshen(preferences_);
    }
    shown_->Scroll(0, 0);
    shown_->fit();
    if (page == PreferencePage::HoldingBack || page == PreferencePage::Reminder) look_live();
}

void PreferencesWindow::search() {
    const auto words = search_->GetValue().utf8_string();
    if (words.empty()) return turn_to(page_);
    pages_->SetSelection(wxNOT_FOUND);
    const auto found = preferences_.found(words);
    show(found, true);
    shown_->Scroll(0, 0);
    shown_->fit();
    tell(found.empty() ? words::said("Nothing has these words.") : words::counted("{0} setting", "{0} settings", found.size()), true);
}

void PreferencesWindow::show(const std::vector<std::string>& keys, bool headings) {
    const wxWindowUpdateLocker quiet{shown_};
    shown_->show(preferences_, keys,
                 {.refusal = [this](const std::string& key, const std::string& text) { return preferences_.refusal(key, text); },
                  .change = [this](const std::string& key, const std::string& text) { changed(preferences_.change(key, text), key); },
                  .reset = [this](const std::string& key) { changed(preferences_.reset(key), key); }},
                 headings);
}

PreferencePart* PreferencesWindow::part_for(PreferencePage page) {
    const PreferenceDeeds deeds{
        .change = [this](const std::string& key, const std::string& text) { changed(preferences_.change(key, text), key); },
        .tell = [this](const std::string& words, bool well) { tell(words, well); },
        .lay_out = [this] { shown_->CallAfter([this] { shown_->fit(); }); }};
    switch (page) {
        case PreferencePage::Rhythm: return make_what_if_part(shown_, palette_, what_, deeds);
        case PreferencePage::Content: return make_content_part(shown_, palette_, what_, deeds);
        case PreferencePage::Data: return make_data_part(shown_, palette_, what_, deeds);
        case PreferencePage::About: return make_about_part(shown_, palette_, what_, deeds);
        default: return nullptr;
    }
}

/// The doctor opens the daemon's own sources for a moment; nothing looks while nobody looks here.
void PreferencesWindow::look_live() {
    const wxWeakRef<PreferencesWindow> self{this};
    what_.command.ask({"doctor", "--json"}, [self](const CommandAnswer& answer) {
        if (self) self->say_live(answer.told);
    });
}

void PreferencesWindow::say_live(const std::string& doctors_answer) {
    const auto lines = doctor_lines(doctors_answer);
    for (const auto& [key, need] : live_states) {
        auto* const field = shown_->field(key);
        const auto line = std::ranges::find(lines, need, &DoctorLine::need);
        if (field != nullptr && line != lines.end()) field->say_live(live_words(*line));
    }
    shown_->fit();
}

/// From inside a control's event: its page is built anew later, if at all.
void PreferencesWindow::changed(const core::Outcome& outcome, const std::string& key) {
    undo_->Enable(preferences_.can_undo());
    tell_name(*undo_, preferences_.undo_words());
    if (!outcome) {
        auto* const field = shown_->field(key);
        if (const auto* known = preferences_.field(key); field != nullptr && known != nullptr) {
            field->show(*known);  // what was ticked or dragged is not so
            field->refuse(outcome.failure().message);
        }
        return tell(outcome.failure().message, false);
    }
    CallAfter([this] { shown_->follow(preferences_); });
    tell_complaint();
}

void PreferencesWindow::undo() {
    const auto undone = preferences_.undo();
    changed(undone, "");
    if (undone) tell(_("Undone.").utf8_string(), true);
}

void PreferencesWindow::tell_complaint() {
    const auto complaint = preferences_.complaint();
    tell(complaint, complaint.empty());
}

void PreferencesWindow::tell(const std::string& words, bool well) {
    told_->SetForegroundColour(well ? palette_.quiet : palette_.warning);
    told_->say(capital(words.substr(0, words.find_last_not_of('\n') + 1)));
    if (!words.empty()) announce(*this, words);
    Layout();
}

}  // namespace unhunch::tray
