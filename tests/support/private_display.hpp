// A real X server of the test's own, without a screen.
#pragma once

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include "child_process.hpp"

namespace unhunch::test {

/// While it lives, DISPLAY names it.
class PrivateDisplay {
public:
    /// By default the first number that is free; a test that gives its number back for a while needs one that nobody
    /// else takes meanwhile.
    explicit PrivateDisplay(const std::string& own = "") : server_{command(own)} {
        const auto number = server_.line();
        if (number.empty()) throw std::runtime_error{"Xvfb does not start; is it installed?"};
        setenv("DISPLAY", (":" + number).c_str(), 1);
        unsetenv("WAYLAND_DISPLAY");
    }

private:
    static std::vector<std::string> command(const std::string& own) {
        std::vector<std::string> words{"Xvfb"};
        if (!own.empty()) words.push_back(":" + own);
        for (const char* word : {"-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"})
            words.emplace_back(word);
        return words;
    }

    ChildProcess server_;
};

}  // namespace unhunch::test
