// Finds the window in front, and again whenever the server says that it may be another one or look otherwise.
#pragma once

#include <xcb/randr.h>
#include <xcb/xcb.h>

#include <array>
#include <functional>
#include <string_view>

#include "adapters/x11/asked_server.hpp"
#include "adapters/x11/window_facts.hpp"

namespace unhunch::x11 {

class FrontWindowInquiry {
public:
    /// `found` is called from inside `AskedServer::hear`.
    FrontWindowInquiry(AskedServer& server, std::function<void(const ports::finding::FrontWindow&)> found);
    FrontWindowInquiry(const FrontWindowInquiry&) = delete;
    FrontWindowInquiry& operator=(const FrontWindowInquiry&) = delete;

    void hear(const xcb_generic_event_t& event);

private:
    enum Atom : std::size_t { ActiveWindow, Supported, CheckWindow, State, FullScreen, Type, Desktop, AtomCount };
    static constexpr std::array<std::string_view, AtomCount> names{
        "_NET_ACTIVE_WINDOW",       "_NET_SUPPORTED",      "_NET_SUPPORTING_WM_CHECK",   "_NET_WM_STATE",
        "_NET_WM_STATE_FULLSCREEN", "_NET_WM_WINDOW_TYPE", "_NET_WM_WINDOW_TYPE_DESKTOP"};

    void look_again();
    void ask_manager();
    void ask_window();
    void ask_monitors();
    void conclude(const ports::finding::FrontWindow& window);
    void watch_window(xcb_window_t window);
    void property(xcb_window_t window, xcb_atom_t name, std::function<void(const xcb_get_property_reply_t*)> answered);

    AskedServer& server_;
    std::function<void(const ports::finding::FrontWindow&)> found_;
    std::array<xcb_atom_t, AtomCount> atoms_{};
    bool asking_ = true;  // first for the atoms
    bool changed_meanwhile_ = false;
    xcb_window_t check_ = XCB_NONE;    // the manager's own, while it runs
    xcb_window_t watched_ = XCB_NONE;  // the one in front
    WindowFacts facts_;
};

}  // namespace unhunch::x11
