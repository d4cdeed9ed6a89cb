#include "adapters/process/inherited_children.hpp"

#include <fstream>
#include <list>

#include "adapters/process/child.hpp"

namespace unhunch::process {
namespace {

class InheritedChildren final : public ports::Subscription {
public:
    explicit InheritedChildren(ports::EventLoop& loop) {
        std::ifstream kernels_list{"/proc/thread-self/children"};
        for (int process = 0; kernels_list >> process;) {
            children_.emplace_back();
            const auto place = std::prev(children_.end());
            *place = Child::inherited(loop, process, [this, place](const End&) { children_.erase(place); });
        }
    }

private:
    std::list<std::unique_ptr<Child>> children_;
};

}  // namespace

std::unique_ptr<ports::Subscription> see_inherited_children_off(ports::EventLoop& loop) {
    return std::make_unique<InheritedChildren>(loop);
}

}  // namespace unhunch::process
