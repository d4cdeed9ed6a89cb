#include "adapters/x11/front_window_inquiry.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace unhunch::x11 {
namespace {

constexpr std::uint32_t longest_property = 1024;  // in words of four bytes; the lists and names here are far shorter

/// Windows and atoms: numbers of 32 bits. Anything else is nonsense, and empty.
std::span<const std::uint32_t> numbers(const xcb_get_property_reply_t* reply) {
    if (reply == nullptr || reply->format != 32) return {};
    return {static_cast<const std::uint32_t*>(xcb_get_property_value(reply)), reply->value_len};
}

std::uint32_t first_number(const xcb_get_property_reply_t* reply) {
    const auto all = numbers(reply);
    return all.empty() ? XCB_NONE : all.front();
}

bool contains(std::span<const std::uint32_t> all, std::uint32_t one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// Two names, each with a zero after it.
std::pair<std::string, std::string> class_of(const xcb_get_property_reply_t* reply) {
    if (reply == nullptr || reply->format != 8) return {};
    const std::string_view both{static_cast<const char*>(xcb_get_property_value(reply)), reply->value_len};
    const auto end = both.find('\0');
    if (end == std::string_view::npos) return {std::string{both}, ""};
    const auto second = both.substr(end + 1);
    return {std::string{both.substr(0, end)}, std::string{second.substr(0, second.find('\0'))}};
}

}  // namespace

FrontWindowInquiry::FrontWindowInquiry(AskedServer& server,
                                       std::function<void(const ports::finding::FrontWindow&)> found)
    : server_{server}, found_{std::move(found)} {
    auto* connection = server_.connection();
    xcb_prefetch_extension_data(connection, &xcb_randr_id);
    constexpr std::uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE;
    xcb_change_window_attributes(connection, server_.root(), XCB_CW_EVENT_MASK, &events);
    for (std::size_t atom = 0; atom < AtomCount; ++atom) {
        const auto name = names[atom];
        server_.ask<xcb_intern_atom_reply_t>(
            xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.data()),
            [this, atom](const xcb_intern_atom_reply_t* reply) {
                if (reply != nullptr) atoms_[atom] = reply->atom;
                if (atom + 1 == AtomCount) ask_manager();
            });
    }
}

void FrontWindowInquiry::hear(const xcb_generic_event_t& event) {
    constexpr std::uint8_t sent_by_a_client = 0x80;
    switch (event.response_type & ~sent_by_a_client) {
        case XCB_PROPERTY_NOTIFY: {
            const auto& changed = reinterpret_cast<const xcb_property_notify_event_t&>(event);
            const bool of_root = changed.window == server_.root();
            const bool matters = of_root ? changed.atom == atoms_[ActiveWindow] || changed.atom == atoms_[CheckWindow]
                                         : changed.atom == atoms_[State] || changed.atom == atoms_[Type] ||
                                               changed.atom == XCB_ATOM_WM_CLASS;
            if (matters && (of_root || changed.window == watched_)) look_again();
            return;
        }
        case XCB_CONFIGURE_NOTIFY:
            if (!facts_.manager_says) look_again();
            return;
        case XCB_MAP_NOTIFY:
        case XCB_UNMAP_NOTIFY:
        case XCB_DESTROY_NOTIFY:  // also the manager's own: it has gone and left its properties behind
            look_again();
            return;
        default:
            return;
    }
}

void FrontWindowInquiry::look_again() {
    if (std::exchange(asking_, true))
        changed_meanwhile_ = true;
    else
        ask_manager();
}

void FrontWindowInquiry::ask_manager() {
    facts_ = {};
    property(server_.root(), atoms_[CheckWindow], [this](const auto* reply) { check_ = first_number(reply); });
    property(server_.root(), atoms_[Supported],
             [this](const auto* reply) { facts_.manager_says = contains(numbers(reply), atoms_[FullScreen]); });
    property(server_.root(), atoms_[ActiveWindow], [this](const auto* reply) {
        watch_window(first_number(reply));
        if (check_ == XCB_NONE || watched_ == XCB_NONE || watched_ == server_.root()) return conclude({});
        // A manager that died leaves its properties on the root; one that lives answers for itself.
        property(check_, atoms_[CheckWindow], [this](const auto* own) {
            if (first_number(own) != check_) return conclude({});
            ask_window();
        });
    });
}

