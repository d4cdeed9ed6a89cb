#include "api/time_kinds.hpp"

#include <array>

namespace unhunch::api {

namespace {

constexpr std::array all{core::TimeKind::Active, core::TimeKind::Still,   core::TimeKind::Standing, core::TimeKind::Away,
                         core::TimeKind::Asleep, core::TimeKind::OnBreak, core::TimeKind::Locked,   core::TimeKind::Unwatched};

}  // namespace

const char* name(core::TimeKind kind) {
    switch (kind) {
        case core::TimeKind::Active: return "active";
        case core::TimeKind::Still: return "still";
        case core::TimeKind::Standing: return "standing";
        case core::TimeKind::Away: return "away";
        case core::TimeKind::Asleep: return "asleep";
        case core::TimeKind::OnBreak: return "on_break";
        case core::TimeKind::Locked: return "locked";
        case core::TimeKind::Unwatched: return "unwatched";
    }
    return "";
}

std::optional<core::TimeKind> time_kind_named(const std::string& wanted) {
    for (const auto kind : all)
        if (wanted == name(kind)) return kind;
    return std::nullopt;
}

}  // namespace unhunch::api
