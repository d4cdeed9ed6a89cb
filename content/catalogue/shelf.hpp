// All packs of this computer: the core pack, and what stands beside it in the system's and the person's folders.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/language.hpp"

namespace unhunch::content {

enum class PackState { Used, Off, Refused };

struct ShelvedPack {
    std::string id;  // the folder's name, which is the pack's
    std::string folder;
    PackState state = PackState::Used;
    PackHead head;  // empty where refused
    std::size_t exercises = 0;
    std::size_t routines = 0;
    std::string problem;  // why it was refused, one "file:line:column: reason; cure" a line
    std::vector<std::string> warnings;
};

struct Shelf {
    Catalogue catalogue;             // of all that are used
    std::vector<ShelvedPack> packs;  // the core pack first

    /// Why there is no catalogue; empty where there is one.
    [[nodiscard]] std::string problem() const;
};

/// `folders` hold one folder a pack, the system's first and the person's last: of two packs with one id the later is
/// taken, except for "core", which comes with the program alone. `off` are the ids of packs that are not to be used.
[[nodiscard]] Shelf read_shelf(const std::vector<std::string>& folders, const std::vector<std::string>& off,
                               const Language& language = {});

/// The same for who only announces routines: where the core pack stands alone, its moves are read and nothing more.
[[nodiscard]] Shelf read_shelf_for_outlines(const std::vector<std::string>& folders,
                                            const std::vector<std::string>& off, const Language& language = {});

}  // namespace unhunch::content
