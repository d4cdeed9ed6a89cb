#include <algorithm>
#include <cmath>

#include "figure/things.hpp"

namespace unhunch::tray {

namespace {

void draw_path(Drawing& drawing, const Body& body, const content::Prop& prop, double width, Ink ink) {
    for (std::size_t i = 1; i < prop.path.size(); ++i) {
        drawing.line(body.at(prop.path[i - 1]), body.at(prop.path[i]), width, ink);
    }
}

double length_of(const Body& body, const content::Prop& prop) {
    double sum = 0;
    for (std::size_t i = 1; i < prop.path.size(); ++i) {
        sum += length(body.at(prop.path[i]) - body.at(prop.path[i - 1]));
    }
    return sum;
}

}  // namespace

void draw_band(Drawing& drawing, const Body& body, const content::Prop& prop) {
    // It thins as it stretches, as rubber does.
    const double width = .020 * std::sqrt(prop.rest_length / std::max(length_of(body, prop), prop.rest_length));
    draw_path(drawing, body, prop, width, Ink::Band);
    for (const auto& point : prop.path) {
        if (point.starts_with("hand")) drawing.dot(body.at(point), .026, Ink::Band);
    }
}

void draw_towel(Drawing& drawing, const Body& body, const content::Prop& prop) {
    draw_path(drawing, body, prop, .030, Ink::Towel);
    for (const auto& point : prop.path) {
        if (point.starts_with("hand")) drawing.line(body.at(point), body.at(point) + Point{0, -.045, 0}, .034, Ink::Towel);
    }
}

void draw_dumbbell(Drawing& drawing, Point hand) {
    const Point along = .05 * drawing.camera().rightward();
    drawing.line(hand - along, hand + along, .016, Ink::Weight);
    for (const double end : {-1.0, 1.0}) {
        const Point plate = hand + end * along;
        drawing.line(plate + Point{0, -.016, 0}, plate + Point{0, .016, 0}, .026, Ink::Weight);
    }
}

void draw_barbell(Drawing& drawing, const Body& body) {
    const Point left = body.at("hand_l"), right = body.at("hand_r");
    const Point middle = between(left, right, .5);
    const Point half{.42, 0, 0};
    drawing.line(middle - half, middle + half, .018, Ink::Weight);
    for (const double end : {-1.0, 1.0}) {
        const Point plate = middle + end * Point{.37, 0, 0};
        const double across = drawing.camera().half_across(1, 0);
        constexpr double radius = .085;
        constexpr int parts = 20;  // a ring from the side, a bar from the front
        const auto rim = [&](int i) {
            const double angle = radians(360.0 * i / parts);
            return plate + Point{0, radius * std::sin(angle), radius * std::cos(angle)};
        };
        for (int i = 0; i < parts; ++i) drawing.line(rim(i), rim(i + 1), across > .7 ? .034 : .020, Ink::Weight);
    }
}

void draw_ball(Drawing& drawing, const Body& body, const std::string& hand) {
    // A squeeze makes it smaller.
    const double squeezed = std::clamp((body.fingers(hand.back()).curl - 40) / 40, 0.0, 1.0);
    drawing.dot(body.in_palm(hand, .029 - .004 * squeezed), .050 - .008 * squeezed, Ink::Ball);
}

std::vector<std::string> hands_of(const content::Prop& prop) {
    if (!prop.of.empty()) return prop.of;
    if (prop.kind == "ball") return {"hand_r"};
    return {"hand_l", "hand_r"};
}

}  // namespace unhunch::tray
