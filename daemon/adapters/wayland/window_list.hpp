// The windows of a compositor that lists them, and which one is in front.
#pragma once

#include <list>
#include <memory>
#include <string>

#include "adapters/wayland/connection.hpp"
#include "ports/circumstance_watch.hpp"

struct zwlr_foreign_toplevel_handle_v1;
struct zwlr_foreign_toplevel_handle_v1_listener;
struct zwlr_foreign_toplevel_manager_v1;
struct zwlr_foreign_toplevel_manager_v1_listener;
struct wl_array;

namespace unhunch::wayland {

class WindowList {
public:
    /// Null where windows are not listed. The connection must outlive it; one more of its rounds and the list is whole.
    [[nodiscard]] static std::unique_ptr<WindowList> bind(Connection&);
    ~WindowList();
    WindowList(const WindowList&) = delete;
    WindowList& operator=(const WindowList&) = delete;

    [[nodiscard]] ports::finding::FrontWindow front() const;

private:
    struct Look {
        std::string application;
        bool in_front = false;
        bool full_screen = false;
    };
    /// What is told of a window holds from the `done` after it on.
    struct Window {
        WindowList& list;
        zwlr_foreign_toplevel_handle_v1* handle;
        Look next{};
        Look now{};
    };

    explicit WindowList(zwlr_foreign_toplevel_manager_v1*);

    static void on_window(void* self, zwlr_foreign_toplevel_manager_v1*, zwlr_foreign_toplevel_handle_v1*);
    static void on_application(void* window, zwlr_foreign_toplevel_handle_v1*, const char* app_id);
    static void on_state(void* window, zwlr_foreign_toplevel_handle_v1*, wl_array* states);
    static void on_done(void* window, zwlr_foreign_toplevel_handle_v1*);
    static void on_closed(void* window, zwlr_foreign_toplevel_handle_v1*);
    static const zwlr_foreign_toplevel_manager_v1_listener manager_listener;
    static const zwlr_foreign_toplevel_handle_v1_listener window_listener;

    zwlr_foreign_toplevel_manager_v1* manager_;
    std::list<Window> windows_;
};

}  // namespace unhunch::wayland
