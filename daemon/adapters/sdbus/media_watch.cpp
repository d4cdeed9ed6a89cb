#include "adapters/sdbus/media_watch.hpp"

#include <list>
#include <map>
#include <optional>
#include <utility>

#include "adapters/sdbus/any_of.hpp"
#include "adapters/sdbus/media_questions.hpp"

namespace unhunch::sdbus {
namespace {

class MediaWatch final : public ports::CircumstanceWatch {
public:
    MediaWatch(sd_bus* session, SystemBus* system, ports::Tell tell)
        : session_{session}, system_{system}, tell_{std::move(tell)} {
        if (system_ != nullptr) bus_changes_ = system_->watch([this] { look_anew(); });
    }

    void look(bool wanted) override {
        if (wanted == any_.has_value()) return;
        asked_.clear();
        any_.reset();
        if (!wanted) return;
        answers_.clear();
        was_asked_ = true;
        any_.emplace([tell = tell_](bool on) { tell(ports::finding::Media{on}); });
        ask(session_, power_manager_inhibits());
        ask(session_, session_manager_inhibits());
        if (system_ != nullptr) ask(system_->handle(), logind_blocks_idle());
    }

    [[nodiscard]] std::string name() const override {
        if (!was_asked_) return "not asked";
        std::string names;
        for (const auto& [service, answers] : answers_)
            if (answers) names += (names.empty() ? "" : ", ") + service;
        return names.empty() ? "none" : names;
    }

private:
    void look_anew() {
        if (!any_) return;
        look(false);
        look(true);
    }

    void ask(sd_bus* bus, Question question) {
        if (bus == nullptr || sd_bus_is_open(bus) <= 0) return;  // there is none, or it hung up
        asked_.emplace_back(
            bus, std::move(question),
            [this, service = std::string{question.service}, source = any_->wait_for_one()](auto answer) {
                answers_[service] = answer.has_value();
                any_->says(source, answer);
            });
    }

    sd_bus* session_;
    SystemBus* system_;
    ports::Tell tell_;
    std::map<std::string, bool> answers_;
    bool was_asked_ = false;
    std::optional<AnyOf> any_;
    std::list<AskedService> asked_;
    std::unique_ptr<ports::Subscription> bus_changes_;
};

}  // namespace

std::unique_ptr<ports::CircumstanceWatch> make_media_watch(SessionBus& session, SystemBus* system, ports::Tell tell) {
    return std::make_unique<MediaWatch>(session.handle(), system, std::move(tell));
}

}  // namespace unhunch::sdbus
