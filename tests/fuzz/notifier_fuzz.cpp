// Lets libFuzzer be the notification server, and somebody else on the bus: only the server that shows a reminder can answer it, once, by the
// number it gave and an action it was given; whatever it did, a reminder shown later is on the screen or asks for a window.
//
// A line says what happens next. Of ours: "show", "show once" (no snooze), "withdraw", "tell", "ask", "unask", "offer", "unoffer", "waits N"
// (seconds). Of others: "owner N" (:1.N takes the name; 0: nobody has it), "answers METHOD TYPES VALUES", "fails METHOD NAME WORDS",
// "silent METHOD", "honest METHOD", "wakes" (what was met with silence is answered), "signal N MEMBER TYPES VALUES" (from :1.N),
// "claims N" (:1.N says that the name is its own, as only the bus may).
// "startable" as the first line: the bus can start the server.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sdbus/desktop_notifier.hpp"
#include "adapters/sdbus/got_up_notification.hpp"
#include "adapters/sdbus/session_notification.hpp"
#include "fuzz/bus_words.hpp"
#include "fuzz/moved_clock.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/small_bus.hpp"

using namespace unhunch;
using namespace unhunch::fuzz;
using namespace std::chrono_literals;

namespace {

constexpr const char* server = "org.freedesktop.Notifications";
constexpr const char* path = "/org/freedesktop/Notifications";
constexpr unsigned most_steps = 200;  // of one input

/// How a method is answered: as it should be, unless there are words for it.
struct Manner {
    enum class Kind { Honest, Answers, Fails, Silent } kind = Kind::Honest;
    std::string words;
};

/// The notifications of one kind that a server has, each by the server and its number.
using Shown = std::set<std::pair<std::string, std::uint32_t>>;

class Desk {
public:
    explicit Desk(bool startable) {
        if (startable) bus_.can_be_started = {server};
        bus_.heard = [this](sd_bus_message* message) {
            if (sd_bus_message_is_method_call(message, nullptr, nullptr) > 0) hear(message);
        };
        notifier_ = sdbus::make_desktop_notifier(bus_.ours(), {.answered = [this](const auto& reply) { answered(reply); },
                                                               .needs_window =
                                                                   [this] {
                                                                       demand(wanted_, "a window is asked for where a reminder is wanted");
                                                                       ++windows_;
                                                                   },
                                                               .changed = [this] { (void)notifier_->name(); }});
        question_ = sdbus::make_got_up_notification(bus_.ours(), [this](bool got_up) {
            demand(std::exchange(asked_, false), "a question has one answer");
            demand(clicked(questions_, got_up ? "got_up" : "sitting"), "a question is answered by who shows it");
            ++got_ups_;
        });
        offer_ = sdbus::make_session_notification(bus_.ours(), [this](const ports::SessionReply& reply) {
            demand(std::exchange(offered_, false), "an offer has one answer");
            demand(reply.starts ? clicked(offers_, "default") || clicked(offers_, "start") : clicked(offers_, "not_today"),
                   "an offer is answered by who shows it");
            ++sessions_;
        });
        bus_.turn();
    }

    void happens(std::string_view line) {
        Words words{line};
        const auto what = words.next();
        if (what == "show") {
            show(words.next() != "once");
        } else if (what == "withdraw") {
            notifier_->withdraw();
            wanted_ = false;
        } else if (what == "tell") {
            notifier_->tell("Unhunch", "A sentence <of> some & words.");
        } else if (what == "ask") {
            question_->ask(5min);
            asked_ = true;
        } else if (what == "unask") {
            question_->withdraw();
            asked_ = false;
        } else if (what == "offer") {
            offer_->offer();
            offered_ = true;
        } else if (what == "unoffer") {
            offer_->withdraw();
            offered_ = false;
        } else if (what == "waits") {
            wait(std::chrono::seconds{static_cast<std::int64_t>(std::min<std::uint64_t>(words.next_number(), 7200))});
        } else if (what == "owner") {
            own(words.next_number());
        } else if (what == "claims") {
            const auto sender = unique(words.next_number());
            const auto claim = bus_.signal(sender.c_str(), "/org/freedesktop/DBus", SmallBus::bus_name, "NameOwnerChanged");
            sd_bus_message_append(claim.get(), "sss", server, "", sender.c_str());
            click(sender, claim);
        } else if (what == "wakes") {
            for (const auto& [call, whose] : std::exchange(owed_, {})) answer(call.get(), whose, {});
        } else if (what == "signal") {
            const auto sender = unique(words.next_number());
            const auto member = words.next_string();
            const auto types = words.next_string();
            const auto signal = bus_.signal(sender.c_str(), path, server, member);
            if (signal && ArgumentWriter{signal.get(), words}.write(types)) click(sender, signal);
        } else {
            const auto method = words.next_string();
            auto& manner = manners_[method];
            manner.words = line.substr(std::min(line.size(), what.size() + method.size() + 2));
            if (what == "answers") manner.kind = Manner::Kind::Answers;
            if (what == "fails") manner.kind = Manner::Kind::Fails;
            if (what == "silent") manner.kind = Manner::Kind::Silent;
            if (what == "honest") manner.kind = Manner::Kind::Honest;
        }
        bus_.turn();
    }

