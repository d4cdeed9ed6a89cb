// What an input watch told, in order; the lengths of the silences beside it.
#pragma once

#include <string>
#include <vector>

#include "ports/input_watch.hpp"

namespace unhunch::test {

struct ToldInput {
    std::vector<std::string> words;
    std::vector<core::Length> silences;
    int changes = 0;

    ports::InputEvents events() {
        return {.silent =
                    [this](core::Length length) {
                        words.emplace_back("silent");
                        silences.push_back(length);
                    },
                .input = [this] { words.emplace_back("input"); },
                .changed = [this] { ++changes; }};
    }
};

}  // namespace unhunch::test
