// Fakes of our own ports that remember what the app layer asked of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ports/clock.hpp"
#include "ports/event_loop.hpp"
#include "ports/got_up_question.hpp"
#include "ports/input_watch.hpp"
#include "ports/journal.hpp"
#include "ports/log.hpp"
#include "ports/notifier.hpp"
#include "ports/session_offer.hpp"
#include "ports/state_store.hpp"
#include "ports/window_launcher.hpp"

namespace unhunch::fake {

struct Clock final : ports::Clock {
    core::Moment moment{};
    [[nodiscard]] core::Moment now() const override { return moment; }
};

/// Holds one timer; the day calls it when its time has come.
struct EventLoop final : ports::EventLoop {
    struct Timer {
        core::Uptime when;
        std::function<void()> due;
    };
    struct Cancel final : ports::Subscription {
        Cancel(std::shared_ptr<std::map<int, Timer>> all, int key) : timers{std::move(all)}, number{key} {}
        ~Cancel() override { timers->erase(number); }
        std::shared_ptr<std::map<int, Timer>> timers;
        int number;
    };

    std::shared_ptr<std::map<int, Timer>> timers = std::make_shared<std::map<int, Timer>>();
    int next = 0;

    std::unique_ptr<ports::Subscription> watch(int, std::function<void()>) override { return nullptr; }
    std::unique_ptr<ports::Subscription> call_at(core::Uptime when, std::function<void()> due) override {
        timers->emplace(++next, Timer{when, std::move(due)});
        return std::make_unique<Cancel>(timers, next);
    }
    std::unique_ptr<ports::Subscription> watch_termination(std::function<void()>) override { return nullptr; }
    void run() override {}
    void leave(int) override {}
};

struct Notifier final : ports::Notifier {
    int shown = 0;
    bool visible = false;
    ports::Reminder last;
    std::vector<std::string> told;
    void show(const ports::Reminder& reminder) override { ++shown, visible = true, last = reminder; }
    void withdraw() override { visible = false; }
    void tell(const std::string& summary, const std::string&) override { told.push_back(summary); }
    [[nodiscard]] std::string name() const override { return "fake"; }
};

struct WindowLauncher final : ports::WindowLauncher {
    std::vector<core::RoutineId> opened;
    int reminders = 0;
    int welcomes = 0;
    void open_break(const core::RoutineId& id, const std::string&) override { opened.push_back(id); }
    std::vector<core::minutes> sessions;  // opened, by the length asked for
    void open_session(core::minutes length, const std::string&) override { sessions.push_back(length); }
    void open_reminder() override { ++reminders; }
    void open_statistics(const std::string&) override {}
    void open_welcome(const std::string&) override { ++welcomes; }
    void open_routines(const std::string&) override {}
    void open_preferences(const std::string&) override {}
    void keep_fallback_icon(bool) override {}
    [[nodiscard]] bool has_fallback_icon() const override { return false; }
};

struct Journal final : ports::Journal {
    std::vector<core::DatedRecord> records;
    bool failing = false;
    using ports::Journal::between;
    std::function<bool(const core::Record&)> refuses;

    core::Outcome append(const std::vector<core::DatedRecord>& more) override {
        if (failing) return core::Failure{"The disk is full."};
        for (const auto& dated : more)
            if (refuses && refuses(dated.record)) return core::Failure{"The journal does not take that."};
        records.insert(records.end(), more.begin(), more.end());
        return core::Done{};
    }
    core::Result<std::vector<core::DatedRecord>> between(core::Day first, core::Day last, core::RecordKinds wanted) override {
        std::vector<core::DatedRecord> found;
        for (const auto& record : records)
            if (record.day >= first && record.day <= last && wanted.test(record.record.index()) &&
                !std::holds_alternative<core::ReasonRecord>(record.record))
                found.push_back(record);
        return found;
    }
    core::Result<std::vector<core::ReasonRecord>> reasons(core::WallTime from, core::WallTime to) override {
        std::vector<core::ReasonRecord> found;
        for (const auto& reason : all<core::ReasonRecord>())
            if (reason.at >= from && reason.at <= to) found.push_back(reason);
        return found;
    }
    core::Result<std::vector<core::RoutineId>> recent_routines(unsigned) override {
        return std::vector<core::RoutineId>{};
    }
    core::Result<core::CareBook> care() override {
        core::CareBook book;
        for (const auto& dated : records) book.add(dated.record);
        return book;
    }
    core::Result<std::vector<core::DatedRecord>> training() override { return records; }
    core::Result<bool> welcomed() override {
        return std::ranges::any_of(records, [](const auto& dated) {
            return std::holds_alternative<core::AcknowledgedRecord>(dated.record);
        });
    }
    core::Result<std::int64_t> last_row() override { return static_cast<std::int64_t>(records.size()); }
    core::Result<std::int64_t> next_number() override { return std::int64_t{1}; }

    template <class Kind>
    [[nodiscard]] std::vector<Kind> all() const {
        std::vector<Kind> found;
        for (const auto& dated : records)
            if (const auto* one = std::get_if<Kind>(&dated.record)) found.push_back(*one);
        return found;
    }
};

struct StateStore final : ports::StateStore {
    std::optional<std::string> bytes;
    core::Outcome save(const std::string& text) override {
        bytes = text;
        return core::Done{};
    }
    std::optional<std::string> load() override { return bytes; }
};

struct InputWatch final : ports::InputWatch {
    core::Length threshold{};
    std::optional<core::Length> silence = core::Length::zero();
    void report_silence_of(core::Length wanted) override { threshold = wanted; }
    std::optional<core::Length> silence_now() override { return silence; }
    [[nodiscard]] std::string name() const override { return "fake"; }
};

struct SessionOffer final : ports::SessionOffer {
    int offered = 0;
    bool visible = false;
    void offer() override { ++offered, visible = true; }
    void withdraw() override { visible = false; }
};

struct GotUpQuestion final : ports::GotUpQuestion {
    int asked = 0;
    core::Length length{};
    void ask(core::Length absence) override { ++asked, length = absence; }
    void withdraw() override {}
};

/// Keeps what was decided, so that a day can be compared with the traces.
struct Log final : ports::Log {
    std::vector<std::string> lines;
    void say(ports::Weight, const std::string& sentence) override { lines.push_back(sentence); }
};

}  // namespace unhunch::fake
