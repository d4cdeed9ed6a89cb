#include "catalogue/identifier.hpp"

#include <algorithm>
#include <set>

namespace unhunch::content {

std::string read_identifier(TomlTable& table) {
    const auto id = table.text("id");
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (table.has("id") && (id.size() < 3 || id.size() > 40 || !std::ranges::all_of(id, allowed))) {
        table.refuse(table.place("id"), "an id has 3 to 40 characters of a-z, 0-9 and _; rename \"" + id + '"');
    }
    return id;
}

void refuse_repeated_identifiers(std::vector<TomlTable>& tables) {
    std::set<std::string> seen;
    for (auto& table : tables) {
        const auto id = table.optional_text("id");
        if (!id.empty() && !seen.insert(id).second) {
            table.refuse(table.place("id"), "the id \"" + id + "\" stands for something else above; choose another");
        }
    }
}

std::size_t characters(std::string_view text) {
    // Continuation bytes are 10xxxxxx.
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace unhunch::content
