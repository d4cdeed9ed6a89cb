#include "adapters/pipewire/stream_watch.hpp"

#include <pipewire/impl.h>
#include <pipewire/pipewire.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>
#include <utility>

namespace unhunch::pipewire {
namespace {

Property properties(const spa_dict* all) {
    return [all](const char* name) -> std::string_view {
        const char* value = all == nullptr ? nullptr : spa_dict_lookup(all, name);
        return value == nullptr ? "" : value;
    };
}

std::uint32_t number(std::string_view text) {
    return static_cast<std::uint32_t>(std::strtoul(std::string{text}.c_str(), nullptr, 10));
}

template <auto release>
struct Release {
    template <class Handle>
    void operator()(Handle* handle) const {
        release(handle);
    }
};

using Loop = std::unique_ptr<pw_loop, Release<pw_loop_destroy>>;
using Context = std::unique_ptr<pw_context, Release<pw_context_destroy>>;
using Core = std::unique_ptr<pw_core, Release<pw_core_disconnect>>;
using Registry =
    std::unique_ptr<pw_registry,
                    decltype([](pw_registry* registry) { pw_proxy_destroy(reinterpret_cast<pw_proxy*>(registry)); })>;

/// The library in memory. It is asked for a plain connection: no configuration, no real-time thread, no extra modules.
struct Library {
    Library() {
        pw_init(nullptr, nullptr);
        pw_log_set_level(SPA_LOG_LEVEL_NONE);  // what matters comes as an event
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { pw_deinit(); }
};

class StreamWatch final : public ports::Subscription {
public:
    explicit StreamWatch(StreamEvents events) : events_{std::move(events)} {}

    /// Null where it worked, else what did not.
    const char* open(ports::EventLoop& loop) {
        loop_.reset(pw_loop_new(nullptr));
        if (!loop_) return "a loop of its own";
        context_.reset(pw_context_new(loop_.get(), pw_properties_new(PW_KEY_CONFIG_NAME, "null", nullptr), 0));
        if (!context_ ||
            pw_context_load_module(context_.get(), "libpipewire-module-protocol-native", nullptr, nullptr) == nullptr)
            return "its protocol";
        core_.reset(pw_context_connect(context_.get(), nullptr, 0));
        if (!core_) return "a connection";
        pw_core_add_listener(core_.get(), &core_hook_, &core_events, this);
        registry_.reset(pw_core_get_registry(core_.get(), PW_VERSION_REGISTRY, 0));
        if (!registry_) return "its list of objects";
        pw_registry_add_listener(registry_.get(), &registry_hook_, &registry_events, this);
        synced_ = pw_core_sync(core_.get(), PW_ID_CORE, 0);
        pw_loop_enter(loop_.get());
        readable_ = loop.watch(pw_loop_get_fd(loop_.get()), [this] { pw_loop_iterate(loop_.get(), 0); });
        return nullptr;
    }

    ~StreamWatch() override {
        if (readable_) pw_loop_leave(loop_.get());
        readable_.reset();
    }

private:
    /// A stream that listens somewhere; its properties and state arrive as events.
    struct Listener {
        Listener(StreamWatch& in, std::uint32_t node)
            : watch{in},
              proxy{static_cast<pw_proxy*>(
                  pw_registry_bind(in.registry_.get(), node, PW_TYPE_INTERFACE_Node, PW_VERSION_NODE, 0))} {
            if (proxy != nullptr) pw_node_add_listener(reinterpret_cast<pw_node*>(proxy), &hook, &node_events, this);
        }
        Listener(const Listener&) = delete;
        Listener& operator=(const Listener&) = delete;
        ~Listener() {
            if (proxy != nullptr) pw_proxy_destroy(proxy);
        }

        StreamWatch& watch;
        pw_proxy* proxy;
        spa_hook hook{};
    };

