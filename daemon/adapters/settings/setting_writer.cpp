#include "adapters/settings/setting_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>
#include <optional>

#include "adapters/settings/keys.hpp"
#include "adapters/settings/layers.hpp"
#include "adapters/settings/settings_file.hpp"
#include "adapters/settings/toml_text.hpp"

namespace unhunch::settings {
namespace {

namespace fs = std::filesystem;

/// Whether a comment of somebody's own goes when one text becomes the other, in one place. A # in a value counts as well:
/// then a copy is kept that nobody needs.
bool loses_comment(const std::string& before, const std::string& after, const std::string& of_this_program) {
    auto same = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
    while (same > 0 && before[static_cast<std::size_t>(same) - 1] != '\n') --same;
    std::ptrdiff_t same_end = 0;
    const auto shorter = static_cast<std::ptrdiff_t>(std::min(before.size(), after.size()));
    while (same + same_end < shorter && before.end()[-1 - same_end] == after.end()[-1 - same_end]) ++same_end;
    std::string gone{before.begin() + same, before.end() - same_end};
    if (const auto at = gone.find(of_this_program); at != std::string::npos) gone.erase(at, of_this_program.size());
    return gone.find('#') != std::string::npos;
}

core::Outcome keep_copy(const fs::path& file) {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, ".%Y-%m-%dT%H%M%SZ", &utc);
    std::error_code problem;
    fs::copy_file(file, file.string() + stamp, fs::copy_options::overwrite_existing, problem);
    if (problem) return core::Failure{"Could not keep a copy of " + file.string() + ": " + problem.message() + "."};
    return core::Done{};
}

core::Outcome replace(const fs::path& file, const std::string& text) {
    std::error_code problem;
    const fs::path real = fs::is_symlink(file, problem) ? fs::weakly_canonical(file, problem) : file;
    fs::create_directories(real.parent_path(), problem);
    const fs::path fresh = real.string() + ".new";
    {
        std::ofstream stream{fresh, std::ios::binary | std::ios::trunc};
        stream << text << std::flush;
        if (!stream)
            return core::Failure{"Could not write " + fresh.string() + ": " + std::strerror(errno) +
                                 ". Let the folder be yours to write in."};
    }
    if (const auto status = fs::status(real, problem); fs::exists(status))
        fs::permissions(fresh, status.permissions(), problem);
    fs::rename(fresh, real, problem);
    if (problem) return core::Failure{"Could not replace " + real.string() + ": " + problem.message() + "."};
    return core::Done{};
}

const Key* known(const std::vector<Key>& all, const std::string& name) {
    const auto key = std::find_if(all.begin(), all.end(), [&](const Key& one) { return one.name == name; });
    return key == all.end() ? nullptr : &*key;
}

/// In lines of a readable length.
std::string commented(const std::string& sentence) {
    constexpr std::size_t longest = 100;
    std::string lines = "#";
    std::size_t length = 1;
    for (std::size_t from = 0; from < sentence.size();) {
        const auto end = std::min(sentence.find(' ', from), sentence.size());
        if (length + 1 + end - from > longest) {
            lines += "\n#";
            length = 1;
        }
        lines += " " + sentence.substr(from, end - from);
        length += 1 + end - from;
        from = end + 1;
    }
    return lines + "\n";
}

std::string comment_over(const Key* key) {
    if (key == nullptr) return {};
    return commented(key->about) + commented("It is " + key->kind.values + "; built in: " + key->kind.write({}) + ".");
}

/// What would become of the person's own file.
struct Rewriting {
    std::string before;
    std::string after;
    bool loses_comment = false;
};

class OwnFile {
public:
    explicit OwnFile(const std::vector<fs::path>& files) : path_{files.back()}, layers_{layers_of(files)} {}

    core::Result<Rewriting> rewritten(const std::vector<NewValue>& values) const {
        auto begun = begin();
        if (!begun) return begun.failure();
        auto own = *std::move(begun);
        for (const auto& [name, value] : values) {
            if (const auto allowed = unlocked(name); !allowed) return allowed.failure();
            const auto comment = comment_over(known(keys_, name));
            if (auto mistake = go_on(own, with_setting(own.after, name, value, comment), comment)) return *mistake;
        }
        return possible(std::move(own));
    }

