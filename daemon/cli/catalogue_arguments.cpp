#include "cli/catalogue_arguments.hpp"

#include <algorithm>

#include "catalogue/words.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;
using Words = std::vector<std::string>;

template <class All>
Words known(const All& all, Words more = {}) {
    for (const auto word : all) more.emplace_back(word);
    return more;
}

const Words& areas() {
    static const Words all{"neck", "shoulder", "upper_back", "lower_back", "chest", "hips", "wrist"};
    return all;
}

/// "show ID", or nothing.
template <class List>
Understood meant_list(const CatalogueTyped& typed) {
    List list{.json = typed.json, .filter = typed.filter, .show = {}};
    if (typed.words.empty()) return list;
    if (typed.words[0] != "show" || typed.words.size() != 2)
        return WrongUse{said("write show and one id, or nothing for the list")};
    list.show = typed.words[1];
    return list;
}

Understood meant_packs(const CatalogueTyped& typed) {
    const auto& words = typed.words;
    if (words.empty() || words[0] == "list") {
        if (words.size() > 1) return WrongUse{said("\"{0}\" is too much: packs list takes no name", words[1])};
        return request::ListPacks{typed.json};
    }
    const Words deeds{"check", "enable", "disable", "export", "import"};
    if (std::ranges::find(deeds, words[0]) == deeds.end()) {
        return WrongUse{said("\"{0}\" is nothing to do with packs; list, check DIR, enable ID, disable ID, export ID or import FILE is", words[0])};
    }
    if (words.size() != 2) {
        return WrongUse{words[0] == "check" ? said("name the pack's folder") : words[0] == "import" ? said("name one file") : said("name one pack")};
    }
    if (words[0] == "import") return request::ImportPack{.file = words[1], .replace = typed.replace};
    if (words[0] == "export") {
        auto exported = typed.exported;
        exported.id = words[1];
        if (exported.file.empty()) return WrongUse{said("name the file to write with -o FILE")};
        if (exported.times_a_day && exported.days.empty()) return WrongUse{said("--times-a-day needs --days")};
        return exported;
    }
    if (words[0] == "check") return request::CheckPack{words[1]};
    return request::TurnPack{words[0] == "enable" ? request::PackDeed::Enable : request::PackDeed::Disable, words[1]};
}

void add_filters(CLI::App& command, CatalogueTyped& typed) {
    auto& filter = typed.filter;
    command.add_option("what", typed.words, said("show ID: one of them, with all that is known (routines edit: a window to make your own)"))->expected(0, 2);
    command.add_flag("--json", typed.json, said("As JSON"));
    command.add_option("--equipment", filter.equipment, said("Done with this; none: with nothing"))
        ->check(CLI::IsMember(known(content::words::equipment, {"none"})));
    command.add_option("--position", filter.positions, said("Done in this position"))
        ->check(CLI::IsMember(known(content::words::positions)));
    command.add_option("--area", filter.areas, said("For this part of the body"))->check(CLI::IsMember(areas()));
    command.add_option("--category", filter.categories, said("Of this kind"))
        ->check(CLI::IsMember(known(content::words::categories)));
    command.add_option("--pack", filter.packs, said("From this pack"));
    command.add_flag("--discreet", filter.discreet, said("Small enough for a video call"));
}

Understood meant_session(const CatalogueTyped& typed) {
    auto asked = typed.session;
    asked.support = !typed.no_support;
    if (typed.compose && !typed.days.empty()) return WrongUse{said("--days changes the settings; leave --compose out")};
    if (typed.compose) return asked;
    const bool more = asked.json || !asked.config.empty() || asked.seed != 0 || asked.level || asked.sets || asked.strength ||
                      asked.stretches || asked.grip || typed.no_support;
    if (more) return WrongUse{said("a guided session goes by your settings and --minutes; the rest goes with --compose")};
    if (typed.days.empty()) return request::GuideSession{asked.minutes};
    if (asked.minutes) return WrongUse{said("--days changes the settings; leave --minutes out")};
    return request::PlanSessions{typed.days};
}

void add_session(Commands& commands, CatalogueTyped& typed) {
    auto* session = commands.add("session", said("A guided full session: warm-up, strength, support, stretches"),
                                 [&]() -> Understood { return meant_session(typed); });
    auto& asked = typed.session;
    session->add_flag("--compose", typed.compose, said("Write it down instead of guiding it"));
    session->add_option("--days", typed.days, said("Offer one on these weekdays: mon,thu; on for two days apart, or off"));
    session->add_flag("--json", asked.json, said("As JSON"));
    session->add_option("--config", asked.config, said("A config.toml to compose for; otherwise your own"));
    session->add_option("--seed", asked.seed, said("Another number is another choice between equals"));
    session->add_option("--minutes", asked.minutes, said("About this long"))->check(CLI::Range(5, 120));
    session->add_option("--level", asked.level, said("The hardest level, 1 to 3"))->check(CLI::Range(1, 3));
    session->add_option("--sets", asked.sets, said("Sets of each strengthening move, 1 to 3"))->check(CLI::Range(1, 3));
    session->add_option("--strength", asked.strength, said("Strengthening moves, 3 to 5"))->check(CLI::Range(3, 5));
    session->add_option("--stretches", asked.stretches, said("Stretches, 3 to 5"))->check(CLI::Range(3, 5));
    session->add_flag("--grip", asked.grip, said("With a grip move"));
    session->add_flag("--no-support", typed.no_support, said("Without the lower-back or trunk move"));
}

}  // namespace

void add_catalogue(Commands& commands, CatalogueTyped& typed) {
    auto* routines = commands.add("routines", said("List the routines a break can consist of, show one, or make your own"),
                                  [&]() -> Understood {
                                      if (typed.words == Words{"edit"}) return request::EditRoutines{};
                                      return meant_list<request::ListRoutines>(typed);
                                  });
    add_filters(*routines, typed);
    auto* exercises = commands.add("exercises", said("List the exercises of the catalogue, or show one"),
                                   [&] { return meant_list<request::ListExercises>(typed); });
    add_filters(*exercises, typed);
    auto* packs = commands.add("packs", said("List the packs of exercises, check one, turn one on or off, hand one on"),
                               [&] { return meant_packs(typed); });
    packs->add_option("what", typed.words, said("list, check DIR, enable ID, disable ID, export ID or import FILE"))->expected(0, 2);
    packs->add_flag("--json", typed.json, said("The list as JSON"));
    auto& exported = typed.exported;
    packs->add_option("-o,--output", exported.file, said("The one file to export to"));
    packs->add_option("--as", exported.as, said("Exported: another id for what you put together"));
    packs->add_option("--name", exported.name, said("Exported: another name for it"));
    packs->add_option("--days", exported.days, said("Exported: prescribed for these days, as mon,wed,fri"))
        ->delimiter(',')
        ->check(CLI::IsMember({"mon", "tue", "wed", "thu", "fri", "sat", "sun"}));
    packs->add_option("--times-a-day", exported.times_a_day, said("Exported: how often on each of them; 1"))->check(CLI::Range(1, 10));
    packs->add_flag("--replace", typed.replace, said("Imported: in the place of the pack of the same id"));
    add_session(commands, typed);
}

}  // namespace unhunch::cli
