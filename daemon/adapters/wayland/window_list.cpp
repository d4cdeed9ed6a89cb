#include "adapters/wayland/window_list.hpp"

#include <algorithm>
#include <cstdint>

#include <wayland-client-protocol.h>
#include <wayland-wlr-foreign-toplevel-management-unstable-v1.h>

namespace unhunch::wayland {
namespace {

constexpr std::uint32_t tells_full_screen = 2;  // from this version of the protocol on

void ignore_title(void*, zwlr_foreign_toplevel_handle_v1*, const char*) {}
void ignore_output(void*, zwlr_foreign_toplevel_handle_v1*, wl_output*) {}
void ignore_end(void*, zwlr_foreign_toplevel_manager_v1*) {}

}  // namespace

const zwlr_foreign_toplevel_manager_v1_listener WindowList::manager_listener{on_window, ignore_end};
const zwlr_foreign_toplevel_handle_v1_listener WindowList::window_listener{
    ignore_title, on_application, ignore_output, ignore_output, on_state, on_done, on_closed};

std::unique_ptr<WindowList> WindowList::bind(Connection& connection) {
    const auto* global = connection.offered(zwlr_foreign_toplevel_manager_v1_interface.name);
    if (global == nullptr || global->version < tells_full_screen) return nullptr;
    return std::unique_ptr<WindowList>{new WindowList{connection.bind<zwlr_foreign_toplevel_manager_v1>(
        *global, zwlr_foreign_toplevel_manager_v1_interface, tells_full_screen)}};
}

WindowList::WindowList(zwlr_foreign_toplevel_manager_v1* manager) : manager_{manager} {
    zwlr_foreign_toplevel_manager_v1_add_listener(manager_, &manager_listener, this);
}

WindowList::~WindowList() {
    for (auto& window : windows_) zwlr_foreign_toplevel_handle_v1_destroy(window.handle);
    zwlr_foreign_toplevel_manager_v1_destroy(manager_);
}

ports::finding::FrontWindow WindowList::front() const {
    const auto front = std::find_if(windows_.begin(), windows_.end(),
                                    [](const Window& window) { return window.now.in_front; });
    if (front == windows_.end()) return {};
    return {.application = front->now.application, .full_screen = front->now.full_screen};
}

void WindowList::on_window(void* self, zwlr_foreign_toplevel_manager_v1*, zwlr_foreign_toplevel_handle_v1* handle) {
    auto& list = *static_cast<WindowList*>(self);
    auto& window = list.windows_.emplace_back(Window{list, handle});
    zwlr_foreign_toplevel_handle_v1_add_listener(handle, &window_listener, &window);
}

void WindowList::on_application(void* window, zwlr_foreign_toplevel_handle_v1*, const char* app_id) {
    static_cast<Window*>(window)->next.application = app_id;
}

void WindowList::on_state(void* window, zwlr_foreign_toplevel_handle_v1*, wl_array* states) {
    const auto* first = static_cast<const std::uint32_t*>(states->data);
    const auto* last = first + states->size / sizeof *first;
    auto& next = static_cast<Window*>(window)->next;
    next.in_front = std::find(first, last, ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_ACTIVATED) != last;
    next.full_screen = std::find(first, last, ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_FULLSCREEN) != last;
}

void WindowList::on_done(void* data, zwlr_foreign_toplevel_handle_v1*) {
    auto& window = *static_cast<Window*>(data);
    window.now = window.next;
}

void WindowList::on_closed(void* data, zwlr_foreign_toplevel_handle_v1* handle) {
    auto& list = static_cast<Window*>(data)->list;
    zwlr_foreign_toplevel_handle_v1_destroy(handle);
    list.windows_.remove_if([&](const Window& window) { return window.handle == handle; });
}

}  // namespace unhunch::wayland
