#include "adapters/settings/layered_reading.hpp"

#include <algorithm>
#include <utility>

#include "core/nearest.hpp"

namespace unhunch::settings {
namespace {

constexpr const char* lock_table = "locked";

std::string place(const std::string& file, toml::source_position at) {
    return file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
}

/// The table is sorted by name; people read their file from the top.
std::vector<Problem> from_the_top(const std::string& file, std::vector<Mistake> mistakes) {
    std::sort(mistakes.begin(), mistakes.end(), [](const Mistake& one, const Mistake& other) {
        return std::pair{one.at.line, one.at.column} < std::pair{other.at.line, other.at.column};
    });
    std::vector<Problem> all;
    for (const Mistake& mistake : mistakes) all.push_back({place(file, mistake.at), mistake.what + "."});
    return all;
}

}  // namespace

LayeredReading::LayeredReading(const std::vector<Layer>& layers, const core::Settings& built_in) {
    read_.settings = built_in;
    read_.origins.resize(keys_.size());
    pages_.reserve(layers.size());  // the locks point into it
    for (const Layer& layer : layers) {
        auto& page = pages_.emplace_back(Page{.layer = layer});
        page.table = parsed(layer, page);
        find_locks(page);
    }
    for (Page& page : pages_) take(page);
}

LayeredReading::Outcome LayeredReading::outcome() && {
    std::vector<bool> faulty;
    for (const Page& page : pages_) {
        const auto& file = page.layer.file;
        if (!page.layer.text)
            read_.problems.push_back({"", "Could not read " + file + ": " + page.layer.text.failure().message +
                                              ". Let the file be yours to read, or move it away to use the defaults."});
        for (auto& mistake : from_the_top(file, page.mistakes)) read_.problems.push_back(std::move(mistake));
        for (const auto& [at, note] : from_the_top(file, page.notes)) read_.notes.push_back(at + note);
        faulty.push_back(!page.table || !page.mistakes.empty());
    }
    if (read_.problems.empty()) look_at_pairs();
    return {std::move(read_), std::move(faulty)};
}

std::optional<toml::table> LayeredReading::parsed(const Layer& layer, Page& page) {
    if (!layer.text) return std::nullopt;
    try {
        return toml::parse(*layer.text, layer.file);
    } catch (const toml::parse_error& error) {
        page.mistakes.push_back({error.source().begin, std::string{error.description()}});
        return std::nullopt;
    }
}

void LayeredReading::find_locks(Page& page) {
    if (!page.table || page.layer.whose == Whose::Own) return;
    if (const auto* locked = page.table->get_as<toml::table>(lock_table))
        for (const auto& [name, node] : *locked) locks_[std::string{name.str()}] = &page;
}

void LayeredReading::take(Page& page) {
    if (!page.table) return;
    for (const auto& [name, node] : *page.table) {
        if (name.str() != lock_table) {
            take_key(page, name, node, false);
            continue;
        }
        const auto* locked = node.as_table();
        if (page.layer.whose == Whose::Own)
            page.mistakes.push_back({name.source().begin, "settings are locked in the file for everybody on this computer, "
                                                          "/etc/xdg/unhunch/config.toml; take [locked] out of your own"});
        else if (locked == nullptr)
            page.mistakes.push_back({name.source().begin, "locked must be a table of settings with their values, for example a "
                                                          "line [locked] and below it hold_calls = true; " + wrong(node).what});
        else
            for (const auto& [inner, value] : *locked) take_key(page, inner, value, true);
    }
}

void LayeredReading::take_key(Page& page, const toml::key& name, const toml::node& node, bool locked) {
    const auto key = std::find_if(keys_.begin(), keys_.end(), [&](const Key& one) { return one.name == name.str(); });
    if (key == keys_.end()) return page.mistakes.push_back(unknown_key(page, name));
    const auto lock = locks_.find(key->name);
    if (lock != locks_.end() && !(locked && lock->second == &page)) {
        if (page.layer.whose == Whose::Own)
            page.notes.push_back({name.source().begin, key->name + " does not count here, as " + lock->second->layer.file + " locks it"});
        return;
    }
    if (auto mistake = key->kind.read(node, read_.settings)) {
        mistake->what = key->name + " must be " + key->kind.values + ", for example " + key->name + " = " + key->kind.example +
                        "; " + mistake->what;
        page.mistakes.push_back(*std::move(mistake));
    }
    where_[key->name] = place(page.layer.file, node.source().begin);
    read_.origins[static_cast<std::size_t>(key - keys_.begin())] = {page.layer.file, page.layer.whose, locked};
}

Mistake LayeredReading::unknown_key(const Page& page, const toml::key& name) const {
    std::vector<std::string> known;
    for (const Key& key : keys_) known.push_back(key.name);
    if (page.layer.whose == Whose::Everybodys) known.emplace_back(lock_table);
    const auto near = core::nearest(name.str(), known);
    return {name.source().begin,
            "there is no setting " + std::string{name.str()} +
                (near ? "; perhaps " + *near + " was meant" : "; `unhunch config list` shows all there are")};
}

/// What is right by itself and wrong together.
void LayeredReading::look_at_pairs() {
    const auto& set = read_.settings;
    look_at_pair("lull", "idle_after", set.lull < set.idle_after,
                 "lull must be shorter than idle_after, for example lull = \"4s\" with idle_after = \"2m\"");
    look_at_pair("hold_settle", "hold_settle_max", set.hold_settle <= set.hold_settle_max,
                 "hold_settle must not be longer than hold_settle_max, for example hold_settle = \"45s\" with "
                 "hold_settle_max = \"120s\"");
}

void LayeredReading::look_at_pair(const std::string& smaller, const std::string& larger, bool fits, const std::string& rule) {
    if (fits) return;
    std::string at;
    for (const std::string& name : {larger, smaller})
        if (const auto found = where_.find(name); found != where_.end()) at = found->second;
    read_.problems.push_back({at, rule + "; it is " + value(smaller) + " with " + value(larger) + "."});
}

std::string LayeredReading::value(const std::string& name) const {
    const auto key = std::find_if(keys_.begin(), keys_.end(), [&](const Key& one) { return one.name == name; });
    return key->kind.write(read_.settings);
}

}  // namespace unhunch::settings
