// The floor that our windows are measured against: an empty window of the toolkit.
#include <wx/app.h>
#include <wx/frame.h>

namespace {

class EmptyApp final : public wxApp {
public:
    bool OnInit() override {
        (new wxFrame{nullptr, wxID_ANY, "Empty", wxDefaultPosition, {900, 640}})->Show();
        return true;
    }
};

}  // namespace

wxIMPLEMENT_APP(EmptyApp);
