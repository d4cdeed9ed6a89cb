#include "cli/paragraph.hpp"

#include <sstream>

namespace unhunch::cli {
namespace {

constexpr std::size_t columns = 80;

}  // namespace

std::size_t width(std::string_view words) {
    std::size_t letters = 0;
    for (const char byte : words) letters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    return letters;
}

std::string paragraph(std::string_view first, std::string_view words) {
    const std::string margin(width(first), ' ');
    std::string text;
    std::string line{first};
    bool empty = true;  // nothing but the margin so far
    const auto end_line = [&] {
        text += line + '\n';
        line = margin;
        empty = true;
    };
    std::istringstream lines{std::string{words}};
    for (std::string given; std::getline(lines, given);) {
        if (!empty) end_line();
        std::istringstream rest{given};
        for (std::string word; rest >> word;) {
            if (!empty && width(line) + 1 + width(word) > columns) end_line();
            if (!empty) line += ' ';
            line += word;
            empty = false;
        }
    }
    end_line();
    return text;
}

}  // namespace unhunch::cli
