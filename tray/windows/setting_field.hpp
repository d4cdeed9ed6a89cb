// One setting with its label, what is possible or wrong beside it, who locks it, and the way back.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <wx/button.h>
#include <wx/panel.h>

#include "windows/setting_controls.hpp"
#include "windows/words_label.hpp"

namespace unhunch::tray {

struct SettingFieldDeeds {
    std::function<std::string(const std::string& text)> refusal;  // empty where it is possible
    std::function<void(const std::string& text)> change;
    std::function<void()> reset;
};

class SettingField final : public wxPanel {
public:
    SettingField(wxWindow* parent, const Palette& palette, const PreferenceField& field, SettingFieldDeeds deeds);

    void show(const PreferenceField& field);
    /// How it stands with it just now: "A call is open." Empty: nothing is said.
    void say_live(const std::string& words);
    /// Why it was not written.
    void refuse(const std::string& reason);

private:
    void lay_out();
    void tell();

    const Palette& palette_;
    PreferenceField field_;
    SettingFieldDeeds deeds_;
    std::string refused_;
    std::unique_ptr<SettingControl> control_;
    WordsLabel* label_ = nullptr;  // where the control has none of its own
    WordsLabel* words_;
    WordsLabel* live_;
    wxButton* reset_;
};

}  // namespace unhunch::tray
