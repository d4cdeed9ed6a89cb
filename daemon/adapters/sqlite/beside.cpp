#include "adapters/sqlite/beside.hpp"

#include <algorithm>
#include <memory>
#include <system_error>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "adapters/sqlite/journal_file.hpp"
#include "adapters/sqlite/table.hpp"

namespace unhunch::sqlite {
namespace {

namespace fs = std::filesystem;

fs::path place_beside(const fs::path& journal) { return journal.string() + ".beside"; }

/// Each file counts its devices in its own order.
core::DatedRecord without_device(core::DatedRecord dated) {
    const auto forget = [](auto& record) {
        if constexpr (requires { record.bout; }) record.bout = own_number(record.bout);
        if constexpr (requires { record.run; }) record.run = own_number(record.run);
        if constexpr (std::is_same_v<decltype(record), core::UndoneRecord&>) record.after = own_number(record.after);
        if constexpr (requires { record.change.after; }) record.change.after = own_number(record.change.after);
    };
    std::visit(forget, dated.record);
    return dated;
}

/// Rows come in all or none. Killed before it could remove their file, the last attempt has left them in both.
bool has_all(std::vector<core::DatedRecord> there, const std::vector<core::DatedRecord>& records) {
    std::transform(there.begin(), there.end(), there.begin(), without_device);
    return std::all_of(records.begin(), records.end(), [&](const core::DatedRecord& record) {
        const auto same = std::find(there.begin(), there.end(), without_device(record));
        if (same == there.end()) return false;
        there.erase(same);
        return true;
    });
}

}  // namespace

Beside write_beside(const fs::path& journal, const std::string& device, std::function<void()> begun) {
    return [path = place_beside(journal), device, begun = std::move(begun), open = std::shared_ptr<ports::Journal>{}](
               const std::vector<core::DatedRecord>& records) mutable -> core::Outcome {
        if (!open) {
            auto opened = open_journal(path, device);
            if (!opened) return opened.failure();
            open = (*std::move(opened)).journal;
            begun();
        }
        return open->append(records);
    };
}

void take_in_from_beside(const fs::path& path, ports::Journal& journal) {
    const fs::path beside = place_beside(path);
    std::error_code unimportant;
    if (!fs::exists(beside, unimportant)) return;
    {
        const auto opened = open_journal(beside);
        if (!opened) return;
        const auto records = opened->journal->between(core::Day{}, core::Day{date::days{200'000}});
        if (!records) return;
        const auto [first, last] = std::minmax_element(records->begin(), records->end(),
                                                       [](const auto& one, const auto& other) { return one.day < other.day; });
        if (first != records->end()) {
            auto there = journal.between(first->day, last->day);
            if (!there || (!has_all(*std::move(there), *records) && !journal.append(*records))) return;
        }
    }
    for (const char* companion : {"-wal", "-shm", ""}) fs::remove(beside.string() + companion, unimportant);
}

}  // namespace unhunch::sqlite
