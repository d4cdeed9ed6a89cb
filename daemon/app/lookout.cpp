#include "app/lookout.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace unhunch::app {
namespace {

namespace event = core::event;

constexpr core::Length longest_wait = core::seconds{2};  // for an answer from outside

bool same_letters(const std::string& one, const std::string& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](unsigned char a, unsigned char b) {
        return std::tolower(a) == std::tolower(b);
    });
}

}  // namespace

void Lookout::add(Matters matters, const Make& make) {
    auto& post = *posts_.emplace_back(std::make_unique<Post>(Post{.matters = matters}));
    post.watch = make([this, &post](const ports::Finding& finding) { take(post, finding); });
}

void Lookout::look(const core::Attention& attention) {
    for (const auto& post : posts_) {
        const bool wanted = post->matters == Matters::ToPresence ? attention.presence : attention.holds;
        if (wanted == post->looking) continue;
        post->looking = wanted;
        post->answered = false;
        post->call = post->media = post->do_not_disturb = false;
        post->front = {};
        post->watch->look(wanted);
    }
    if (!attention.unanswered) {
        waiting_ = false;
        limit_.reset();
        return;
    }
    const bool already = std::exchange(waiting_, true);
    if (all_answered())
        limit_ = loop_.call_at({}, [this] { stop_waiting(); });
    else if (!already)
        limit_ = loop_.call_at(clock_.now().uptime + longest_wait, [this] { stop_waiting(); });
}

void Lookout::take(Post& post, const ports::Finding& finding) {
    if (!post.looking) return;
    const View before = view();
    const bool found = !std::exchange(post.answered, true);
    struct Visitor {
        Post& post;
        void operator()(const ports::finding::Call& call) const { post.call = call.open; }
        void operator()(const ports::finding::Media& media) const { post.media = media.on; }
        void operator()(const ports::finding::DoNotDisturb& quiet) const { post.do_not_disturb = quiet.on; }
        void operator()(const ports::finding::FrontWindow& front) const { post.front = front; }
    };
    std::visit(Visitor{post}, finding);
    const View now = view();
    std::vector<core::Event> events;
    if (now.call != before.call) events.push_back(event::Call{now.call, found});
    if (now.media != before.media) events.push_back(event::Media{now.media, found});
    if (now.do_not_disturb != before.do_not_disturb) events.push_back(event::DoNotDisturb{now.do_not_disturb});
    if (now.full_screen != before.full_screen) events.push_back(event::FullScreen{now.full_screen});
    if (now.application != before.application) events.push_back(event::Application{now.application});
    if (waiting_ && all_answered()) events.push_back(event::AnswersIn{});
    if (!events.empty() && sink_) sink_(events);
}

void Lookout::stop_waiting() {
    if (!waiting_ || !sink_) return;
    const core::Event in = event::AnswersIn{};
    sink_({&in, 1});
}

Lookout::View Lookout::view() const {
    View all;
    for (const auto& post : posts_) {
        all.call |= post->call;
        all.media |= post->media;
        all.do_not_disturb |= post->do_not_disturb;
        all.full_screen |= post->front.full_screen;
        all.application |= listed(post->front.application);
    }
    return all;
}

bool Lookout::all_answered() const {
    return std::all_of(posts_.begin(), posts_.end(), [](const auto& post) { return !post->looking || post->answered; });
}

bool Lookout::listed(const std::string& application) const {
    if (application.empty()) return false;
    const std::string last_part = application.substr(application.rfind('.') + 1);
    return std::any_of(applications_.begin(), applications_.end(), [&](const std::string& wished) {
        return same_letters(wished, application) || same_letters(wished, last_part);
    });
}

std::vector<std::string> Lookout::names() const {
    std::vector<std::string> all;
    for (const auto& post : posts_) all.push_back(post->watch->name());
    return all;
}

}  // namespace unhunch::app
