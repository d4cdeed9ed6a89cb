// What a person picks moves from: a list that can be searched, and a look at the one that is chosen.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include "presenters/move_list.hpp"
#include "windows/figure_canvas.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

class MovePicker final : public wxPanel {
public:
    struct Asks {
        std::function<std::vector<OfferedMove>(const std::string& search, std::optional<core::BodyArea>)> moves;
        std::function<const content::Exercise*(const std::string& id)> exercise;
        std::function<const content::Animation*(const content::Exercise&)> figure;  // null: there is none
        std::function<void(const std::string& id)> add;
        std::function<void(const std::string& id)> edit;  // of one's own; empty: a new one
    };

    MovePicker(wxWindow* parent, const Palette& palette, Asks asks);

    /// The list anew, with the same one chosen where it is still there.
    void refresh();
    /// The keys go to the search, its words marked so that others take their place.
    void take_keys();

private:
    [[nodiscard]] const OfferedMove* chosen() const;
    void show_chosen();

    Asks asks_;
    std::vector<OfferedMove> moves_;
    wxTextCtrl* search_ = nullptr;
    wxChoice* area_ = nullptr;
    wxListBox* list_ = nullptr;
    FigureCanvas* preview_ = nullptr;
    WordsLabel* line_ = nullptr;
    wxButton* add_ = nullptr;
    wxButton* edit_ = nullptr;
};

}  // namespace unhunch::tray
