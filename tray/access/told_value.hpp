// The number of a drawn ring or line, for screen readers: a gauge of the toolkit that nobody sees carries it.
#pragma once

#include <string>

#include <wx/gauge.h>

namespace unhunch::tray {

class ToldValue {
public:
    /// It lies in `surface` and lives as long as that.
    explicit ToldValue(wxWindow& surface);

    /// `value` from 0 to `range`; a range of 0 means that there is nothing to count just now.
    void tell(const std::string& name, int value, int range);

private:
    wxGauge* gauge_;
};

}  // namespace unhunch::tray
