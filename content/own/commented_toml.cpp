#include "own/commented_toml.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

namespace unhunch::content {

namespace {

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::string trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return std::string{text};
}

/// Where the text in quotes that begins here ends: one past its last quote, or at the end of everything.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const std::string three(3, quote);
    const bool long_one = text.substr(at, 3) == three;
    for (at += long_one ? 3 : 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') ++at;
        else if (long_one && text.substr(at, 3) == three) {
            at += 3;
            while (at < text.size() && text[at] == quote) ++at;  // up to two of them belong to the text
            return at;
        } else if (!long_one && (text[at] == quote || text[at] == '\n')) return at + 1;
    }
    return text.size();
}

class Lines {
public:
    explicit Lines(std::string_view text) : text_{text} {}

    CommentedToml read() {
        CommentedToml all;
        all.tables.emplace_back();
        Comments above;
        bool fresh_line = false;  // the line before was read to its end
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '\n') {
                const bool free_line = std::exchange(fresh_line, true);
                if (free_line && !above.empty()) above.emplace_back();  // the one before all comments says nothing
                ++at_;
            } else if (is_space(c)) {
                ++at_;
            } else if (c == '#') {
                above.push_back(comment());
                fresh_line = false;
            } else if (c == '[') {
                all.tables.push_back({std::exchange(above, {}), until_comment(), comment_behind(), {}});
                fresh_line = false;
            } else {
                all.tables.back().keys.push_back(key(std::exchange(above, {})));
                fresh_line = false;
            }
        }
        all.below = std::move(above);
        return all;
    }

private:
    std::string comment() {
        const auto begins = std::exchange(at_, std::min(text_.find('\n', at_), text_.size()));
        return trimmed(text_.substr(begins, at_ - begins));
    }
    std::string comment_behind() {
        while (at_ < text_.size() && text_[at_] != '\n' && is_space(text_[at_])) ++at_;
        return at_ < text_.size() && text_[at_] == '#' ? comment() : std::string{};
    }
    std::string until_comment() {
        const auto from = at_;
        while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '#') at_ = past();
        return trimmed(text_.substr(from, at_ - from));
    }
    CommentedKey key(Comments above) {
        CommentedKey read{.above = std::move(above), .name = {}, .value = {}, .inside = {}, .behind = {}};
        const auto from = at_;
        while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '=') at_ = past();
        read.name = trimmed(text_.substr(from, at_ - from));
        if (at_ < text_.size() && text_[at_] == '=') ++at_;
        const auto begins = at_;
        int open = 0;
        while (at_ < text_.size() && (open > 0 || (text_[at_] != '\n' && text_[at_] != '#'))) {
            const char c = text_[at_];
            if (c == '#') {
                read.inside.push_back(comment());
                continue;
            }
            open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            at_ = past();
        }
        read.value = trimmed(text_.substr(begins, at_ - begins));
        read.behind = comment_behind();
        return read;
    }
    /// One past the character or the text in quotes that stands here.
    [[nodiscard]] std::size_t past() const {
        const char c = text_[at_];
        return c == '"' || c == '\'' ? end_of_quoted(text_, at_) : at_ + 1;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void write(std::string& text, const Comments& comments) {
    for (const auto& line : comments) text += line + '\n';
}

std::string behind(const std::string& comment) { return (comment.empty() ? "" : "  " + comment) + '\n'; }

}  // namespace

const CommentedKey* CommentedTable::key(const std::string& name) const {
    const auto found = std::ranges::find(keys, name, &CommentedKey::name);
    return found == keys.end() ? nullptr : &*found;
}

std::string CommentedTable::id() const {
    const auto* named = key("id");
    return header.starts_with("[[") && named != nullptr ? named->value : std::string{};
}

CommentedToml commented(const std::string& text) { return Lines{text}.read(); }

std::string squeezed(const std::string& value) {
    std::string out;
    const std::string_view text{value};
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            const auto end = end_of_quoted(text, at);
            out += text.substr(at, end - at);
            at = end;
        } else if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
        } else {
            if ((c == ']' || c == '}') && out.ends_with(',')) out.pop_back();
            if (!is_space(c)) out += c;
            ++at;
        }
    }
    return out;
}

std::string text_of(const CommentedToml& all) {
    std::string text;
    for (const auto& table : all.tables) {
        if (!table.header.empty()) text += text.empty() ? "" : "\n";
        write(text, table.above);
        if (!table.header.empty()) text += table.header + behind(table.behind);
        for (const auto& key : table.keys) {
            write(text, key.above);
            text += key.name + " = " + key.value + behind(key.behind);
        }
    }
    if (!all.below.empty()) text += '\n';
    write(text, all.below);
    return text;
}

}  // namespace unhunch::content
