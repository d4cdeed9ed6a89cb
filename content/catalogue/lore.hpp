// What a pack knows beyond the moves: muscles, short texts to learn from, and where all of it comes from.
#pragma once

#include <string>
#include <vector>

namespace unhunch::content {

struct Muscle {
    std::string id;  // "trapezius_upper"
    std::string name;
    std::string place;  // where it lies
    std::string says;   // one sentence: what it does
};

/// One page of Learn, or the answer to a "why?".
struct Lesson {
    std::string id;  // "why_rows"
    std::string title;
    std::string text;
    std::vector<std::string> source;  // ids of studies
};

/// Something that was read, not a study: the guide article and what it cites.
struct Outlet {
    std::string id;
    std::string title;
    std::string says;  // what was taken from it, and how far it was looked at
};

struct Study {
    std::string id;       // "E11"
    std::string section;  // "A. Breaks, discomfort and work"
    std::string cite;
    std::string find;
    std::string sure;   // how sure the citation is exact
    std::string basis;  // seen, memory ...
    std::string use;
};

/// What the article behind the catalogue states, and what stands for it in the product.
struct Statement {
    std::string id;    // "S15"
    std::string kind;  // exercise, cue, muscle, safety ...
    std::string say;
    std::vector<std::string> shown_by;  // "exercise:neck_rolls", "composer:min_one_row" ...
};

/// What somebody who takes care with one of the flags is told at these exercises.
struct CareLine {
    std::vector<std::string> exercises;  // ids
    std::vector<std::string> flags;
    std::string text;
};

struct Lore {
    std::vector<Muscle> muscles;
    std::vector<Lesson> lessons;
    std::vector<Outlet> outlets;
    std::vector<Study> studies;
    std::vector<Statement> statements;
    std::vector<CareLine> care;

    [[nodiscard]] const Muscle* muscle(const std::string& id) const;
    [[nodiscard]] const Study* study(const std::string& id) const;
    /// The first line for somebody with these flags at that exercise; empty: there is none.
    [[nodiscard]] std::string care_line(const std::string& exercise, const std::vector<std::string>& flags) const;
};

}  // namespace unhunch::content
