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

/// One look, from its beginning to its end.
class Look {
public:
    Look(sd_bus* bus, const std::map<std::string, MakeWatch>& elsewhere, std::string& name,
         std::function<void(bool)> tell)
        : bus_{bus}, elsewhere_{elsewhere}, name_{name}, any_{std::move(tell)} {
        watch_.emplace(bus_, server_name, [this](const std::string& owner) { owner_is(owner); });
    }
    Look(const Look&) = delete;
    Look& operator=(const Look&) = delete;

private:
    void owner_is(const std::string& owner) {
        calls_.emplace();
        asked_.clear();
        other_.reset();
        if (!owner.empty())
            ask_who_it_is();
        else
            name_ = "none";
        any_.lose_all();
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
        if (const auto make = elsewhere_.find(server); make != elsewhere_.end()) {
            other_ = make->second([this, source = any_.hear_one()](const ports::Finding& finding) {
                if (const auto* found = std::get_if<ports::finding::DoNotDisturb>(&finding))
                    any_.says(source, found->on);
            });
            if (other_) other_->look(true);
        }
    }

    sd_bus* bus_;
    const std::map<std::string, MakeWatch>& elsewhere_;
    std::string& name_;
    AnyOf any_;
    std::list<AskedService> asked_;
    std::unique_ptr<ports::CircumstanceWatch> other_;
    std::optional<PendingCalls> calls_;
    std::optional<NameWatch> watch_;
};

class DoNotDisturbWatch final : public ports::CircumstanceWatch {
public:
    DoNotDisturbWatch(sd_bus* bus, ports::Tell tell, std::map<std::string, MakeWatch> elsewhere)
        : bus_{bus}, tell_{std::move(tell)}, elsewhere_{std::move(elsewhere)} {}

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
    std::map<std::string, MakeWatch> elsewhere_;
    std::string name_ = "not asked";
    std::optional<Look> look_;
};

}  // namespace

std::unique_ptr<ports::CircumstanceWatch> make_do_not_disturb_watch(SessionBus& bus, ports::Tell tell,
                                                                    std::map<std::string, MakeWatch> elsewhere) {
    return std::make_unique<DoNotDisturbWatch>(bus.handle(), std::move(tell), std::move(elsewhere));
}

}  // namespace unhunch::sdbus