    /// From here on nobody means ill.
    void conclude() {
        manners_.clear();
        show(true);
        for (int s = 0; s < 30 && windows_ == 0 && !is_shown(); ++s) wait(1s);
        demand(windows_ == 1 || is_shown(), "a reminder is on the screen, or there is a window");
        own(900);
        bus_.turn();
        show(true);
        bus_.turn();
        demand(is_shown() && windows_ == 0, "a new server shows the next reminder");
        const auto before = answers_;
        for (int twice = 0; twice < 2; ++twice) click(reminders_, "snooze");
        demand(answers_ == before + 1, "an honest answer is taken, once");

        question_->ask(5min);
        offer_->offer();
        asked_ = offered_ = true;
        bus_.turn();
        const auto questions_before = got_ups_ + sessions_;
        for (int twice = 0; twice < 2; ++twice) click(questions_, "got_up");
        for (int twice = 0; twice < 2; ++twice) click(offers_, "not_today");
        demand(got_ups_ + sessions_ == questions_before + 2, "honest answers to a question and an offer are taken, once");
    }

private:
    static std::string unique(std::uint64_t number) { return ":1." + std::to_string(number % 1'000'000); }

    void show(bool snooze_offered) {
        summary_ = "Time to move " + std::to_string(++reminder_);
        wanted_ = true;
        windows_ = 0;
        notifier_->show({.summary = summary_, .body = "Neck & back <now>", .picture = "/usr/share/a b.png", .snooze_offered = snooze_offered});
    }

    void wait(std::chrono::seconds time) {
        for (int s = 0; s < 20 && time > 0s; ++s, time -= 1s) {
            ahead += 1s;
            bus_.turn();
        }
        ahead += time;
        bus_.turn();
    }

    void own(std::uint64_t number) {
        const auto owner = number == 0 ? std::string{} : unique(number);
        if (bus_.owners[server] != owner) reminders_.clear();  // the notifier forgets what a server showed that is gone
        bus_.name_goes_to(server, owner);
    }

    [[nodiscard]] bool is_shown() const { return shown_summary_ == summary_; }

    void hear(sd_bus_message* call) {
        if (bus_.owners[server].empty()) {
            if (bus_.can_be_started.empty() || sd_bus_message_get_auto_start(call) == 0) {
                if (sd_bus_message_get_expect_reply(call) > 0)
                    bus_.send(bus_.refusal(SmallBus::bus_name, call, SD_BUS_ERROR_SERVICE_UNKNOWN, "Nobody has that name."));
                return;
            }
            own(7);
        }
        const auto found = manners_.find(sd_bus_message_get_member(call));
        answer(call, bus_.owners[server], found == manners_.end() ? Manner{} : found->second);
    }

    void answer(sd_bus_message* call, const std::string& whose, const Manner& manner) {
        const std::string_view method = sd_bus_message_get_member(call);
        Words words{manner.words};
        auto reply = bus_.reply(whose.c_str(), call);
        switch (manner.kind) {
            case Manner::Kind::Silent:
                owed_.emplace_back(sd_bus_message_ref(call), whose);
                return;
            case Manner::Kind::Fails: {
                const auto name = words.next_string();
                const auto sentence = words.next_text();
                bus_.send(bus_.refusal(whose.c_str(), call, sd_bus_interface_name_is_valid(name.c_str()) > 0 ? name.c_str() : SD_BUS_ERROR_FAILED,
                                       sentence.c_str()));
                return;
            }
            case Manner::Kind::Answers: {
                const auto types = words.next_string();
                if (!ArgumentWriter{reply.get(), words}.write(types)) return;
                break;
            }
            case Manner::Kind::Honest:
                if (method == "GetServerInformation")
                    sd_bus_message_append(reply.get(), "ssss", "honest", "tests", "1", "1.2");
                else if (method == "GetCapabilities")
                    sd_bus_message_append(reply.get(), "as", 2, "actions", "body");
                else if (method == "Notify")
                    sd_bus_message_append(reply.get(), "u", ++next_number_);
        }
        if (method == "Notify") note(call, whose, reply.get());
        bus_.send(reply);
    }

