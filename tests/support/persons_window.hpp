// A window that a person opens on the test's display, and an xcb connection to write on it what managers write.
#pragma once

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace unhunch::test {

class DisplayConnection {
public:
    DisplayConnection() : connection_{xcb_connect(nullptr, nullptr), &xcb_disconnect} {
        if (xcb_connection_has_error(get()) != 0) throw std::runtime_error{"no display"};
        root = xcb_setup_roots_iterator(xcb_get_setup(get())).data->root;
    }
    [[nodiscard]] xcb_connection_t* get() const { return connection_.get(); }
    [[nodiscard]] xcb_atom_t atom(const std::string& name) const {
        auto* reply = xcb_intern_atom_reply(
            get(), xcb_intern_atom(get(), 0, static_cast<std::uint16_t>(name.size()), name.c_str()), nullptr);
        const auto found = reply->atom;
        std::free(reply);
        return found;
    }
    [[nodiscard]] bool has(xcb_window_t window, const char* property) const {
        auto* reply = xcb_get_property_reply(
            get(), xcb_get_property(get(), 0, window, atom(property), XCB_GET_PROPERTY_TYPE_ANY, 0, 1), nullptr);
        const bool there = reply != nullptr && reply->type != XCB_NONE;
        std::free(reply);
        return there;
    }
    /// Of at most 32 values that are atoms or windows.
    [[nodiscard]] bool lists(xcb_window_t window, const char* property, std::uint32_t value) const {
        auto* reply = xcb_get_property_reply(
            get(), xcb_get_property(get(), 0, window, atom(property), XCB_GET_PROPERTY_TYPE_ANY, 0, 32), nullptr);
        bool found = false;
        if (reply != nullptr && reply->format == 32) {
            const auto* const values = static_cast<const std::uint32_t*>(xcb_get_property_value(reply));
            found = std::find(values, values + reply->value_len, value) != values + reply->value_len;
        }
        std::free(reply);
        return found;
    }
    void write(xcb_window_t window, const char* property, xcb_atom_t type, std::vector<std::uint32_t> values) const {
        xcb_change_property(get(), XCB_PROP_MODE_REPLACE, window, atom(property), type, 32,
                            static_cast<std::uint32_t>(values.size()), values.data());
        settle();
    }
    void write(xcb_window_t window, xcb_atom_t property, const std::string& text) const {
        xcb_change_property(get(), XCB_PROP_MODE_REPLACE, window, property, XCB_ATOM_STRING, 8,
                            static_cast<std::uint32_t>(text.size()), text.data());
        settle();
    }
    /// Until the server has done all that was asked so far.
    void settle() const { std::free(xcb_get_input_focus_reply(get(), xcb_get_input_focus(get()), nullptr)); }

    xcb_window_t root;

private:
    std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> connection_;
};

class PersonsWindow {
public:
    /// `type` like "_NET_WM_WINDOW_TYPE_DESKTOP", none where empty.
    PersonsWindow(const DisplayConnection& its_display, const std::string& instance, const std::string& application,
                  const std::string& type = "")
        : display{its_display}, id{xcb_generate_id(display.get())} {
        xcb_create_window(display.get(), XCB_COPY_FROM_PARENT, id, display.root, 20, 20, 200, 100, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
        display.write(id, XCB_ATOM_WM_CLASS, instance + '\0' + application + '\0');
        if (!type.empty()) display.write(id, "_NET_WM_WINDOW_TYPE", XCB_ATOM_ATOM, {display.atom(type)});
        xcb_map_window(display.get(), id);
        display.settle();
    }
    PersonsWindow(const PersonsWindow&) = delete;
    PersonsWindow& operator=(const PersonsWindow&) = delete;
    ~PersonsWindow() {
        xcb_destroy_window(display.get(), id);
        display.settle();
    }

    void becomes_full_screen(bool on) const {
        ask_manager("_NET_WM_STATE", {on ? 1U : 0U, display.atom("_NET_WM_STATE_FULLSCREEN"), 0, 1, 0});
    }
    /// As a task bar asks for it: a manager may refuse a window that asks for itself.
    void comes_to_front() const { ask_manager("_NET_ACTIVE_WINDOW", {2, XCB_CURRENT_TIME, 0, 0, 0}); }
    void moves_to(std::uint32_t x, std::uint32_t y, std::uint32_t width, std::uint32_t height) const {
        const std::uint32_t place[]{x, y, width, height};
        xcb_configure_window(
            display.get(), id,
            XCB_CONFIG_WINDOW_X | XCB_CONFIG_WINDOW_Y | XCB_CONFIG_WINDOW_WIDTH | XCB_CONFIG_WINDOW_HEIGHT, place);
        display.settle();
    }

    const DisplayConnection& display;
    xcb_window_t id;

private:
    void ask_manager(const char* for_what, const std::vector<std::uint32_t>& words) const {
        xcb_client_message_event_t message{};
        message.response_type = XCB_CLIENT_MESSAGE;
        message.format = 32;
        message.window = id;
        message.type = display.atom(for_what);
        for (std::size_t word = 0; word < words.size(); ++word) message.data.data32[word] = words[word];
        xcb_send_event(display.get(), 0, display.root,
                       XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
                       reinterpret_cast<const char*>(&message));
        display.settle();
    }
};

}  // namespace unhunch::test
