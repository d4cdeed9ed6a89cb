#include "catalogue/picture_check.hpp"

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string_view>

namespace unhunch::content {

namespace {

constexpr std::uint64_t widest = 4096;          // pixels
constexpr std::uint64_t most_pixels = 4'000'000;  // 16 MB once it is drawn
constexpr std::size_t png_head = 24;            // signature, and the first chunk up to the height
constexpr std::string_view png_start{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};

std::uint64_t big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

std::optional<std::string> png_obstacle(std::string_view bytes) {
    if (bytes.size() < png_head || !bytes.starts_with(png_start)) return "is no PNG inside; save it as one";
    const auto width = big_endian(bytes.substr(16, 4));
    const auto height = big_endian(bytes.substr(20, 4));
    if (width == 0 || height == 0) return "has no size; save it anew";
    if (width > widest || height > widest || width * height > most_pixels)
        return "has " + std::to_string(width) + " by " + std::to_string(height) +
               " pixels; at most 4096 a side and 4 million in all are shown, make it smaller";
    return std::nullopt;
}

std::optional<std::string> svg_obstacle(const std::string& text) {
    if (text.find('\0') != std::string::npos || text.find("<svg") == std::string::npos)
        return "is no SVG inside; save it as plain SVG";
    constexpr std::array never{"<!DOCTYPE", "<!ENTITY", "<script", "<image", "<foreignObject", "javascript:", "href=\"http",
                               "href=\"file", "url(http"};
    for (const auto* const word : never) {
        if (text.find(word) != std::string::npos)
            return "holds \"" + std::string{word} + "\"; save it as plain SVG that needs nothing else";
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> picture_obstacle(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (!file) return "cannot be read; let it be yours to read";
    return path.ends_with(".png") ? png_obstacle(bytes) : svg_obstacle(bytes);
}

}  // namespace unhunch::content
