#include "cli/ledger_arguments.hpp"

#include "cli/times.hpp"
#include "core/instants.hpp"
#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;

constexpr long most_rows = 100'000;  // more than anybody reads

/// Puts the day that was typed where it is meant, or says why not.
std::optional<WrongUse> understood_day(const std::string& words, std::optional<core::Day>& day) {
    if (words.empty()) return std::nullopt;
    day = core::day_from(words);
    if (day) return std::nullopt;
    return WrongUse{said("\"{0}\" is no day; write it as 2026-11-21", words)};
}

Understood meant_export(LedgerTyped& typed) {
    if (auto wrong = understood_day(typed.from, typed.exported.from)) return *wrong;
    if (auto wrong = understood_day(typed.to, typed.exported.to)) return *wrong;
    return typed.exported;
}

Understood meant_forget(const LedgerTyped& typed) {
    if (typed.all == !typed.before.empty())
        return WrongUse{said("say what to forget: --before 2026-01-01 for the days before that one, or --all")};
    request::Forget forget{.before = std::nullopt, .sure = typed.sure};
    if (auto wrong = understood_day(typed.before, forget.before)) return *wrong;
    return forget;
}

Understood meant_history(const LedgerTyped& typed) {
    if (!typed.words.empty()) {
        const auto& deed = typed.words[0];
        if ((deed != "strike" && deed != "unstrike") || typed.words.size() != 2)
            return WrongUse{said("write \"history strike ID\" or \"history unstrike ID\", with an ID out of `unhunch history`")};
        return request::Strike{.id = typed.words[1], .struck = deed == "strike"};
    }
    if (!typed.day.empty() && !typed.last.empty()) return WrongUse{said("give --day or --last, not both")};
    request::History history;
    if (auto wrong = understood_day(typed.day, history.day)) return *wrong;
    if (typed.last.empty()) return history;
    const auto rows = whole_number_from(typed.last);
    if (!rows || *rows < 1 || *rows > most_rows) return WrongUse{said("\"{0}\" is no number of rows; write --last 50", typed.last)};
    history.last = static_cast<std::size_t>(*rows);
    return history;
}

}  // namespace

void add_ledger(Commands& commands, LedgerTyped& typed) {
    auto* history = commands.add("history", said("List what was written down, or strike a wrong row out"),
                                 [&] { return meant_history(typed); });
    history->add_option("deed", typed.words, said("strike ID, or unstrike ID to take that back"))->expected(0, 2);
    history->add_option("--day", typed.day, said("All of one day, as 2026-11-21"));
    history->add_option("--last", typed.last, said("How many rows; 20 unless said otherwise"));

    auto* handed_on = commands.add("export", said("Write what was written down as JSON Lines, or as a table"),
                                   [&] { return meant_export(typed); });
    handed_on->add_option("--from", typed.from, said("The first day, as 2026-11-21; otherwise the first of all"));
    handed_on->add_option("--to", typed.to, said("The last day; otherwise the last of all"));
    handed_on->add_flag("--csv", typed.exported.csv, said("As a table for spreadsheets, which cannot be taken in again"));
    handed_on->add_option("-o,--out", typed.exported.out, said("A new file to write it to; otherwise to standard output"));

    auto* import = commands.add("import", said("Take an export of this or another computer in"),
                                [&]() -> Understood { return typed.imported; });
    import->add_option("file", typed.imported.file, said("What `unhunch export` wrote"))->required();

    auto* merge = commands.add("merge", said("Make one export of several"), [&]() -> Understood { return typed.merged; });
    merge->add_option("files", typed.merged.files, said("What `unhunch export` wrote on each computer"))->required();
    merge->add_option("-o,--out", typed.merged.out, said("A new file to write it to"))->required();

    auto* sync = commands.add("sync", said("Share what was written down with your other computers, through a folder"),
                              [&]() -> Understood { return typed.synced; });
    sync->add_option("folder", typed.synced.folder, said("The shared folder; otherwise the setting sync_folder"));

    auto* forget = commands.add("forget", said("Remove what was written down, for good"), [&] { return meant_forget(typed); });
    forget->add_option("--before", typed.before, said("The days before this one, as 2026-11-21"));
    forget->add_flag("--all", typed.all, said("Everything"));
    forget->add_flag("--yes", typed.sure, said("Do not ask"));
}

}  // namespace unhunch::cli
