#include "adapters/sqlite/patient_journal.hpp"

#include <utility>

#include "adapters/sqlite/journal_file.hpp"

namespace unhunch::sqlite {
namespace {

class PatientJournal final : public ports::Journal {
public:
    PatientJournal(std::filesystem::path path, std::string device, std::filesystem::path backups)
        : path_{std::move(path)}, device_{std::move(device)}, backups_{std::move(backups)} {}

    core::Outcome append(const std::vector<core::DatedRecord>& records) override {
        if (!opened_) {
            auto opened = open_journal(path_, device_, backups_);
            if (!opened) return opened.failure();
            opened_ = (*std::move(opened)).journal;
        }
        return opened_->append(records);
    }
    core::Result<std::vector<core::DatedRecord>> between(core::Day first, core::Day last,
                                                         core::RecordKinds wanted) override {
        if (!opened_) return std::vector<core::DatedRecord>{};
        return opened_->between(first, last, wanted);
    }
    core::Result<std::vector<core::ReasonRecord>> reasons(core::WallTime from, core::WallTime to) override {
        if (!opened_) return std::vector<core::ReasonRecord>{};
        return opened_->reasons(from, to);
    }
    core::Result<std::vector<core::RoutineId>> recent_routines(unsigned limit) override {
        if (!opened_) return std::vector<core::RoutineId>{};
        return opened_->recent_routines(limit);
    }
    core::Result<core::CareBook> care() override {
        if (!opened_) return core::CareBook{};
        return opened_->care();
    }
    core::Result<std::vector<core::DatedRecord>> training() override {
        if (!opened_) return std::vector<core::DatedRecord>{};
        return opened_->training();
    }
    core::Result<bool> welcomed() override {
        if (!opened_) return false;
        return opened_->welcomed();
    }
    bool changed_elsewhere() override { return opened_ && opened_->changed_elsewhere(); }
    core::Result<std::int64_t> last_row() override {
        if (!opened_) return core::Failure{"The journal is not open."};
        return opened_->last_row();
    }
    core::Result<std::int64_t> next_number() override {
        // Far above what a journal holds by now, and so far from what an older one, mended later, used already.
        if (!opened_) return std::int64_t{1} << 40U;
        return opened_->next_number();
    }

private:
    std::filesystem::path path_;
    std::string device_;
    std::filesystem::path backups_;
    std::unique_ptr<ports::Journal> opened_;
};

}  // namespace

std::unique_ptr<ports::Journal> make_patient_journal(std::filesystem::path path, std::string device, std::filesystem::path backups) {
    return std::make_unique<PatientJournal>(std::move(path), std::move(device), std::move(backups));
}

}  // namespace unhunch::sqlite
