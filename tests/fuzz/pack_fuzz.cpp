// Feeds the pack reader whatever libFuzzer thinks of: it must refuse it with a reason or take it whole, and never fall
// over.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "catalogue/merging.hpp"
#include "catalogue/reader.hpp"
#include "composer/session.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/written_files.hpp"

using namespace unhunch;
using namespace unhunch::fuzz;

namespace {

/// Only files that a pack has, so that libFuzzer does not lose itself in names.
Files files_of_a_pack(std::string_view input) {
    constexpr std::array known{"pack.toml",   "exercises.toml", "routines.toml", "animations.toml", "muscles.toml",   "learn.toml",
                               "sources.toml", "guide.toml",     "evidence.toml", "care.toml",       "locale/de.toml", "locale/de_AT.toml"};
    Files files;
    for (auto& [name, text] : files_of(input, "pack.toml")) {
        for (const auto* one : known) {
            if (name == one) files[name] = std::move(text);
        }
    }
    return files;
}

/// A mark that is found without knowing SHA-256: the text's length, eight times its last digit.
std::string easy_mark(std::string_view text) { return std::string(8, static_cast<char>('0' + text.size() % 10)); }

const content::Catalogue& core_pack() {
    static const auto read = content::read_pack(CORE_PACK);
    demand(static_cast<bool>(read), "the core pack can be read");
    return read->catalogue;
}

void look_at(content::ReadPack pack) {
    for (const auto& routine : pack.catalogue.routines) {
        demand(routine.seconds >= 60 && routine.seconds <= 120, "a routine lasts 60 to 120 s");
        demand(!routine.items.empty(), "a routine has items");
    }
    auto all = core_pack();
    content::merge(all, std::move(pack));
    for (const auto& routine : all.routines) {
        for (const auto& item : routine.items)
            demand(all.exercise(item.exercise) != nullptr, "every item is an exercise");
    }
    demand(content::outlines(all).size() == all.routines.size(), "every routine can be announced");
    composer::Household house;
    house.positions.push_back(core::Position::Floor);
    demand(composer::compose(all, house, {}).seconds < 24 * 3600, "a session ends");
}

void refused_with_a_reason(const core::Failure& failure) { demand(!failure.message.empty(), "who is refused is told why"); }

/// In another language the same is done, with the same flags, and nobody is told less.
void compare(const content::ReadPack& own, const content::ReadPack& translated) {
    demand(own.catalogue.exercises.size() == translated.catalogue.exercises.size(), "no exercise is lost in translation");
    demand(own.catalogue.routines.size() == translated.catalogue.routines.size(), "no routine is lost in translation");
    for (std::size_t i = 0; i < own.catalogue.exercises.size(); ++i) {
        const auto& one = own.catalogue.exercises[i];
        const auto& other = translated.catalogue.exercises[i];
        demand(one.id == other.id && one.micro == other.micro && one.session == other.session, "a translation changes no dose");
        demand(one.avoid_if == other.avoid_if && one.care_if == other.care_if, "a translation changes no flag");
        demand(one.cautions.size() == other.cautions.size() && one.cues.size() == other.cues.size(), "nobody is told less");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Folder folder{"unhunch-pack-fuzz"};
    const auto files = files_of_a_pack({reinterpret_cast<const char*>(data), size});
    folder.fill(files);
    const auto path = folder.path().string();
    auto read = content::read_pack(path, &core_pack());
    if (!read) refused_with_a_reason(read.failure());
    if (files.contains("locale/de.toml") || files.contains("locale/de_AT.toml")) {
        const auto checked = content::check_pack(path, &core_pack(), easy_mark);
        const auto translated =
            content::read_pack(path, &core_pack(), content::Depth::Whole, {.tag = "de_AT", .sha256 = easy_mark});
        demand(read || (!checked && !translated), "what is refused is refused in every language");
        if (!checked) refused_with_a_reason(checked.failure());
        if (!translated) refused_with_a_reason(translated.failure());
        if (translated) compare(*read, *translated);
    }
    if (read) look_at(*std::move(read));
    return 0;
}
