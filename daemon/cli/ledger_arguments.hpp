// The commands about the rows that are kept: history, export, import, merge, sync and forget.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace unhunch::cli {

/// What their options write into; lives until the meaning was asked for.
struct LedgerTyped {
    std::string from = {};
    std::string to = {};
    std::string day = {};
    std::string before = {};
    std::string last = {};
    std::vector<std::string> words = {};
    bool all = false;
    bool sure = false;
    request::Export exported = {};
    request::Import imported = {};
    request::Merge merged = {};
    request::Sync synced = {};
};

void add_ledger(Commands& commands, LedgerTyped& typed);

}  // namespace unhunch::cli
