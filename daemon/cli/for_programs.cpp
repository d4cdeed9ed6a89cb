#include "cli/for_programs.hpp"

namespace unhunch::cli {
namespace {

template <class Asked>
bool for_programs(const Asked& asked) {
    if constexpr (requires { asked.json; }) return asked.json;
    return false;
}
bool for_programs(const request::ShowStatus& asked) { return asked.json || !asked.format.empty(); }
bool for_programs(const request::ShowStats& asked) { return asked.form != request::StatsForm::Words; }
bool for_programs(const request::Watch&) { return true; }

}  // namespace

bool is_for_programs(const Request& request) {
    return std::visit([](const auto& asked) { return for_programs(asked); }, request);
}

}  // namespace unhunch::cli
