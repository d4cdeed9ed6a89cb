// Rows of a ledger as a list, and a list of rows as something to take in.
#pragma once

#include <vector>

#include "catch.hpp"
#include "ports/ledger.hpp"

namespace unhunch::test {

[[nodiscard]] inline std::vector<core::LedgerRow> rows_of(ports::Ledger& ledger, const ports::LedgerWish& wish = {}) {
    std::vector<core::LedgerRow> rows;
    const auto all = ledger.each(wish, [&](const core::LedgerRow& row) -> core::Outcome {
        rows.push_back(row);
        return core::Done{};
    });
    if (!all) FAIL(all.failure().message);
    return rows;
}

class ListedRows final : public ports::LedgerSource {
public:
    explicit ListedRows(std::vector<core::LedgerRow> rows) : rows_{std::move(rows)} {}

    core::Outcome begin() override {
        next_ = 0;
        return core::Done{};
    }
    core::Result<std::optional<core::LedgerRow>> next() override {
        if (next_ == rows_.size()) return std::optional<core::LedgerRow>{};
        return std::optional{rows_[next_++]};
    }
    [[nodiscard]] core::Failure refused(const std::string& field, const std::string& reason) const override {
        return {"row " + std::to_string(next_) + ", " + field + ": " + reason};
    }

private:
    std::vector<core::LedgerRow> rows_;
    std::size_t next_ = 0;
};

[[nodiscard]] inline ports::TakenIn take(ports::Ledger& ledger, std::vector<core::LedgerRow> rows) {
    ListedRows source{std::move(rows)};
    const auto taken = ledger.take(source);
    if (!taken) FAIL(taken.failure().message);
    return *taken;
}

}  // namespace unhunch::test
