// A text that wraps to the width it is given, inside a word where that is longer still. It keeps room for its usual lines, so that nothing jumps when it changes,
// and takes more where it must.
#pragma once

#include <string>

#include <wx/stattext.h>

namespace unhunch::tray {

class WordsLabel final : public wxStaticText {
public:
    struct Look {
        double scale = 1;  // of the desktop's font
        wxFontWeight weight = wxFONTWEIGHT_NORMAL;
        int lines = 1;     // kept free at the least
        wxColour colour;
        long style = 0;    // wxALIGN_RIGHT ...
    };

    WordsLabel(wxWindow* parent, const Look& look);

    bool say(const wxString& text) { return say(text.utf8_string()); }
    /// In UTF-8; true where it is another text than before. Costs nothing where it is the same.
    bool say(const std::string& text);
    /// Other than in its look, where there is more or less room.
    void keep_lines(int lines);
    void be_scaled(double scale);

protected:
    wxSize DoGetBestClientSize() const override;

private:
    void wrap();
    [[nodiscard]] int best_height() const;
    [[nodiscard]] bool fits(const wxString& line, int width) const;
    [[nodiscard]] wxString broken(const wxString& text, int width) const;
    [[nodiscard]] wxString broken_within(wxString& word, int width) const;

    std::string text_;
    double scale_;
    int lines_;
    int needed_ = 1;
    int line_height_ = 0;
    int wrapped_to_ = -1;
};

}  // namespace unhunch::tray
