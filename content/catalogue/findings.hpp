// What a reader found wrong or odd in a pack, each with its place.
#pragma once

#include <string>
#include <vector>

namespace unhunch::content {

/// Lines and columns count from 1, as editors do; 0 means the file as a whole.
struct Place {
    std::string file;
    unsigned line = 0;
    unsigned column = 0;
};

/// Reading goes on after a finding, so that an author sees everything in one go.
class Findings {
public:
    /// `reason` says what is wrong and ends with what helps.
    void refuse(const Place& place, const std::string& reason);
    void warn(const Place& place, const std::string& reason);

    [[nodiscard]] bool clean() const { return errors_.empty(); }
    [[nodiscard]] std::string errors() const;  // one a line
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

private:
    std::vector<std::string> errors_;
    std::vector<std::string> warnings_;
};

}  // namespace unhunch::content
