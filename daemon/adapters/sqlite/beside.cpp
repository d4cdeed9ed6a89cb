#include "adapters/sqlite/beside.hpp"

#include <memory>
#include <system_error>
#include <utility>

#include "adapters/sqlite/journal_file.hpp"

namespace unhunch::sqlite {
namespace {

namespace fs = std::filesystem;

fs::path place_beside(const fs::path& journal) { return journal.string() + ".beside"; }

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
        if (!records || !journal.append(*records)) return;
    }
    for (const char* companion : {"-wal", "-shm", ""}) fs::remove(beside.string() + companion, unimportant);
}

}  // namespace unhunch::sqlite
