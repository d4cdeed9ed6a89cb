#include "own/kept_comments.hpp"

#include <algorithm>
#include <utility>

#include "own/commented_toml.hpp"

namespace unhunch::content {

namespace {

void add(Comments& all, const Comments& more) {
    for (const auto& line : more)
        if (line.empty() || std::ranges::find(all, line) == all.end()) all.push_back(line);
}

void add(Comments& all, const std::string& line) {
    if (!line.empty()) all.push_back(line);
}

/// No free lines at either end: the writer puts one where it belongs.
Comments without_free_ends(Comments all) {
    const auto is_free = [](const std::string& line) { return line.empty(); };
    all.erase(all.begin(), std::ranges::find_if_not(all, is_free));
    while (!all.empty() && all.back().empty()) all.pop_back();
    return all;
}

Comments without_free_lines(Comments all) {
    std::erase(all, std::string{});
    return all;
}

/// What a free line parts from the table below it speaks for itself, whatever becomes of that.
Comments of_its_own(const Comments& above) {
    const auto last_free = std::find(above.rbegin(), above.rend(), std::string{});
    return {above.begin(), last_free.base()};
}

Comments all_in(const CommentedTable& table) {
    Comments all;
    add(all, table.behind);
    for (const auto& key : table.keys) {
        add(all, without_free_lines(key.above));
        add(all, key.inside);
        add(all, key.behind);
    }
    return all;
}

bool same_place(const CommentedTable& one, const CommentedTable& other) {
    return one.header == other.header && squeezed(one.id()) == squeezed(other.id());
}

/// "[[routine.items]]" is a part of "[[routine]]".
bool is_part(const std::string& header) { return header.find('.') != std::string::npos; }

class Keeping {
public:
    Keeping(const std::string& before, const std::string& after) : before_{commented(before)}, after_{commented(after)} {}

    std::string text() {
        CommentedTable* last = &after_.tables.front();
        for (const auto& table : before_.tables) {
            auto* const now = is_part(table.header) ? nullptr : place_of(table);
            if (now != nullptr) {
                keep(table, *now);
                last = now;
            } else if (is_part(table.header)) {
                if (last != nullptr) keep_part(table, *last);
            } else {
                add(pending_, of_its_own(table.above));
                last = nullptr;  // its parts are gone, too
            }
        }
        add(pending_, before_.below);
        add(after_.below, without_free_ends(pending_));
        return text_of(after_);
    }

private:
    CommentedTable* place_of(const CommentedTable& table) {
        const auto found = std::ranges::find_if(after_.tables, [&](const CommentedTable& one) { return same_place(one, table); });
        return found == after_.tables.end() ? nullptr : &*found;
    }

    void keep(const CommentedTable& was, CommentedTable& now) {
        add(pending_, was.above);
        add(pending_, without_free_lines(now.above));
        now.above = std::exchange(pending_, {});
        now.behind = was.behind;
        Comments homeless;
        for (const auto& key : was.keys) {
            const auto found = std::ranges::find(now.keys, key.name, &CommentedKey::name);
            auto comments = now.header.empty() ? without_free_ends(key.above) : without_free_lines(key.above);
            if (found == now.keys.end()) {
                add(homeless, comments);
                add(homeless, key.inside);
                add(homeless, key.behind);
                continue;
            }
            found->behind = key.behind;
            add(found->above, comments);
            if (squeezed(found->value) == squeezed(key.value)) found->value = key.value;
            else add(found->above, key.inside);
        }
        add(now.above, homeless);
    }

    void keep_part(const CommentedTable& was, CommentedTable& whole) {
        add(whole.above, without_free_lines(was.above));
        add(whole.above, all_in(was));
    }

    CommentedToml before_;
    CommentedToml after_;
    Comments pending_;  // seeks the next table that is still there
};

}  // namespace

std::string with_comments_of(const std::string& before, const std::string& after) { return Keeping{before, after}.text(); }

}  // namespace unhunch::content
