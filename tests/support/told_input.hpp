// What an input watch told, in order; the lengths of the silences beside it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ports/input_watch.hpp"

namespace unhunch::test {

struct ToldInput {
    std::vector<std::string> words;
    std::vector<core::Length> silences;
    int changes = 0;
    std::function<void()> on_silence;  // what is done from inside the telling

    ports::InputEvents events() {
        return {.silent =
                    [this](core::Length length) {
                        words.emplace_back("silent");
                        silences.push_back(length);
                        if (on_silence) on_silence();
                    },
                .input = [this] { words.emplace_back("input"); },
                .changed = [this] { ++changes; }};
    }
};

}  // namespace unhunch::test
