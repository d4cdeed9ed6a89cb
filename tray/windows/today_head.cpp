#include "windows/today_head.hpp"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "windows/measure.hpp"

namespace unhunch::tray {

namespace {

constexpr int gap = 12;
constexpr int edge = 28;
constexpr int side_by_side = 480;  // below that the words stand under the ring

}  // namespace

TodayHead::TodayHead(wxWindow* parent, const Palette& palette)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL} {
    SetBackgroundColour(palette.ground);
    ring_ = new TodayRing{this, palette, by_text(*this, wxSize{188, 188})};
    auto* const title = new WordsLabel{this, {.scale = 1.7, .weight = wxFONTWEIGHT_BOLD, .colour = palette.text}};
    headline_ = new WordsLabel{this, {.scale = 1.1, .lines = 2, .colour = palette.text}};
    facts_ = new FactGrid{this, palette};
    title->say(_("Today"));
    auto* const words = new wxBoxSizer{wxVERTICAL};
    words->Add(title, wxSizerFlags{}.Expand());
    words->AddSpacer(FromDIP(gap / 2));
    words->Add(headline_, wxSizerFlags{}.Expand());
    words->AddSpacer(FromDIP(gap));
    words->Add(facts_, wxSizerFlags{}.Expand());
    auto* const all = new wxBoxSizer{wxHORIZONTAL};
    all->Add(ring_, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    all->AddSpacer(FromDIP(edge));
    all->Add(words, wxSizerFlags{1}.Expand());
    SetSizer(all);
    Bind(wxEVT_SIZE, [this, all](wxSizeEvent& resized) {
        const int wanted = resized.GetSize().x < by_text(*this, side_by_side) ? wxVERTICAL : wxHORIZONTAL;
        if (all->GetOrientation() != wanted) {
            all->SetOrientation(wanted);
            all->GetItem(std::size_t{2})->SetProportion(wanted == wxHORIZONTAL ? 1 : 0);
        }
        resized.Skip();
    });
}

bool TodayHead::show(const TodayView& view) {
    ring_->show(view);
    headline_->say(wxString::FromUTF8(view.headline));
    if (!facts_->show(view.facts)) return false;
    Layout();
    return true;
}

}  // namespace unhunch::tray
