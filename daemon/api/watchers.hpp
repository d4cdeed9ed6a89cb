// Who is told of a change: everybody who asked and still keeps the subscription. Being told, one may end one's own or begin another.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <utility>

namespace unhunch::api {

template <class Subscription, class... News>
class Watchers {
public:
    using Changed = std::function<void(const News&...)>;

    [[nodiscard]] std::unique_ptr<Subscription> add(Changed changed) { return std::make_unique<Watch>(all_, std::move(changed)); }
    [[nodiscard]] bool empty() const { return all_->empty(); }
    void tell(const News&... news) const {
        for (const auto& changed : std::list{*all_}) changed(news...);
    }

private:
    using All = std::list<Changed>;

    /// It may outlive what it watches.
    class Watch final : public Subscription {
    public:
        Watch(std::shared_ptr<All> all, Changed changed) : all_{std::move(all)}, place_{all_->insert(all_->end(), std::move(changed))} {}
        ~Watch() override { all_->erase(place_); }
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;

    private:
        std::shared_ptr<All> all_;
        typename All::iterator place_;
    };

    std::shared_ptr<All> all_ = std::make_shared<All>();
};

}  // namespace unhunch::api
