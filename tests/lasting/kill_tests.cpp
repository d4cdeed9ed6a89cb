// The real daemon killed at 300 random moments and more, until half of 300 were within a write: the ledger stays whole, and what was
// acknowledged is in it.
#include <poll.h>
#include <sys/inotify.h>

#include <cstdio>
#include <map>
#include <random>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "catch.hpp"
#include "private_daemon.hpp"

using namespace unhunch::test;
namespace fs = std::filesystem;

namespace {

constexpr int kills = 300;
constexpr int kills_at_most = 4 * kills;  // where the disk is memory, a write is over so soon that fewer of them are hit

unsigned seed() {
    const char* wished = std::getenv("UNHUNCH_SEED");
    return wished ? static_cast<unsigned>(std::strtoul(wished, nullptr, 10)) : std::random_device{}();
}

void spin(std::chrono::nanoseconds length) {
    const auto end = std::chrono::steady_clock::now() + length;
    while (std::chrono::steady_clock::now() < end) {}
}

/// Tells when the daemon writes: into the journal's write-ahead log, or its phase.
class WriteWatch {
public:
    WriteWatch(const fs::path& journal, const fs::path& state) : files_{inotify_init1(IN_CLOEXEC | IN_NONBLOCK)} {
        fs::create_directories(journal.parent_path());
        fs::create_directories(state);
        (void)inotify_add_watch(files_, journal.parent_path().c_str(), IN_MODIFY);
        (void)inotify_add_watch(files_, state.c_str(), IN_MOVED_TO);
    }
    WriteWatch(const WriteWatch&) = delete;
    WriteWatch& operator=(const WriteWatch&) = delete;
    ~WriteWatch() { close(files_); }

    void forget() { ledger = phase = false; }
    void look() {
        alignas(inotify_event) char events[4096];
        for (ssize_t got = 0; (got = read(files_, events, sizeof events)) > 0;)
            for (ssize_t at = 0; at < got;) {
                const auto* event = reinterpret_cast<const inotify_event*>(events + at);
                if (event->len > 0 && std::string{event->name} == "journal.db-wal") ledger = true;
                if (event->len > 0 && std::string{event->name} == "phase") phase = true;
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
    }
    [[nodiscard]] int descriptor() const { return files_; }

    bool ledger = false;
    bool phase = false;

private:
    int files_;
};

/// What was asked of the daemon, in all its lives.
struct Asked {
    std::map<std::string, bool> steps;  // by the exercise, which is named once; whether it was acknowledged
    int starts = 0;                     // acknowledged
    int ends = 0;
    int unsure_starts = 0;              // without an answer
    int unsure_ends = 0;
};

/// A person whose breaks have four steps and end, again and again; one command is under way at a time.
class Person {
public:
    Person(PrivateDaemon& daemon, Asked& asked) : daemon_{daemon}, asked_{asked} {}

    void send() {
        sd_bus_message* call = nullptr;
        what_ = running_ ? (next_++ % 5 < 4 ? What::Step : What::End) : What::Start;
        const char* method = what_ == What::Start ? "StartBreak" : what_ == What::Step ? "ReportStep" : "FinishRoutine";
        sd_bus_message_new_method_call(daemon_.bus(), &call, PrivateDaemon::name, "/io/github/unhunch/Daemon1", PrivateDaemon::name, method);
        if (what_ == What::Start) sd_bus_message_append(call, "s", "walk");
        if (what_ == What::End) sd_bus_message_append(call, "s", "completed");
        if (what_ == What::Step) {
            exercise_ = "step-" + std::to_string(asked_.steps.size());
            asked_.steps[exercise_] = false;
            sd_bus_message_append(call, "ussuuuuuusuu", next_ % 5, exercise_.c_str(), "both", 8U, 8U, 40U, 40U, 0U, 5U, "1.0.0", 1U, 40U);
        }
        answered = false;
        sd_bus_call_async(daemon_.bus(), nullptr, call, on_answer, this, 0);
        sd_bus_message_unref(call);
        sd_bus_flush(daemon_.bus());
    }

    /// The daemon is gone, and no answer will come any more.
    void give_up() {
        if (answered) return;
        if (what_ == What::Start) ++asked_.unsure_starts;
        if (what_ == What::End) ++asked_.unsure_ends;
        answered = true;
    }

    bool answered = true;

private:
    enum class What { Start, Step, End };

    static int on_answer(sd_bus_message* answer, void* self, sd_bus_error*) {
        static_cast<Person*>(self)->take(answer);
        return 0;
    }
    void take(sd_bus_message* answer) {
        const auto* error = sd_bus_message_get_error(answer);
        if (error && !std::string{error->name}.ends_with("NotPossible")) return;  // the bus says that it is gone
        answered = true;
        const bool done = error == nullptr;
        if (done && what_ == What::Start) ++asked_.starts;
        if (done && what_ == What::End) ++asked_.ends;
        if (done && what_ == What::Step) asked_.steps[exercise_] = true;
        if (!done && what_ == What::Step) asked_.steps.erase(exercise_);
        // Refused: it stands differently from what the lost answer let one think.
        running_ = what_ == What::Step ? done : what_ == What::Start;
    }

