#include "windows/words_label.hpp"

#include <algorithm>
#include <utility>

#include <wx/arrstr.h>

#include "access/names.hpp"

namespace unhunch::tray {

namespace {

constexpr int narrowest = 8;  // times the height of a letter
constexpr wxUint32 first_without_hyphens = 0x2E80;  // Chinese, Japanese and their neighbours break words anywhere

/// Chinese and Japanese stops and closing brackets belong to what is before them.
bool begins_no_line(wxUniChar letter) {
    static const wxString closing = wxString::FromUTF8("、。，．：；！？）」』】》〉・ーっゃゅょァィゥェォッャュョ");
    return closing.find(letter) != wxString::npos;
}

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
    return {GetCharHeight() * narrowest, best_height()};
}

int WordsLabel::best_height() const { return std::max(line_height_, GetCharHeight()) * std::max(lines_, needed_) + 2; }

void WordsLabel::wrap() {
    wrapped_to_ = GetClientSize().x;
    const auto before = best_height();
    const auto text = wxString::FromUTF8(text_);
    SetLabelText(wrapped_to_ > GetCharHeight() ? broken(text, wrapped_to_) : text);
    needed_ = line_height_ = 0;
    for (const auto& line : wxSplit(GetLabelText(), '\n', '\0')) {
        ++needed_;
        // Letters that the font does not have come from another, which can be taller: Chinese, Japanese.
        line_height_ = std::max(line_height_, GetTextExtent(line).y);
    }
    InvalidateBestSize();
    if (best_height() != before) CallAfter([this] { GetParent()->Layout(); });
}

/// Every line is measured as it is drawn. wx's own wrapping adds up letters, which in Arabic are joined and come out narrower or
/// wider; the toolkit then broke such a line once more, and the last lines had no room.
wxString WordsLabel::broken(const wxString& text, int width) const {
    wxString all;
    for (const auto& paragraph : wxSplit(text, '\n', '\0')) {
        wxString line;
        for (const auto& word : wxSplit(paragraph, ' ', '\0')) {
            const bool may_begin_a_line = !word.empty() && wxUniChar{word[0]}.GetValue() < first_without_hyphens;
            if (!line.empty() && may_begin_a_line && !fits(line + ' ' + word, width)) {
                all += line + '\n';
                line.clear();
            }
            if (!line.empty()) line += ' ';
            line += word;
            if (!fits(line, width)) all += broken_within(line, width);
        }
        all += line + '\n';
    }
    all.RemoveLast();
    return all;
}

bool WordsLabel::fits(const wxString& line, int width) const {
    const auto surely = static_cast<std::size_t>(std::max(width * 2 / 3 / GetCharHeight(), 2));  // so many letters
    return line.length() <= surely || GetTextExtent(line).x < width;
}

/// The lines that a word too long for one takes; what is left of it, a line begun, stays in `word`.
wxString WordsLabel::broken_within(wxString& word, int width) const {
    wxString lines;
    wxString line;
    for (const wxUniChar letter : word) {
        if (!line.empty() && !fits(line + letter + '-', width)) {
            wxString taken_along;
            if (begins_no_line(letter) && line.length() > 1) {
                taken_along = line.Last();
                line.RemoveLast();
            }
            lines += line + (letter.GetValue() < first_without_hyphens ? "-\n" : "\n");
            line = taken_along;
        }
        line += letter;
    }
    word = line;
    return lines;
}

}  // namespace unhunch::tray
