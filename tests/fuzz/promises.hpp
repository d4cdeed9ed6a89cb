// What a fuzz target holds the program to: a promise that is not kept ends it, for libFuzzer to see.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace unhunch::fuzz {

inline void demand(bool kept, const char* promise) {
    if (kept) return;
    std::fprintf(stderr, "not kept: %s\n", promise);
    std::abort();
}

}  // namespace unhunch::fuzz
