#include "windows/preferences_page.hpp"

#include <optional>

#include "windows/keep_in_sight.hpp"
#include "windows/measure.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 10;
constexpr int edge = 18;

}  // namespace

PreferencesPage::PreferencesPage(wxWindow* parent, const Palette& palette)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE},
      palette_{palette},
      column_{new wxBoxSizer{wxVERTICAL}} {
    SetBackgroundColour(palette.ground);
    SetScrollRate(0, by_text(*this, gap));
    keep_focus_in_sight(*this);
    auto* const all = new wxBoxSizer{wxVERTICAL};
    all->Add(column_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(edge)));
    SetSizer(all);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& sized) {
        sized.Skip();
        CallAfter([this] { fit(); });  // words have wrapped to their new width by then
    });
}

void PreferencesPage::show(const Preferences& preferences, const std::vector<std::string>& keys, const Deeds& deeds, bool headings) {
    column_->Clear(true);
    fields_.clear();
    part_ = nullptr;
    std::optional<PreferencePage> page;
    for (const auto& key : keys) {
        const auto* field = preferences.field(key);
        if (field == nullptr) continue;
        if (page != field->page) {
            page = field->page;
            say(page_title(*page), 1.4, wxFONTWEIGHT_BOLD, palette_.text);
            if (!headings) say(page_words(*page), 1, wxFONTWEIGHT_NORMAL, palette_.quiet);
        }
        auto* const shown = new SettingField{this, palette_, *field,
                                             {.refusal = [deeds, key](const std::string& text) { return deeds.refusal(key, text); },
                                              .change = [deeds, key](const std::string& text) { deeds.change(key, text); },
                                              .reset = [deeds, key] { deeds.reset(key); }}};
        column_->Add(shown, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
        fields_[key] = shown;
    }
}

void PreferencesPage::put_below(PreferencePart* part) {
    part_ = part;
    column_->Add(part, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

void PreferencesPage::follow(const Preferences& preferences) {
    for (const auto& [key, shown] : fields_)
        if (const auto* field = preferences.field(key)) shown->show(*field);
    if (part_ != nullptr) part_->freshen(preferences);
    fit();
}

SettingField* PreferencesPage::field(const std::string& key) {
    const auto found = fields_.find(key);
    return found == fields_.end() ? nullptr : found->second;
}

void PreferencesPage::fit() {
    Layout();
    FitInside();
}

void PreferencesPage::say(const std::string& words, double scale, wxFontWeight weight, const wxColour& colour) {
    auto* const label = new WordsLabel{this, {.scale = scale, .weight = weight, .colour = colour}};
    label->say(words);
    column_->Add(label, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
}

}  // namespace unhunch::tray