    core::Result<Rewriting> without(const std::string& name) const {
        auto begun = begin();
        if (!begun) return begun.failure();
        auto own = *std::move(begun);
        if (const auto allowed = unlocked(name); !allowed) return allowed.failure();
        const auto comment = comment_over(known(keys_, name));
        if (auto mistake = go_on(own, without_setting(own.after, name, comment), comment)) return *mistake;
        return possible(std::move(own));
    }

    core::Outcome write(const Rewriting& own) const {
        if (own.after == own.before) return core::Done{};
        if (own.loses_comment)
            if (const auto kept = keep_copy(path_); !kept) return kept.failure();
        return replace(path_, own.after);
    }

private:
    core::Result<Rewriting> begin() const {
        if (layers_.empty() || layers_.back().whose != Whose::Own) return Rewriting{};
        const auto& text = layers_.back().text;
        if (!text) return core::Failure{"Could not read " + path_.string() + ". Let the file be yours to read."};
        return Rewriting{*text, *text};
    }

    std::optional<core::Failure> go_on(Rewriting& own, core::Result<std::string> next, const std::string& comment) const {
        if (!next) return core::Failure{path_.string() + ":" + next.failure().message};
        own.loses_comment = own.loses_comment || loses_comment(own.after, *next, comment);
        own.after = *std::move(next);
        return std::nullopt;
    }

    core::Outcome unlocked(const std::string& name) const {
        const auto now = in_force(layers_);
        for (std::size_t i = 0; i < keys_.size(); ++i)
            if (keys_[i].name == name && now.origins[i].locked) return core::Failure{locked_words(name, now.origins[i].file)};
        return core::Done{};
    }

    /// A mistake in a file for everybody is not this person's to mend, and stands in nobody's way here.
    core::Result<Rewriting> possible(Rewriting own) const {
        if (own.after == own.before) return own;
        std::vector<Layer> layers;
        for (const Layer& layer : layers_)
            if (layer.whose == Whose::Everybodys && in_force({layer}).problems.empty()) layers.push_back(layer);
        layers.push_back({path_.string(), Whose::Own, own.after});
        const auto then = in_force(layers);
        if (then.problems.empty()) return own;
        if (!in_force(layers_).problems.empty()) return core::Failure{lines_of(then.problems)};
        return core::Failure{then.problems.front().what};  // it comes from what is written now, so nobody looks for its place
    }

    const fs::path path_;
    const std::vector<Layer> layers_;
    const std::vector<Key> keys_ = keys();
};

}  // namespace

core::Outcome write_settings(const std::vector<fs::path>& files, const std::vector<NewValue>& values) {
    const OwnFile file{files};
    const auto own = file.rewritten(values);
    return own ? file.write(*own) : own.failure();
}

core::Outcome write_setting(const std::vector<fs::path>& files, const std::string& key, const std::string& value) {
    return write_settings(files, {{key, value}});
}

core::Outcome reset_setting(const std::vector<fs::path>& files, const std::string& key) {
    const OwnFile file{files};
    const auto own = file.without(key);
    return own ? file.write(*own) : own.failure();
}

core::Outcome check_settings(const std::vector<fs::path>& files, const std::vector<NewValue>& values) {
    const auto own = OwnFile{files}.rewritten(values);
    return own ? core::Outcome{core::Done{}} : own.failure();
}

std::vector<NewValue> changed_settings(const core::Settings& before, const core::Settings& chosen) {
    std::vector<NewValue> changed;
    const auto old = list_settings(before);
    const auto fresh = list_settings(chosen);
    for (std::size_t key = 0; key < fresh.size(); ++key)
        if (fresh[key].value != old[key].value) changed.emplace_back(fresh[key].key, fresh[key].value);
    return changed;
}

}  // namespace unhunch::settings
