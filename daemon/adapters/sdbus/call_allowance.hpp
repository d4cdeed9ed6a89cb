// How many calls one program may make on the bus: some at once, then so many a second; what comes beyond is not worked on.
#pragma once

#include <chrono>
#include <map>
#include <string>

namespace unhunch::sdbus {

class CallAllowance {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// A window of ours opens with about twenty calls, and a panel asks for the icon when it changes; 500 at once and 50 a second
    /// is far beyond what anybody needs, and little enough that no script fills the journal or keeps others waiting.
    static constexpr unsigned at_once = 500;
    static constexpr std::chrono::milliseconds one_more_each{20};

    /// Whether `caller` may make a call now, which then is counted.
    [[nodiscard]] bool spend(const std::string& caller, Time now);

private:
    /// When each of them has all its calls again; who has is not kept.
    std::map<std::string, Time> whole_again_;
};

}  // namespace unhunch::sdbus