void FrontWindowInquiry::watch_window(xcb_window_t window) {
    // Asked for before the window's state, so that no change between is missed. Events go to this connection alone.
    const auto listen = [this](xcb_window_t to, std::uint32_t events) {
        if (to != XCB_NONE && to != server_.root())
            xcb_change_window_attributes(server_.connection(), to, XCB_CW_EVENT_MASK, &events);
    };
    if (watched_ != window) listen(watched_, XCB_EVENT_MASK_NO_EVENT);
    watched_ = window;
    listen(check_, XCB_EVENT_MASK_STRUCTURE_NOTIFY);
    listen(watched_, std::uint32_t{XCB_EVENT_MASK_PROPERTY_CHANGE} | std::uint32_t{XCB_EVENT_MASK_STRUCTURE_NOTIFY});
}

void FrontWindowInquiry::ask_window() {
    // openbox names a window that was closed for as long as no other one comes to the front.
    server_.ask<xcb_get_window_attributes_reply_t>(
        xcb_get_window_attributes(server_.connection(), watched_),
        [this](const auto* reply) { facts_.is_seen = reply != nullptr && reply->map_state == XCB_MAP_STATE_VIEWABLE; });
    property(watched_, XCB_ATOM_WM_CLASS,
             [this](const auto* reply) { std::tie(facts_.instance, facts_.application) = class_of(reply); });
    property(watched_, atoms_[Type],
             [this](const auto* reply) { facts_.is_desktop = contains(numbers(reply), atoms_[Desktop]); });
    property(watched_, atoms_[State], [this](const auto* reply) {
        facts_.says_full_screen = contains(numbers(reply), atoms_[FullScreen]);
        if (facts_.manager_says) return conclude(front_window(facts_));
        ask_monitors();
    });
}

void FrontWindowInquiry::ask_monitors() {
    auto* connection = server_.connection();
    const auto whole = [](const xcb_get_geometry_reply_t* reply) {
        return reply == nullptr ? Rectangle{} : Rectangle{reply->x, reply->y, reply->width, reply->height};
    };
    server_.ask<xcb_get_geometry_reply_t>(xcb_get_geometry(connection, watched_),
                                          [this, whole](const auto* reply) { facts_.place = whole(reply); });
    // Within its frame a window has a place of its own.
    server_.ask<xcb_translate_coordinates_reply_t>(
        xcb_translate_coordinates(connection, watched_, server_.root(), 0, 0), [this](const auto* reply) {
            if (reply != nullptr) std::tie(facts_.place.x, facts_.place.y) = std::pair{reply->dst_x, reply->dst_y};
        });
    if (xcb_get_extension_data(connection, &xcb_randr_id)->present != 0)
        server_.ask<xcb_randr_get_monitors_reply_t>(
            xcb_randr_get_monitors(connection, server_.root(), 1), [this](const auto* reply) {
                if (reply == nullptr) return;
                for (auto each = xcb_randr_get_monitors_monitors_iterator(reply); each.rem > 0;
                     xcb_randr_monitor_info_next(&each))
                    facts_.monitors.push_back({each.data->x, each.data->y, each.data->width, each.data->height});
            });
    server_.ask<xcb_get_geometry_reply_t>(xcb_get_geometry(connection, server_.root()),
                                          [this, whole](const auto* reply) {
                                              if (reply != nullptr) facts_.monitors.push_back(whole(reply));
                                              conclude(front_window(facts_));
                                          });
}

void FrontWindowInquiry::conclude(const ports::finding::FrontWindow& window) {
    asking_ = false;
    if (std::exchange(changed_meanwhile_, false)) look_again();
    found_(window);
}

void FrontWindowInquiry::property(xcb_window_t window, xcb_atom_t name,
                                  std::function<void(const xcb_get_property_reply_t*)> answered) {
    server_.ask<xcb_get_property_reply_t>(
        xcb_get_property(server_.connection(), 0, window, name, XCB_GET_PROPERTY_TYPE_ANY, 0, longest_property),
        std::move(answered));
}

}  // namespace unhunch::x11
