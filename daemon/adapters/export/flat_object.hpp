// One line of JSON that holds names and plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace unhunch::exchange {

using PlainValue = std::variant<bool, std::int64_t, double, std::string>;

/// What is wrong with a line, and where: the column of its byte, from 1.
struct Fault {
    std::size_t column = 1;
    std::string reason;
};

class FlatObject {
public:
    /// Reads that line in the place of what was there; the fault where it is no such object.
    std::optional<Fault> read(const std::string& line);

    [[nodiscard]] const PlainValue* find(std::string_view name) const;
    [[nodiscard]] const std::vector<std::pair<std::string, PlainValue>>& members() const { return members_; }

private:
    std::vector<std::pair<std::string, PlainValue>> members_;
};

/// Where that name stands in the line; 1 where it does not.
[[nodiscard]] std::size_t column_of(const std::string& line, std::string_view name);

}  // namespace unhunch::exchange