    /// Which notification it is that was given this number.
    void note(sd_bus_message* call, const std::string& whose, sd_bus_message* reply) {
        sd_bus_message_seal(reply, 1, 0);
        std::uint32_t number = 0;
        sd_bus_message_read(reply, "u", &number);
        sd_bus_message_rewind(reply, 1);
        sd_bus_message_rewind(call, 1);
        const char* summary = "";
        demand(sd_bus_message_read(call, "susss", nullptr, nullptr, nullptr, &summary, nullptr) > 0, "a notification is well written");
        char** actions = nullptr;
        demand(sd_bus_message_read_strv(call, &actions) >= 0, "a notification is well written");
        for (auto** action = actions; action != nullptr && *action != nullptr; ++action) {
            const std::string_view offered = *action;
            if (offered == "skip") reminders_.emplace(whose, number);
            if (offered == "skip" && number != 0 && whose == bus_.owners[server]) shown_summary_ = summary;
            if (offered == "got_up") questions_.emplace(whose, number);
            if (offered == "not_today") offers_.emplace(whose, number);
            std::free(*action);
        }
        std::free(actions);
    }

    /// A signal is brought, and is what can be answered by until the program has nothing left to do.
    void click(const std::string& sender, const sdbus::Message& signal) {
        sd_bus_message_set_destination(signal.get(), SmallBus::us);
        if (bus_.send(signal) == 0) return;
        click_ = {};
        const char* action = "";
        std::uint32_t number = 0;
        sd_bus_message_rewind(signal.get(), 1);
        if (sd_bus_message_is_signal(signal.get(), server, "ActionInvoked") > 0 && sd_bus_message_read(signal.get(), "us", &number, &action) > 0)
            click_ = {sender, number, action};
        bus_.turn();
        click_ = {};
    }
    /// On the last of them.
    void click(const Shown& shown, const char* action) {
        const auto last = std::ranges::max_element(shown, {}, [](const auto& each) { return std::pair{each.first == unique(900), each.second}; });
        demand(last != shown.end(), "there is something to click on");
        const auto signal = bus_.signal(last->first.c_str(), path, server, "ActionInvoked");
        sd_bus_message_append(signal.get(), "us", last->second, action);
        click(std::string{last->first}, signal);
    }

    [[nodiscard]] bool clicked(const Shown& shown, std::string_view action) const {
        return click_.number != 0 && click_.action == action && shown.contains({click_.sender, click_.number});
    }

    void answered(const ports::ReminderReply& reply) {
        demand(std::exchange(wanted_, false), "a reminder has one answer");
        const bool right = reply.answer == core::Answer::Start    ? clicked(reminders_, "start") || clicked(reminders_, "default")
                           : reply.answer == core::Answer::Snooze ? clicked(reminders_, "snooze")
                                                                  : clicked(reminders_, "skip");
        demand(right && click_.sender == bus_.owners[server], "a reminder is answered by who shows it");
        ++answers_;
    }

    struct Click {
        std::string sender;
        std::uint32_t number = 0;
        std::string action;
    };

    SmallBus bus_;
    std::map<std::string, Manner> manners_;
    std::vector<std::pair<sdbus::Message, std::string>> owed_;
    std::uint32_t next_number_ = 100'000;
    Shown reminders_;
    Shown questions_;
    Shown offers_;
    Click click_;
    std::string summary_;
    std::string shown_summary_;
    unsigned reminder_ = 0;
    bool wanted_ = false;
    bool asked_ = false;
    bool offered_ = false;
    int windows_ = 0;
    int answers_ = 0;
    int got_ups_ = 0;
    int sessions_ = 0;
    std::unique_ptr<ports::Notifier> notifier_;
    std::unique_ptr<ports::GotUpQuestion> question_;
    std::unique_ptr<ports::SessionOffer> offer_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view left{reinterpret_cast<const char*>(data), size};
    Desk desk{left.starts_with("startable")};
    for (unsigned steps = 0; !left.empty() && steps < most_steps; ++steps) {
        const auto end = std::min(left.find('\n'), left.size());
        desk.happens(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    desk.conclude();
    return 0;
}
