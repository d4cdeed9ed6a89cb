// The words of the program in the person's language; in English where it has none, and then nothing is loaded for it.
#pragma once

#include <array>
#include <cstddef>
#include <concepts>
#include <filesystem>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace unhunch::words {

/// Once, before the first word: what LC_ALL, LC_MESSAGES, LC_TIME, LANG and LANGUAGE say, as for any program. `locale` holds
/// LANG/LC_MESSAGES/unhunch.mo. Numbers are written and read as before. A program that does not call it speaks English.
void speak_persons_language(const std::filesystem::path& locale);

/// Puts the parts in the places of {0}, {1} ... of a sentence; a place without a part stays as it is.
[[nodiscard]] std::string filled(std::string_view sentence, std::span<const std::string> parts);

[[nodiscard]] inline std::string part(std::string_view text) { return std::string{text}; }
[[nodiscard]] inline std::string part(std::integral auto number) { return std::to_string(number); }

template <class... Parts>
[[nodiscard]] std::string filled_with(std::string_view sentence, const Parts&... parts) {
    return filled(sentence, std::array<std::string, sizeof...(Parts)>{part(parts)...});
}

/// The sentence as the person reads it; the English one where nobody has translated it. It lives as long as the program.
[[nodiscard]] const char* translated(const char* english);
[[nodiscard]] const char* translated_as(const char* context, const char* english);
[[nodiscard]] const char* translated_for(const char* one, const char* many, unsigned long count);

/// A whole sentence, never a piece of one: languages order their words each in its own way.
template <class... Parts>
[[nodiscard]] std::string said(const char* english, const Parts&... parts) {
    if constexpr (sizeof...(Parts) == 0) return translated(english);
    else return filled_with(translated(english), parts...);
}

/// For words that mean several things: the context says which, and is shown to translators alone.
template <class... Parts>
[[nodiscard]] std::string said_as(const char* context, const char* english, const Parts&... parts) {
    if constexpr (sizeof...(Parts) == 0) return translated_as(context, english);
    else return filled_with(translated_as(context, english), parts...);
}

/// A sentence with a number, which is {0}: "{0} break", "{0} breaks". The parts begin at {1}.
template <class... Parts>
[[nodiscard]] std::string counted(const char* one, const char* many, unsigned long count, const Parts&... parts) {
    return filled_with(translated_for(one, many, count), count, parts...);
}

/// Marks words of a table, which are said where they are shown.
[[nodiscard]] constexpr const char* to_say(const char* english) { return english; }
[[nodiscard]] constexpr const char* to_say_as(const char* /*context*/, const char* english) { return english; }

/// A sentence that was kept in English, in the person's language. `patterns` are the sentences it may be, as they are
/// translated ("You left {0} ago"), the more particular first; what stands at a place is asked of `inner`.
[[nodiscard]] std::string said_again(const std::string& english, std::span<const char* const> patterns,
                                     std::string (*inner)(const std::string&));

/// A text of the core pack; English where its translation was made from other words.
[[nodiscard]] std::string content_words(const std::string& context, const std::string& english);

}  // namespace unhunch::words
