// A message's arguments in words, as busctl reads them: their types, then a word for each value.
#pragma once

#include <fcntl.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "adapters/sdbus/handle.hpp"

namespace unhunch::fuzz {

/// A line taken apart at its spaces; when there are no more words, they are empty.
class Words {
public:
    explicit Words(std::string_view line) : left_{line} {}

    [[nodiscard]] std::string_view next() {
        const auto end = std::min(left_.find(' '), left_.size());
        const auto word = left_.substr(0, end);
        left_.remove_prefix(std::min(end + 1, left_.size()));
        return word;
    }
    [[nodiscard]] std::string next_string() { return std::string{next()}; }
    [[nodiscard]] std::uint64_t next_number() { return std::strtoull(next_string().c_str(), nullptr, 0); }

    /// As a text: "%20" is a space and "%" alone nothing; "ab*1000" is a thousand times "ab".
    [[nodiscard]] std::string next_text() {
        auto word = next();
        std::size_t times = 1;
        if (const auto star = word.rfind('*'); star != std::string_view::npos) {
            times = std::strtoul(std::string{word.substr(star + 1)}.c_str(), nullptr, 10);
            word = word.substr(0, star);
        }
        std::string once;
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (word[i] != '%') {
                once += word[i];
                continue;
            }
            if (i + 2 < word.size() && std::isxdigit(static_cast<unsigned char>(word[i + 1])) != 0)
                once += static_cast<char>(std::strtoul(std::string{word.substr(i + 1, 2)}.c_str(), nullptr, 16));
            i += std::min<std::size_t>(2, word.size() - i - 1);
        }
        std::string text;
        if (once.empty()) return text;
        times = std::min(times, longest_texts_ / once.size() + 1);
        text.reserve(times * once.size());
        for (std::size_t i = 0; i < times; ++i) text += once;
        longest_texts_ -= std::min(longest_texts_, text.size());
        return text;
    }

    /// What long texts took is not given back.
    void go_back_to(const Words& earlier) { left_ = earlier.left_; }

private:
    std::string_view left_;
    std::size_t longest_texts_ = 100'000;  // of one line together
};

/// Writes arguments until something cannot be written, which then nobody can send.
class ArgumentWriter {
public:
    ArgumentWriter(sd_bus_message* message, Words& words) : message_{message}, words_{words} {}

    [[nodiscard]] bool write(std::string_view types) {
        while (!types.empty()) {
            const auto one = length_of_one(types);
            if (one == 0 || !write_one(types.substr(0, one))) return false;
            types.remove_prefix(one);
        }
        return true;
    }

private:
    static constexpr int deepest = 40;  // sd-bus itself stops before that
    static constexpr int most_values = 20'000;

    /// Of the first complete type; 0 where it is none.
    static std::size_t length_of_one(std::string_view types, int depth = 0) {
        if (types.empty() || depth > deepest) return 0;
        if (types.front() == 'a') {
            const auto of = length_of_one(types.substr(1), depth + 1);
            return of == 0 ? 0 : of + 1;
        }
        if (types.front() != '(' && types.front() != '{') return std::string_view{"ybnqiuxtdsogvh"}.find(types.front()) != std::string_view::npos;
        const char closes = types.front() == '(' ? ')' : '}';
        std::size_t length = 1;
        while (length < types.size() && types[length] != closes) {
            const auto one = length_of_one(types.substr(length), depth + 1);
            if (one == 0) return 0;
            length += one;
        }
        return length < types.size() ? length + 1 : 0;
    }

    enum class Values { EachItsOwn, AllTheSame };

    bool inside(char container, std::string_view contents, std::uint64_t times, std::string_view of, Values values = Values::EachItsOwn) {
        if (++depth_ > deepest || sd_bus_message_open_container(message_, container, std::string{contents}.c_str()) < 0) return false;
        const auto first = words_;
        for (std::uint64_t i = 0; i < times; ++i) {
            if (values == Values::AllTheSame) words_.go_back_to(first);
            if (!write(of)) return false;
        }
        --depth_;
        return sd_bus_message_close_container(message_) >= 0;
    }

    bool write_one(std::string_view type) {
        if (++values_ > most_values) return false;
        switch (type.front()) {
            case 'a': {
                const auto count = words_.next_string();  // "3", or "700*" for the same seven hundred times
                const auto times = std::min<std::uint64_t>(std::strtoull(count.c_str(), nullptr, 10), most_values);
                return inside('a', type.substr(1), times, type.substr(1), count.ends_with('*') ? Values::AllTheSame : Values::EachItsOwn);
            }
            case '(': return inside('r', type.substr(1, type.size() - 2), 1, type.substr(1, type.size() - 2));
            case '{': return inside('e', type.substr(1, type.size() - 2), 1, type.substr(1, type.size() - 2));
            case 'v': {
                const auto holds = words_.next_string();
                return !holds.empty() && length_of_one(holds) == holds.size() && inside('v', holds, 1, holds);
            }
            case 's':
            case 'o':
            case 'g': {
                const auto text = words_.next_text();
                return sd_bus_message_append_basic(message_, type.front(), text.c_str()) >= 0;
            }
            case 'h': {
                static const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
                return sd_bus_message_append_basic(message_, 'h', &nothing) >= 0;
            }
            case 'b': {
                const int on = words_.next_number() % 2 == 1 ? 1 : 0;
                return sd_bus_message_append_basic(message_, 'b', &on) >= 0;
            }
            case 'd': {
                const double value = std::strtod(words_.next_string().c_str(), nullptr);
                return sd_bus_message_append_basic(message_, 'd', &value) >= 0;
            }
            default: {
                const auto number = words_.next_number();  // of which as many bytes are taken as the type has
                return sd_bus_message_append_basic(message_, type.front(), &number) >= 0;
            }
        }
    }

    sd_bus_message* message_;
    Words& words_;
    int depth_ = 0;
    int values_ = 0;
};

}  // namespace unhunch::fuzz
