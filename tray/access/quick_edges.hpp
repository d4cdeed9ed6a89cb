// Fills polygons sixty times a second: the last bit of smoothness of an edge is traded for speed.
//
// By cairo itself, as the toolkit would copy each corner twice.
#pragma once

#include <wx/colour.h>
#include <wx/graphics.h>

namespace unhunch::tray {

class QuickEdges {
public:
    /// Of that canvas, where no other path is begun meanwhile; its state is as before once this is gone.
    explicit QuickEdges(wxGraphicsContext& canvas);
    ~QuickEdges();
    QuickEdges(const QuickEdges&) = delete;
    QuickEdges& operator=(const QuickEdges&) = delete;

    /// Adds a polygon; `corners` is a range of points with x and y.
    template <typename Corners>
    void add(const Corners& corners) {
        begin();
        for (const auto& corner : corners) line_to(corner.x, corner.y);
    }
    /// All that was added since the last time, overlapping or not.
    void fill(const wxColour& colour);

private:
    void begin();
    void line_to(double x, double y);

    void* cairo_;
};

}  // namespace unhunch::tray
