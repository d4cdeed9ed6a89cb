// The clips of the core pack, and what several tests of the figure ask about them.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "catalogue/reader.hpp"
#include "catch.hpp"
#include "figure/contacts.hpp"
#include "figure/figure.hpp"

namespace unhunch::tray {

inline const content::Catalogue& core_pack() {
    static const auto read = content::read_pack(CORE_PACK);
    if (!read) FAIL(read.failure().message);
    return read->catalogue;
}

inline const content::Animation& clip(const std::string& id) {
    const auto* found = core_pack().animation(id);
    if (found == nullptr) FAIL("no animation " + id);
    return *found;
}

/// Every beat that matters of one repetition.
inline std::vector<Beat> beats() {
    std::vector<Beat> all;
    for (int i = 0; i <= 20; ++i) all.push_back({Beat::Part::Move, i / 20.0});
    all.push_back({Beat::Part::Hold, .5});
    for (int i = 0; i <= 10; ++i) all.push_back({Beat::Part::Return, i / 10.0});
    all.push_back({Beat::Part::Pause, 1});
    return all;
}

/// Between the two bones that meet at the middle point, in degrees; 180 is straight.
inline double bend(const Body& body, const std::vector<std::string>& of) {
    const Point a = body.at(of.at(0)) - body.at(of.at(1));
    const Point b = body.at(of.at(2)) - body.at(of.at(1));
    return std::acos(dot(a, b) / length(a) / length(b)) * 57.29577951;
}

inline bool same(const Stroke& a, const Stroke& b) { return a == b; }

}  // namespace unhunch::tray
