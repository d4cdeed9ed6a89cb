// A watch of one circumstance that says what the test wants, when it wants it.
#pragma once

#include "ports/circumstance_watch.hpp"

namespace unhunch::fake {

struct CircumstanceWatch final : ports::CircumstanceWatch {
    explicit CircumstanceWatch(ports::Tell sink) : tell{std::move(sink)} {}
    void look(bool wanted) override {
        looked_at = wanted;
        looks += wanted ? 1 : 0;
    }
    [[nodiscard]] std::string name() const override { return "fake"; }

    ports::Tell tell;
    bool looked_at = false;
    int looks = 0;
};

}  // namespace unhunch::fake