    PrivateDaemon& daemon_;
    Asked& asked_;
    What what_ = What::Start;
    std::string exercise_;
    unsigned next_ = 0;
    bool running_ = false;
};

/// What is wrong with the ledger, in a sentence; empty where it is whole.
std::string fault_of(const fs::path& journal, const Asked& asked) {
    SQLite::Database ledger{journal.string(), SQLite::OPEN_READONLY, 10'000};
    const auto text = [&](const char* query) { return ledger.execAndGet(query).getString(); };
    const auto number = [&](const char* query) { return ledger.execAndGet(query).getInt(); };
    if (const auto found = text("PRAGMA integrity_check"); found != "ok") return "The file is damaged: " + found;
    std::string all;
    SQLite::Statement tables{ledger, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%local_day%'"};
    while (tables.executeStep()) all += (all.empty() ? "SELECT id FROM " : " UNION ALL SELECT id FROM ") + tables.getColumn(0).getString();
    if (number(("SELECT count(*) - count(DISTINCT id) FROM (" + all + ")").c_str()) != 0) return "Two rows have one number.";
    if (number("SELECT count(*) FROM (SELECT from_at, lag(from_at + length_s) OVER (PARTITION BY device ORDER BY from_at, id) "
               "AS before FROM spans) WHERE before > from_at") != 0)
        return "Spans overlap: " + text("SELECT group_concat(word, ' ') FROM (SELECT kind || '@' || from_at || '+' || length_s || '#' || id AS word "
                    "FROM spans ORDER BY id DESC LIMIT 8)");
    if (number("SELECT count(*) FROM steps LEFT JOIN starts USING (device, run) LEFT JOIN ends USING (device, run) "
               "WHERE starts.id IS NULL OR starts.id > steps.id OR ends.id < steps.id") != 0)
        return "A step stands outside its run.";
    if (number("SELECT count(*) FROM ends LEFT JOIN starts USING (device, run) WHERE starts.id IS NULL OR starts.id > ends.id") != 0)
        return "A run ends before it starts.";
    if (number("SELECT count(*) FROM (SELECT id, lag(id) OVER (ORDER BY run) AS before FROM starts) WHERE before >= id") != 0)
        return "Later runs have lower numbers.";
    const int starts = number("SELECT count(*) FROM starts");
    const int ends = number("SELECT count(*) FROM ends WHERE outcome = 'completed'");
    if (starts < asked.starts || starts > asked.starts + asked.unsure_starts) return std::to_string(starts) + " starts stand there.";
    if (ends < asked.ends || ends > asked.ends + asked.unsure_ends) return std::to_string(ends) + " ends stand there.";
    std::map<std::string, int> written;
    SQLite::Statement steps{ledger, "SELECT exercise FROM steps"};
    while (steps.executeStep()) ++written[steps.getColumn(0).getString()];
    for (const auto& [exercise, acknowledged] : asked.steps)
        if (const int times = written.contains(exercise) ? written[exercise] : 0; times > 1 || (acknowledged && times == 0))
            return exercise + " stands there " + std::to_string(times) + " times.";
    for (const auto& [exercise, times] : written)
        if (!asked.steps.contains(exercise)) return exercise + " was refused and stands there.";
    return "";
}

}  // namespace

TEST_CASE("Killed at any moment, the daemon loses at most the step under way") {
    const auto chosen = seed();
    std::fprintf(stderr, "UNHUNCH_SEED=%u\n", chosen);
    std::mt19937 random{chosen};
    const auto below = [&](unsigned limit) { return std::chrono::microseconds{std::uniform_int_distribution<unsigned>{0, limit}(random)}; };
    const PrivateBus bus;
    PrivateDaemon daemon;
    WriteWatch writes{daemon.journal(), daemon.state()};
    Asked asked;
    Person person{daemon, asked};
    int within_a_write = 0;
    std::string fault;

    int round = 0;
    const auto enough = [&] { return round >= kills && (within_a_write >= kills / 2 || round >= kills_at_most); };
    for (; !enough() && fault.empty(); ++round) {
        INFO("UNHUNCH_SEED=" << chosen << ", kill " << round);
        // A tenth while it starts; then mostly in the middle of a write, else after the phase was saved or whenever.
        const auto when = std::uniform_int_distribution<int>{0, 19}(random);
        if (round > 0 && when < 2) {
            daemon.begin();
            usleep(static_cast<useconds_t>(below(30'000).count()));
            daemon.end(SIGKILL);
            daemon.start();
            fault = fault_of(daemon.journal(), asked);
            daemon.end(SIGKILL);
            continue;
        }
        daemon.start();
        if (round > 0) fault = fault_of(daemon.journal(), asked);
        if (!fault.empty()) break;
        const auto before = std::uniform_int_distribution<int>{0, 9}(random);
        for (int sent = 0; sent < before; ++sent) {
            person.send();
            REQUIRE(daemon.until([&] { return person.answered; }));
        }
        writes.look();
        writes.forget();
        person.send();
        if (when < 4) {
            spin(below(3'000));
        } else {
            const auto begun = [&] { return person.answered || (when < 7 ? writes.phase || writes.ledger : writes.ledger); };
            while (!begun()) {
                pollfd ends[] = {{writes.descriptor(), POLLIN, 0}, {sd_bus_get_fd(daemon.bus()), POLLIN, 0}};
                REQUIRE(poll(ends, 2, 60'000) > 0);
                writes.look();
                while (sd_bus_process(daemon.bus(), nullptr) > 0) {}
            }
            spin(below(when < 13 ? 300 : 1'500));
        }
        daemon.end(SIGKILL);
        writes.look();
        if (writes.ledger && !person.answered) ++within_a_write;
        person.give_up();
    }
    std::fprintf(stderr, "%d of %d kills within a write; %zu steps\n", within_a_write, round, asked.steps.size());

    CHECK(fault == "");
    CHECK(within_a_write >= kills / 2);
}
