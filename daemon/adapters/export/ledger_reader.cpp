#include "adapters/export/ledger_reader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "adapters/export/flat_object.hpp"
#include "adapters/export/row_reading.hpp"

namespace unhunch::exchange {
namespace {

constexpr std::int64_t own_version = 1;

class LedgerReader final : public ports::LedgerSource {
public:
    explicit LedgerReader(std::filesystem::path file) : file_{std::move(file)} {}

    core::Outcome begin() override {
        number_ = 0;
        rows_ = 0;
        in_ = std::ifstream{file_, std::ios::binary};
        std::error_code unreachable;
        if (!in_ || std::filesystem::is_directory(file_, unreachable))
            return core::Failure{"could not read " + file_.string() + ": " + (in_ ? "it is a folder" : std::strerror(errno)) +
                                 ". Name a file that `unhunch export` wrote."};
        if (auto failure = read_line()) return *std::move(failure);
        return heading();
    }

    core::Result<std::optional<core::LedgerRow>> next() override {
        if (auto failure = read_line()) return *std::move(failure);
        if (const auto* rows = line_.find("rows")) return end(*rows);
        auto row = row_from(line_, text_);
        if (const auto* fault = std::get_if<Fault>(&row)) return at(*fault);
        ++rows_;
        return std::optional{std::get<core::LedgerRow>(std::move(row))};
    }

    [[nodiscard]] core::Failure refused(const std::string& field, const std::string& reason) const override {
        return at({column_of(text_, field), reason});
    }

private:
    core::Failure at(const Fault& fault) const {
        return {file_.string() + ":" + std::to_string(number_) + ":" + std::to_string(fault.column) + ": " + fault.reason +
                ". Mend the line, or export anew; nothing was taken from this file."};
    }

    /// The failure where there is none, or it is no object.
    std::optional<core::Failure> read_line() {
        ++number_;
        if (!std::getline(in_, text_))
            return at({1, "the file ends here, without the line that counts its rows: it is not whole"});
        if (auto fault = line_.read(text_)) return at(*fault);
        return std::nullopt;
    }

    core::Outcome heading() const {
        const auto* what = line_.find("unhunch");
        const auto* version = line_.find("version");
        if (!what || *what != PlainValue{std::string{"ledger"}} || !version || !std::holds_alternative<std::int64_t>(*version))
            return at({1, "this is no export of Unhunch, which begins with {\"unhunch\":\"ledger\",\"version\":1}"});
        if (std::get<std::int64_t>(*version) == own_version) return core::Done{};
        return at({column_of(text_, "version"), "it was written by a newer Unhunch (this one knows version 1); update Unhunch"});
    }

    core::Result<std::optional<core::LedgerRow>> end(const PlainValue& rows) {
        if (rows != PlainValue{rows_})
            return at({1, "the file counts its rows otherwise than they are here (" + std::to_string(rows_) + "): it is not whole"});
        ++number_;
        if (std::getline(in_, text_)) return at({1, "nothing may follow the line that counts the rows"});
        return std::optional<core::LedgerRow>{};
    }

    std::filesystem::path file_;
    std::ifstream in_;
    std::string text_;
    FlatObject line_;
    std::int64_t number_ = 0;
    std::int64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<ports::LedgerSource> make_ledger_reader(std::filesystem::path file) {
    return std::make_unique<LedgerReader>(std::move(file));
}

}  // namespace unhunch::exchange
