#include "adapters/nettle/sha256.hpp"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace unhunch::nettle {

std::string sha256(std::string_view text) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string hexadecimal;
    for (const unsigned byte : digest) {
        constexpr std::string_view digits = "0123456789abcdef";
        hexadecimal += digits[byte >> 4U];
        hexadecimal += digits[byte & 0xFU];
    }
    return hexadecimal;
}

}  // namespace unhunch::nettle