    static void on_global(void* self, std::uint32_t id, std::uint32_t, const char* type, std::uint32_t,
                          const spa_dict* dictionary) {
        auto& watch = *static_cast<StreamWatch*>(self);
        const auto property = properties(dictionary);
        if (std::strcmp(type, PW_TYPE_INTERFACE_Node) == 0) {
            watch.graph_.add_node(id, property);
            if (StreamGraph::listens(property)) watch.listeners_.try_emplace(id, watch, id);
        } else if (std::strcmp(type, PW_TYPE_INTERFACE_Link) == 0) {
            watch.graph_.add_link(id, number(property(PW_KEY_LINK_OUTPUT_NODE)),
                                  number(property(PW_KEY_LINK_INPUT_NODE)));
            watch.look();
        }
    }

    static void on_global_remove(void* self, std::uint32_t id) {
        auto& watch = *static_cast<StreamWatch*>(self);
        watch.listeners_.erase(id);
        watch.graph_.remove(id);
        watch.look();
    }

    static void on_node_info(void* listener, const pw_node_info* info) {
        auto& watch = static_cast<Listener*>(listener)->watch;
        // What has not changed is not in it.
        if ((info->change_mask & PW_NODE_CHANGE_MASK_PROPS) != 0)
            watch.graph_.describe(info->id, properties(info->props));
        if ((info->change_mask & PW_NODE_CHANGE_MASK_STATE) != 0)
            watch.graph_.run(info->id, info->state == PW_NODE_STATE_RUNNING);
        watch.look();
    }

    /// All that was asked before has been answered: first the list of objects, then what the listeners are.
    static void on_done(void* self, std::uint32_t id, int sequence) {
        auto& watch = *static_cast<StreamWatch*>(self);
        if (id != PW_ID_CORE || sequence != watch.synced_ || watch.ready_) return;
        watch.ready_ = std::exchange(watch.listed_, true);
        if (watch.ready_)
            watch.look();
        else
            watch.synced_ = pw_core_sync(watch.core_.get(), PW_ID_CORE, 0);
    }

    static void on_error(void* self, std::uint32_t id, int, int result, const char*) {
        auto& watch = *static_cast<StreamWatch*>(self);
        if (id != PW_ID_CORE || result != -EPIPE) return;  // anything else is about an object that has just gone
        if (const auto lost = std::exchange(watch.events_.lost, nullptr)) lost("PipeWire has ended the connection.");
    }

    void look() {
        const auto now = graph_.in_use();
        if (!ready_ || told_ == now) return;
        told_ = now;
        events_.told(now);
    }

    static constexpr pw_core_events core_events = [] {
        pw_core_events events{};
        events.version = PW_VERSION_CORE_EVENTS;
        events.done = on_done;
        events.error = on_error;
        return events;
    }();
    static constexpr pw_registry_events registry_events = [] {
        pw_registry_events events{};
        events.version = PW_VERSION_REGISTRY_EVENTS;
        events.global = on_global;
        events.global_remove = on_global_remove;
        return events;
    }();
    static constexpr pw_node_events node_events = [] {
        pw_node_events events{};
        events.version = PW_VERSION_NODE_EVENTS;
        events.info = on_node_info;
        return events;
    }();

    StreamEvents events_;
    StreamGraph graph_;
    std::optional<InUse> told_;
    int synced_ = 0;
    bool listed_ = false;
    bool ready_ = false;

    // Born in this order, and gone in the other.
    Library library_;
    Loop loop_;
    Context context_;
    Core core_;
    Registry registry_;
    spa_hook core_hook_{};
    spa_hook registry_hook_{};
    std::map<std::uint32_t, Listener> listeners_;
    std::unique_ptr<ports::Subscription> readable_;
};

}  // namespace

core::Result<std::unique_ptr<ports::Subscription>> watch_streams(ports::EventLoop& loop, StreamEvents events) {
    auto watch = std::make_unique<StreamWatch>(std::move(events));
    if (const char* missing = watch->open(loop); missing != nullptr)
        return core::Failure{std::string{"PipeWire does not give us "} + missing + ": " + std::strerror(errno) + "."};
    return std::unique_ptr<ports::Subscription>{std::move(watch)};
}

}  // namespace unhunch::pipewire
