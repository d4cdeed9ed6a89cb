#include "adapters/pipewire/stream_graph.hpp"

namespace unhunch::pipewire {
namespace {

bool is_set(std::string_view value) { return !value.empty() && value != "false"; }

/// Streams that are there for the desktop's own sake: a sink's monitor (a screen recorder's sound), a level meter, what
/// runs only along with others, one half of a filter (the application behind the filter counts), window thumbnails.
bool is_no_call(const Property& property) {
    return is_set(property("stream.capture.sink")) || is_set(property("stream.monitor")) ||
           is_set(property("node.passive")) || !property("node.link-group").empty() ||
           property("application.process.binary") == "plasmashell" || property("application.name") == "plasmashell";
}

}  // namespace

StreamGraph::Kind StreamGraph::kind_of(const Property& property) {
    const auto media = property("media.class");
    if (media.starts_with("Stream/Input/")) return Kind::Listener;
    if (media.starts_with("Audio/Source") || media == "Audio/Duplex") return Kind::Microphone;
    if (media.starts_with("Audio/")) return Kind::Sound;
    // A screen may call itself a source of video too (xdg-desktop-portal-wlr); only a camera stands on a device.
    if (media.starts_with("Video/Source") && (property("media.role") == "Camera" || is_set(property("device.id"))))
        return Kind::Camera;
    return Kind::Other;
}

bool StreamGraph::listens(const Property& property) {
    const auto media = property("media.class");
    return media == "Stream/Input/Audio" || media == "Stream/Input/Video";
}

void StreamGraph::add_node(std::uint32_t node, const Property& property) {
    nodes_[node] = {kind_of(property), property("media.class") == "Stream/Input/Video"};
}

void StreamGraph::add_link(std::uint32_t link, std::uint32_t from, std::uint32_t to) { links_[link] = {from, to}; }

void StreamGraph::describe(std::uint32_t node, const Property& property) {
    if (const auto known = nodes_.find(node); known != nodes_.end()) known->second.counts = !is_no_call(property);
}

void StreamGraph::run(std::uint32_t node, bool running) {
    if (const auto known = nodes_.find(node); known != nodes_.end()) known->second.running = running;
}

void StreamGraph::remove(std::uint32_t node_or_link) {
    nodes_.erase(node_or_link);
    links_.erase(node_or_link);
}

InUse StreamGraph::in_use() const {
    InUse all;
    for (const auto& [number, node] : nodes_)
        all.serves_sound = all.serves_sound || node.kind == Kind::Sound || node.kind == Kind::Microphone;
    for (const auto& [number, link] : links_) {
        const auto listener = nodes_.find(link.to);
        const auto source = nodes_.find(link.from);
        if (listener == nodes_.end() || source == nodes_.end()) continue;
        if (!listener->second.counts || !listener->second.running) continue;
        const auto kind = source->second.kind;
        if (!listener->second.video)
            all.microphone = all.microphone || kind == Kind::Microphone;
        else
            (kind == Kind::Camera ? all.camera : all.screen) = true;
    }
    return all;
}

}  // namespace unhunch::pipewire
