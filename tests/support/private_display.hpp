// A real X server of the test's own, without a screen.
#pragma once

#include <cstdlib>
#include <stdexcept>

#include "child_process.hpp"

namespace unhunch::test {

/// While it lives, DISPLAY names it.
class PrivateDisplay {
public:
    PrivateDisplay() {
        const auto number = server_.line();
        if (number.empty()) throw std::runtime_error{"Xvfb does not start; is it installed?"};
        setenv("DISPLAY", (":" + number).c_str(), 1);
        unsetenv("WAYLAND_DISPLAY");
    }

private:
    ChildProcess server_{{"Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"}};
};

}  // namespace unhunch::test
