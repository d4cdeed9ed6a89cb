// A TOML file as lines that somebody wrote: which comment stands at which table and key. It judges nothing.
#pragma once

#include <string>
#include <vector>

namespace unhunch::content {

/// Comments with their "#", a line each; an empty one is a line left free.
using Comments = std::vector<std::string>;

struct CommentedKey {
    Comments above;
    std::string name;   // as it is written
    std::string value;  // as it is written, over several lines perhaps
    Comments inside;    // of the value
    std::string behind;
};

struct CommentedTable {
    Comments above;
    std::string header;  // "[[routine]]"; empty for what stands before the first one
    std::string behind;
    std::vector<CommentedKey> keys;

    /// Null where there is no such key.
    [[nodiscard]] const CommentedKey* key(const std::string& name) const;
    /// What tells it from others of its header; empty where it has no id.
    [[nodiscard]] std::string id() const;
};

struct CommentedToml {
    std::vector<CommentedTable> tables;  // the first is that without a header
    Comments below;                      // after everything
};

/// Text that is no TOML comes out as some lines or other; whoever uses them lets the reader of packs judge.
[[nodiscard]] CommentedToml commented(const std::string& text);
/// Without spaces and comments outside of texts, nor a comma before an end: alike where they mean the same, mostly.
[[nodiscard]] std::string squeezed(const std::string& value);

[[nodiscard]] std::string text_of(const CommentedToml&);

}  // namespace unhunch::content
