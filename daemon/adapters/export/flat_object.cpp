#include "adapters/export/flat_object.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace unhunch::exchange {
namespace {

using nlohmann::json;

using Members = std::vector<std::pair<std::string, PlainValue>>;

/// Hears the parser; ends it with `false` at the first thing that cannot be here.
class Hearing final : public nlohmann::json_sax<json> {
public:
    explicit Hearing(Members& members) : members_{members} {}

    bool null() override { return not_plain("null"); }
    bool boolean(bool yes) override { return take(yes); }
    bool number_integer(number_integer_t number) override { return take(static_cast<std::int64_t>(number)); }
    bool number_unsigned(number_unsigned_t number) override {
        if (number > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) return not_plain("so large a number");
        return take(static_cast<std::int64_t>(number));
    }
    bool number_float(number_float_t number, const string_t&) override { return take(number); }
    bool string(string_t& text) override { return take(std::move(text)); }
    bool binary(binary_t&) override { return not_plain("binary data"); }
    bool start_object(std::size_t) override { return open_ ? not_plain("an object") : (open_ = true); }
    bool key(string_t& name) override {
        const bool twice = std::ranges::find(members_, name, &Members::value_type::first) != members_.end();
        members_.emplace_back(std::move(name), false);
        return twice ? wrong("the name stands here twice") : true;
    }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return not_plain("a list"); }
    bool end_array() override { return true; }
    bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception&) override {
        byte_ = byte;
        reason_ = "this is not JSON; each line is one whole object";
        return false;
    }

    [[nodiscard]] Fault fault(const std::string& line) const {
        if (byte_ > 0) return {byte_, reason_};
        return {members_.empty() ? 1 : column_of(line, members_.back().first), reason_};
    }

private:
    template <class Value>
    bool take(Value&& value) {
        if (!open_) return wrong("a line must be one object");
        members_.back().second = std::forward<Value>(value);
        return true;
    }
    bool not_plain(const std::string& what) {
        return wrong(open_ ? what + " cannot be here" : std::string{"a line must be one object"});
    }
    bool wrong(std::string reason) {
        reason_ = std::move(reason);
        return false;
    }

    Members& members_;
    bool open_ = false;
    std::size_t byte_ = 0;
    std::string reason_;
};

}  // namespace

std::optional<Fault> FlatObject::read(const std::string& line) {
    members_.clear();
    Hearing hearing{members_};
    if (json::sax_parse(line, &hearing)) return std::nullopt;
    return hearing.fault(line);
}

const PlainValue* FlatObject::find(std::string_view name) const {
    const auto found = std::ranges::find(members_, name, &Members::value_type::first);
    return found == members_.end() ? nullptr : &found->second;
}

std::size_t column_of(const std::string& line, std::string_view name) {
    const auto quoted = '"' + std::string{name} + '"';
    for (auto place = line.find(quoted); place != std::string::npos; place = line.find(quoted, place + 1)) {
        const auto after = line.find_first_not_of(" \t", place + quoted.size());
        if (after != std::string::npos && line[after] == ':') return place + 1;  // a name, and no value of the same letters
    }
    return 1;
}

}  // namespace unhunch::exchange
