#include "cli/main_past.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include "adapters/settings/said_settings.hpp"
#include "adapters/settings/settings_file.hpp"
#include "adapters/sqlite/journal_file.hpp"
#include "adapters/trace/trace_writer.hpp"
#include "api/words.hpp"
#include "app/what_if.hpp"
#include "catalogue/words.hpp"
#include "cli/hurts_list.hpp"
#include "cli/past_words.hpp"
#include "cli/progress_report.hpp"
#include "cli/stats_json.hpp"
#include "cli/times.hpp"
#include "cli/what_if_report.hpp"
#include "cli/why.hpp"
#include "core/instants.hpp"
#include "core/unwritten.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

core::Result<std::vector<core::ReasonRecord>> reasons_of_the_week(const person::PersonsFiles& files, core::WallTime now) {
    const auto journal = sqlite::open_journal_for_reading(files.paths().journal);
    if (!journal) return journal.failure();
    return (*journal)->reasons(now - reasons_kept - date::days{1}, now + core::seconds{1});
}

core::Failure nothing_written(date::days last) {
    return {words::said("nothing was written down in the time asked for (--last {0}d). Unhunch writes while it runs: start it "
                        "with `unhunch start`.", last.count())};
}

/// "sit_limit=45m": TOML wants quotes where the value is neither a number nor a list, people do not.
core::Result<core::Settings> with_change(const core::Settings& settings, const std::string& change) {
    const auto at = change.find('=');
    const std::string key = change.substr(0, at);
    const std::string value = change.substr(at + 1);
    if (auto as_written = settings::read_settings_text(key + " = " + value, "--set", settings)) return as_written;
    return settings::read_settings_text(key + " = \"" + value + "\"", "--set", settings);
}

bool needs_exercises(const request::ShowStats& asked) {
    return asked.by == request::StatsBy::Area || asked.by == request::StatsBy::Exercise;
}

}  // namespace

Said PastAnswers::operator()(const request::ShowStats& asked) const {
    // The daemon is asked first: what it writes down meanwhile is in the journal then.
    std::optional<Present> present;
    const auto heard = parts_.over_the_bus([&](Conversation& talk) -> Said {
        auto said = present_from(talk);
        if (!said) return said.failure();
        present = *std::move(said);
        return std::string{};
    });
    if (!heard) {
        const auto settings = settings_or_defaults(words::translated("The numbers below are by the defaults until that is mended."));
        present = Present{.today = {.day = parts_.files.today(settings)}, .goal = settings.goal};
    }
    const auto wanted = wanted_days(asked, present->today.day);
    if (!wanted) return wanted.failure();
    const auto& [first, last] = wanted->listed;
    auto written = parts_.files.records(first, last, wanted_kinds(asked));
    if (!written) return written.failure();
    const auto numbers = numbers_of(asked, *wanted, core::with_unwritten(*std::move(written), present->unwritten, first, last),
                                    *present);
    if (!numbers) return numbers.failure();
    if (numbers->begins_later)
        parts_.complain(words::said("what is kept begins on {0}; the numbers are from then on.", core::day_text(numbers->wanted.told.first)));
    const auto exercises = needs_exercises(asked) ? known_exercises() : KnownExercises{};
    switch (asked.form) {
        case request::StatsForm::Json: return stats_json(asked, *numbers, exercises, parts_.around.calendar);
        case request::StatsForm::Csv: return stats_csv(asked, *numbers, exercises, parts_.around.calendar);
        case request::StatsForm::Words: break;
    }
    return stats_in_words(asked, *numbers, exercises, parts_.around.calendar, terminal_of_output());
}

/// Without a catalogue exercises go by their ids, and no part of the body is known.
KnownExercises PastAnswers::known_exercises() const {
    KnownExercises known;
    const auto catalogue = parts_.read_catalogue();
    if (!catalogue) {
        parts_.complain(catalogue.failure().message);
        return known;
    }
    for (const auto& exercise : catalogue->exercises) {
        std::vector<core::BodyArea> areas;
        for (const auto& role : exercise.roles)
            if (const auto area = content::words::area(role)) areas.push_back(*area);
        auto ids = exercise.renamed_from;
        ids.push_back(exercise.id.value);
        for (const auto& id : ids) {
            known.names.insert_or_assign({id}, exercise.name);
            known.areas.insert_or_assign({id}, areas);
        }
    }
    return known;
}

core::Settings PastAnswers::settings_or_defaults(const char* what_then) const {
    const auto read = settings::read_settings(parts_.files.paths().settings);
    if (read) return *read;
    parts_.complain(settings::said_mistakes(read.failure().message) + '\n' + what_then);
    return {};
}

