#include "person/persons_files.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "adapters/files/language.hpp"
#include "adapters/nettle/sha256.hpp"
#include "adapters/settings/layers.hpp"
#include "adapters/settings/said_settings.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "adapters/zone/local_zone.hpp"
#include "catalogue/training.hpp"
#include "words/said.hpp"

namespace unhunch::person {
namespace {

constexpr date::days looked_back{60};  // further than a composed session asks (the longest is 28 days, progression)

core::WallTime now() { return std::chrono::floor<core::Length>(std::chrono::system_clock::now()); }

Training training_of(const std::vector<core::DatedRecord>& records, const content::Catalogue& catalogue,
                     const core::Settings& settings, core::Day today) {
    Training training{.exercises = content::trained_exercises(catalogue, settings), .progress = {}};
    training.progress = core::progress_of(core::history_of(records), training.exercises, today,
                                          core::planned_sessions(settings));
    return training;
}

}  // namespace

PersonsFiles::PersonsFiles(files::Paths paths, Complain complain)
    : paths_{std::move(paths)}, complain_{std::move(complain)} {}

core::Settings PersonsFiles::settings() const {
    auto read = settings::in_force(settings::layers_of(paths_.settings));
    auto problem = settings::lines_of(read.problems);
    if (complain_ && !problem.empty() && problem != told_)
        complain_(settings::said_mistakes(problem) + '\n' + words::said("Until that is mended the defaults are in force instead of that file."));
    told_ = std::move(problem);
    return std::move(read.settings);
}

core::Day PersonsFiles::today(const core::Settings& settings) const {
    return core::Calendar{zone::local_zone().zone, settings.day_starts_at}.day_of(now());
}

content::Shelf PersonsFiles::shelf(const core::Settings& settings) const {
    std::vector<std::string> folders;
    for (const auto& folder : paths_.packs) folders.push_back(folder.string());
    return content::read_shelf(folders, settings.packs_off, {.tag = files::persons_language(), .sha256 = nettle::sha256, .words = words::content_words});
}

core::Result<std::vector<core::DatedRecord>> PersonsFiles::records(core::Day first, core::Day last,
                                                                   core::RecordKinds wanted) const {
    const auto journal = sqlite::open_journal_for_reading(paths_.journal);
    if (!journal) return journal.failure();
    return (*journal)->between(first, last, wanted);
}

core::Result<Training> PersonsFiles::training(const content::Catalogue& catalogue, const core::Settings& settings) const {
    const auto journal = sqlite::open_journal_for_reading(paths_.journal);
    if (!journal) return journal.failure();
    const auto records = (*journal)->training();
    if (!records) return records.failure();
    return training_of(*records, catalogue, settings, today(settings));
}

bool PersonsFiles::welcomed() const {
    const auto journal = sqlite::open_journal_for_reading(paths_.journal);
    if (!journal) return false;
    const auto known = (*journal)->welcomed();
    return known && *known;
}

SessionPast PersonsFiles::session_past(const content::Catalogue& catalogue, const core::Settings& settings) const {
    const core::Day day = today(settings);
    std::vector<core::DatedRecord> records;
    core::CareBook care;
    core::Progress progress;
    if (const auto journal = sqlite::open_journal_for_reading(paths_.journal)) {
        if (auto read = (*journal)->between(day - looked_back, day)) records = *std::move(read);
        if (auto read = (*journal)->care()) care = *std::move(read);
        if (const auto read = (*journal)->training()) progress = training_of(*read, catalogue, settings, day).progress;
    }
    std::vector<core::Day> done;
    for (const auto& dated : records) core::add_session(done, dated);
    std::erase_if(records, [&](const core::DatedRecord& dated) { return dated.day == day; });
    SessionPast past{.household = composer::household_of(settings, records, day, progress),
                     .grown = progress.adjustments,
                     .stepped_back = composer::stepped_back(catalogue, care, now()),
                     .recovery = core::recovery(done, day, settings.session_ceiling)};
    past.household.hidden = composer::left_out(catalogue, care, now());
    return past;
}

}  // namespace unhunch::person
