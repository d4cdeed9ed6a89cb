// The rules of the program that stand for statements of the guide: `repr = ["composer:min_one_row"]` names one of them.
#pragma once

#include <array>
#include <string_view>

namespace unhunch::content::rules {

inline constexpr std::array<std::string_view, 16> composer{
    "block_order",     "warmup_first",      "warmup_pool",       "warmup_5_min", "strength_count", "min_one_row",
    "min_one_posture", "equipment_match",   "support_slot",      "grip_last",    "stretch_block",  "stretch_count",
    "stretch_targets", "static_after_warm", "static_hold_range", "micro_length"};
inline constexpr std::array<std::string_view, 7> progression{
    "start_light", "reps_then_load", "add_set", "add_load", "harder_variant", "unlock_advanced", "one_change"};
inline constexpr std::array<std::string_view, 2> frequency{"beginner_sessions", "weekly_target"};
inline constexpr std::array<std::string_view, 4> feature{"break_reminder", "check_in", "completion_log",
                                                         "personal_settings"};
inline constexpr std::array<std::string_view, 8> safety{"first_run_note",  "start_slow",      "stop_rule",
                                                        "hurts_flow",      "pain_free_range", "form_first",
                                                        "neck_moves_slow", "never_claim"};
/// Pages that are made of data: the muscle map of muscles.toml, the sources page of sources.toml and evidence.toml.
inline constexpr std::array<std::string_view, 2> pages{"muscle_map", "sources"};
inline constexpr std::array<std::string_view, 9> kinds{"exercise",    "cue",       "muscle",  "safety", "composer",
                                                       "progression", "frequency", "feature", "info"};

}  // namespace unhunch::content::rules