core::Result<person::Training> PastAnswers::training_now() const {
    const auto catalogue = parts_.read_catalogue();
    if (!catalogue) return catalogue.failure();
    return parts_.files.training(*catalogue, parts_.files.settings());
}

Said PastAnswers::operator()(const request::ShowProgress& show) const {
    const auto training = training_now();
    if (!training) return training.failure();
    return show.json ? progress_json(training->progress, training->exercises)
                     : progress_lines(training->progress, training->exercises);
}

Said PastAnswers::operator()(const request::Why& asked) const {
    const core::WallTime now = parts_.around.now();
    const auto reasons = reasons_of_the_week(parts_.files, now);
    if (asked.when) {
        if (!reasons) return reasons.failure();
        return why_then(minute_of(*asked.when, parts_.around.calendar, now), *reasons, now, parts_.around.calendar);
    }
    if (!reasons) parts_.complain(reasons.failure().message);
    const auto known = reasons ? *reasons : std::vector<core::ReasonRecord>{};
    std::optional<api::Status> status;
    const auto nobody = parts_.over_the_bus([&](Conversation& talk) -> Said {
        const auto said = talk.status();
        if (!said) return said.failure();
        status = *said;
        return std::string{};
    });
    if (status) return why_now(*status, known, now, parts_.around.calendar);
    if (known.empty()) return nobody.failure();
    return why_last(nobody.failure().message, known, now, parts_.around.calendar);
}

core::Result<app::PastTrace> PastAnswers::past_of(date::days last) const {
    const core::Settings settings = settings_or_defaults(words::translated("The trace is made by the defaults until that is mended."));
    const core::WallTime now = parts_.around.now();
    const core::Day today = core::Calendar{parts_.zone, settings.day_starts_at}.day_of(now);
    const auto journal = sqlite::open_journal_for_reading(parts_.files.paths().journal);
    if (!journal) return journal.failure();
    const auto records = (*journal)->between(today - last + date::days{1}, today);
    if (!records) return records.failure();
    const auto reasons = (*journal)->reasons(now - last - date::days{1}, now + core::seconds{1});
    if (!reasons) return reasons.failure();
    return app::past_trace(*records, *reasons, settings, parts_.zone);
}

Said PastAnswers::operator()(const request::Trace& asked) const {
    if (!asked.out.empty() && std::filesystem::exists(asked.out))
        return core::Failure{words::said("{0} exists already. Give --out the name of a new file.", asked.out)};
    const auto past = past_of(asked.last);
    if (!past) return past.failure();
    if (past->trace.lines.empty()) return nothing_written(asked.last);
    const std::string text = trace::written_trace(past->trace);
    if (!asked.out.empty()) {
        std::ofstream file{asked.out};
        if (!(file << text).flush())
            return core::Failure{words::said("could not write {0}. Give --out a place that is yours to write in.", asked.out)};
    }
    fmt::print(stderr, "{}", past_words(*past, parts_.around.calendar));
    return asked.out.empty() ? text : std::string{};
}

Said PastAnswers::operator()(const request::WhatIf& asked) const {
    const core::Settings as_they_are = parts_.files.settings();
    auto tried = core::Result<core::Settings>{as_they_are};
    auto changes = asked.changes;
    if (!asked.config.empty()) {
        if (!std::filesystem::exists(asked.config))
            return core::Failure{words::said("there is no file {0}. Give --config the path of a config.toml.", asked.config)};
        tried = settings::try_settings(asked.config);
        changes.insert(changes.begin(), asked.config);
    }
    for (const auto& change : asked.changes)
        if (tried) tried = with_change(*tried, change);
    if (!tried) return tried.failure();
    const auto past = past_of(asked.last);
    if (!past) return past.failure();
    if (past->trace.lines.empty()) return nothing_written(asked.last);
    const auto catalogue = parts_.read_catalogue();
    if (!catalogue) return catalogue.failure();
    const auto compared = app::what_if(*past, as_they_are, *tried, content::outlines(*catalogue));
    return asked.json ? what_if_json(compared, changes, parts_.around.calendar)
                      : what_if_lines(compared, changes, parts_.around.calendar);
}

Said PastAnswers::operator()(const request::ListHurts& asked) const {
    const auto journal = sqlite::open_journal_for_reading(parts_.files.paths().journal);
    if (!journal) return journal.failure();
    const auto book = (*journal)->care();
    if (!book) return book.failure();
    const core::WallTime now = parts_.around.now();
    if (asked.json) return hurts_json(*book, now, parts_.around.calendar);
    return hurt_lines(*book, now, api::clock_words_of(parts_.around.calendar, now));
}

}  // namespace unhunch::cli
