// Who listens to what in PipeWire's graph, and whether that is a call.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace unhunch::pipewire {

struct InUse {
    bool microphone = false;
    bool camera = false;
    bool screen = false;
    bool serves_sound = false;  // false where PipeWire is there for pictures alone, beside PulseAudio

    bool operator==(const InUse&) const = default;
};

/// The value of a property of a node, empty where it has none.
using Property = std::function<std::string_view(const char* name)>;

class StreamGraph {
public:
    /// A node is there; what it is does not change.
    void add_node(std::uint32_t node, const Property&);
    void add_link(std::uint32_t link, std::uint32_t from, std::uint32_t to);
    /// What PipeWire tells of a listener later: all its properties, or whether data flow.
    void describe(std::uint32_t node, const Property&);
    void run(std::uint32_t node, bool running);
    /// A node or a link has gone; PipeWire numbers both from one row.
    void remove(std::uint32_t node_or_link);

    /// True for nodes whose properties and state must be asked for.
    [[nodiscard]] static bool listens(const Property&);

    [[nodiscard]] InUse in_use() const;

private:
    enum class Kind { Other, Sound, Microphone, Camera, Listener };
    struct Node {
        Kind kind = Kind::Other;
        bool video = false;
        bool counts = false;  // a listener that is no meter, monitor or filter
        bool running = false;
    };
    struct Link {
        std::uint32_t from;
        std::uint32_t to;
    };
    static Kind kind_of(const Property&);

    std::map<std::uint32_t, Node> nodes_;
    std::map<std::uint32_t, Link> links_;
};

}  // namespace unhunch::pipewire
