// What a reader found wrong or odd in a pack, each with its place.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace unhunch::content {

/// Lines and columns count from 1, as editors do; 0 means the file as a whole.
struct Place {
    std::string file;
    unsigned line = 0;
    unsigned column = 0;
};

struct Finding {
    Place place;
    std::string reason;  // what is wrong, and what helps
};

/// Reading goes on after a finding, so that an author sees everything in one go.
class Findings {
public:
    /// `reason` says what is wrong and ends with what helps.
    void refuse(const Place& place, const std::string& reason);
    void warn(const Place& place, const std::string& reason);

    [[nodiscard]] bool clean() const { return refused_ == 0; }
    [[nodiscard]] std::string errors() const;  // one a line, the first 200
    [[nodiscard]] const std::vector<Finding>& refused() const { return told_; }  // the same, one by one
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

private:
    std::size_t refused_ = 0;  // those no longer told among them
    std::vector<Finding> told_;
    std::vector<std::string> warnings_;
};

}  // namespace unhunch::content
