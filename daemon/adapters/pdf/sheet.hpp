// One A4 page that becomes a PDF.
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"

namespace unhunch::pdf {

/// In points of 1/72 inch, from the upper left corner of what is printed on.
struct Place {
    double x = 0;
    double y = 0;
};

struct Style {
    double points = 9;
    bool bold = false;
    double lightness = 0;  // 0 black to 1 white
};

class Sheet {
public:
    virtual ~Sheet() = default;

    /// Of what is printed on, the margins left aside.
    [[nodiscard]] virtual double width() const = 0;
    [[nodiscard]] virtual double height() const = 0;

    /// Returns the height it takes; with a `width` it is wrapped there.
    virtual double write(const std::string& words, Place, Style, double width = 0) = 0;
    /// The same, ending at `right`; one line.
    virtual void write_until(const std::string& words, Place right, Style) = 0;
    /// One line, cut with an ellipsis where it is wider than `width`.
    virtual void write_within(const std::string& words, Place, Style, double width) = 0;

    virtual void fill(Place, double width, double height, double lightness) = 0;

    /// The whole of the document, once.
    [[nodiscard]] virtual core::Result<std::string> finish() = 0;
};

/// `title` is what viewers show as the document's.
[[nodiscard]] std::unique_ptr<Sheet> make_sheet(const std::string& title);

}  // namespace unhunch::pdf
