#include "catalogue/wording.hpp"

#include <algorithm>
#include <array>

namespace unhunch::content {

namespace {

constexpr std::array<std::string_view, 33> never{"cure",
                                                 "cures",
                                                 "cured",
                                                 "treat",
                                                 "treats",
                                                 "treated",
                                                 "treatment",
                                                 "treatments",
                                                 "heal",
                                                 "heals",
                                                 "healed",
                                                 "healing",
                                                 "fix your",
                                                 "fixes your",
                                                 "correct your posture",
                                                 "corrects your posture",
                                                 "prevent",
                                                 "prevents",
                                                 "prevention",
                                                 "proven",
                                                 "guarantee",
                                                 "guarantees",
                                                 "guaranteed",
                                                 "injury-free",
                                                 "burn",
                                                 "burns",
                                                 "burning",
                                                 "detox",
                                                 "bad posture",
                                                 "damage",
                                                 "damages",
                                                 "damaging",
                                                 "streak lost"};

bool of_a_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// In small letters, with one blank between the words.
std::string plain(std::string_view text) {
    std::string all;
    for (char c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (blank && (all.empty() || all.back() == ' ')) continue;
        all += blank ? ' ' : c;
    }
    return all;
}

/// Whether these words stand at that place, up to the end of a word.
bool stand_at(const std::string& text, std::size_t at, std::string_view words) {
    const auto end = at + words.size();
    return text[at] == words.front() && text.compare(at, words.size(), words) == 0 &&
           (end == text.size() || !of_a_word(text[end]));
}

void check(const TomlTable& table, const Place& place, const std::string& text) {
    if (text.find_first_not_of(" \t\n") == std::string::npos) {
        table.refuse(place, "a text that people see may not be empty; write it");
    }
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; })) {
        table.refuse(place, "a text that people see is one line; take out line breaks and other signs for machines");
    }
    if (text.find("</") != std::string::npos || text.find("<b>") != std::string::npos) {
        table.refuse(place, "a text holds no markup; take it out");
    }
    const auto words = forbidden_wording(text);
    if (words.empty()) return;
    table.refuse(place, '"' + std::string{words} +
                            "\" promises or scares; say what is done, or what \"many people find\", instead");
}

}  // namespace

std::string_view forbidden_wording(std::string_view text) {
    const auto searched = plain(text);
    for (std::size_t at = 0; at < searched.size(); ++at) {
        if (at > 0 && of_a_word(searched[at - 1])) continue;
        for (const auto words : never) {
            if (stand_at(searched, at, words)) return words;
        }
    }
    return {};
}

std::string shown_text(TomlTable& table, std::string_view key) {
    auto text = table.text(key);
    if (table.is_text(key)) check(table, table.place(key), text);
    return text;
}

std::string optional_shown_text(TomlTable& table, std::string_view key) {
    return table.has(key) ? shown_text(table, key) : std::string{};
}

std::vector<std::string> shown_texts(TomlTable& table, std::string_view key) {
    const auto all = table.texts(key);
    for (std::size_t i = 0; i < all.size(); ++i) check(table, table.place(key, i), all[i]);
    return all;
}

}  // namespace unhunch::content
