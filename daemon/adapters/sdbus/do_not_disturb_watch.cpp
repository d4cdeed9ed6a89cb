#include "adapters/sdbus/do_not_disturb_watch.hpp"

#include <list>
#include <optional>
#include <utility>

#include "adapters/sdbus/any_of.hpp"
#include "adapters/sdbus/do_not_disturb_questions.hpp"
#include "adapters/sdbus/notification_server.hpp"

namespace unhunch::sdbus {
namespace {

constexpr const char* server_name = "org.freedesktop.Notifications";

using Elsewhere = std::map<std::string, std::unique_ptr<ports::CircumstanceWatch>>;

/// One look, from its beginning to its end.
class Look {
public:
    Look(sd_bus* bus, const Elsewhere& elsewhere, std::string& name, std::function<void(bool)> tell)
        : bus_{bus}, elsewhere_{elsewhere}, name_{name}, any_{std::move(tell)} {
        watch_.emplace(bus_, server_name, [this](const std::string& owner) { owner_is(owner); });
    }
    Look(const Look&) = delete;
    Look& operator=(const Look&) = delete;
    ~Look() { leave_server(); }

    void elsewhere_says(bool on) {
        if (other_ != nullptr) any_.says(other_source_, on);
    }

private:
    void owner_is(const std::string& owner) {
        leave_server();
        if (owner.empty())
            name_ = "none";
        else
            ask_who_it_is();
        any_.lose_all();
    }

    void leave_server() {
        calls_.emplace();
        asked_.clear();
        if (other_ != nullptr) other_->look(false);
        other_ = nullptr;
    }

    void ask_who_it_is() {
        auto call =
            method_call(bus_, server_name, "/org/freedesktop/Notifications", server_name, "GetServerInformation");
        sd_bus_message_set_auto_start(call.get(), 0);
        calls_->send(bus_, std::move(call), [this](sd_bus_message* reply) {
            const char* reported = "";
            if (sd_bus_message_get_error(reply) != nullptr || sd_bus_message_read(reply, "s", &reported) < 0)
                reported = "";  // it may still answer the question that every server is asked
            server_is(notification_server_called(reported).name);
        });
    }

    void server_is(const std::string& server) {
        name_ = server;
        for (auto& question : do_not_disturb_questions(server))
            asked_.emplace_back(bus_, std::move(question),
                                [this, source = any_.wait_for_one()](auto answer) { any_.says(source, answer); });
        const auto elsewhere = elsewhere_.find(server);
        if (elsewhere == elsewhere_.end()) return;
        other_ = elsewhere->second.get();
        other_source_ = any_.hear_one();
        other_->look(true);
    }

    sd_bus* bus_;
    const Elsewhere& elsewhere_;
    std::string& name_;
    AnyOf any_;
    std::list<AskedService> asked_;
    ports::CircumstanceWatch* other_ = nullptr;
    AnyOf::Source other_source_ = 0;
    std::optional<PendingCalls> calls_;
    std::optional<NameWatch> watch_;
};

class DoNotDisturbWatch final : public ports::CircumstanceWatch {
public:
    DoNotDisturbWatch(sd_bus* bus, ports::Tell tell, const std::map<std::string, MakeWatch>& elsewhere)
        : bus_{bus}, tell_{std::move(tell)} {
        for (const auto& [server, make] : elsewhere)
            elsewhere_[server] = make([this](const ports::Finding& finding) {
                const auto* found = std::get_if<ports::finding::DoNotDisturb>(&finding);
                if (found != nullptr && look_) look_->elsewhere_says(found->on);
            });
    }

    void look(bool wanted) override {
        if (wanted == look_.has_value()) return;
        if (!wanted) return look_.reset();
        if (sd_bus_is_open(bus_) <= 0) return;  // it hung up: there is nobody to ask
        look_.emplace(bus_, elsewhere_, name_, [tell = tell_](bool on) { tell(ports::finding::DoNotDisturb{on}); });
    }

    [[nodiscard]] std::string name() const override { return name_; }

private:
    sd_bus* bus_;
    ports::Tell tell_;
    Elsewhere elsewhere_;
    std::string name_ = "not asked";
    std::optional<Look> look_;
};

}  // namespace

std::unique_ptr<ports::CircumstanceWatch> make_do_not_disturb_watch(SessionBus& bus, ports::Tell tell,
                                                                    const std::map<std::string, MakeWatch>& elsewhere) {
    return std::make_unique<DoNotDisturbWatch>(bus.handle(), std::move(tell), elsewhere);
}

}  // namespace unhunch::sdbus
