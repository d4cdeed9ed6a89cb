#include "windows/words_label.hpp"

#include <algorithm>
#include <utility>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr int narrowest = 8;  // times the height of a letter
constexpr wxUint32 first_without_hyphens = 0x2E80;  // Chinese, Japanese and their neighbours break words anywhere

/// Both wx and the toolkit below it turn the side round for who reads from the right, so together they do not.
long seen_from(const wxWindow& parent, long style) {
    if (parent.GetLayoutDirection() != wxLayout_RightToLeft || (style & wxALIGN_CENTER_HORIZONTAL) != 0) return style;
    return style ^ wxALIGN_RIGHT;
}

}  // namespace

WordsLabel::WordsLabel(wxWindow* parent, const Look& look)
    : wxStaticText{parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE | seen_from(*parent, look.style)},
      scale_{look.scale},
      lines_{look.lines} {
    auto font = GetFont().Scaled(static_cast<float>(look.scale));
    font.SetWeight(look.weight);
    SetFont(font);
    SetForegroundColour(look.colour);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& resized) {
        if (resized.GetSize().x != wrapped_to_) wrap();
        resized.Skip();
    });
}

bool WordsLabel::say(const std::string& text) {
    if (text == text_) return false;
    text_ = text;
    SetName(wxString::FromUTF8(text_));
    tell_name(*this, text_);
    wrap();
    return true;
}

void WordsLabel::keep_lines(int lines) {
    lines_ = lines;
    InvalidateBestSize();
}

void WordsLabel::be_scaled(double scale) {
    if (scale == scale_) return;
    SetFont(GetFont().Scaled(static_cast<float>(scale / std::exchange(scale_, scale))));
    wrap();
}

wxSize WordsLabel::DoGetBestClientSize() const {
    return {GetCharHeight() * narrowest, GetCharHeight() * std::max(lines_, needed_) + 2};
}

void WordsLabel::wrap() {
    wrapped_to_ = GetClientSize().x;
    const auto text = wxString::FromUTF8(text_);
    const bool wraps = wrapped_to_ > GetCharHeight();
    SetLabelText(wraps ? broken(text, wrapped_to_) : text);
    if (wraps) Wrap(wrapped_to_);
    const int lines = 1 + static_cast<int>(GetLabelText().Freq('\n'));
    const bool grows = std::max(lines, lines_) != std::max(needed_, lines_);
    needed_ = lines;
    InvalidateBestSize();
    if (grows) CallAfter([this] { GetParent()->Layout(); });
}

/// The toolkit lets a line that begins with such a word run out of the label, with all that follows.
wxString WordsLabel::broken(const wxString& text, int width) const {
    const auto surely_fit = static_cast<std::size_t>(std::max(width / GetCharHeight(), 2));  // so many letters
    wxString all;
    wxString word;
    for (const wxUniChar letter : text) {
        word = letter == ' ' || letter == '\n' ? wxString{} : word + letter;
        if (word.length() > surely_fit && GetTextExtent(word + '-').x > width) {
            all += letter.GetValue() < first_without_hyphens ? "-\n" : "\n";
            word = letter;
        }
        all += letter;
    }
    return all;
}

}  // namespace unhunch::tray
