#include "cli/config_arguments.hpp"

#include "words/said.hpp"

namespace unhunch::cli {
namespace {

using words::said;

/// A value may come in several words: unhunch config set equipment band anchor.
std::string one_value(const std::vector<std::string>& words) {
    std::string value;
    for (const auto& word : words) value += (value.empty() ? "" : " ") + word;
    return value;
}

}  // namespace

void add_config(Commands& commands, ConfigTyped& typed) {
    auto config = commands.add_group("config", said("Show and change the settings"), "config list");

    auto* list = config.add("list", said("All of them, each with the file it comes from"),
                            [&]() -> Understood { return request::ListSettings{typed.json}; });
    auto* get = config.add("get", said("The value of one"), [&]() -> Understood { return request::GetSetting{typed.key, typed.json}; });
    auto* set = config.add("set", said("Change one in your own file"), [&]() -> Understood {
        return request::SetSetting{typed.key, one_value(typed.value), typed.json};
    });
    auto* reset = config.add("reset", said("Take one out of your own file"),
                             [&]() -> Understood { return request::ResetSetting{typed.key, typed.json}; });
    auto* check = config.add("check", said("Say what is wrong in the files, or in one file"),
                             [&]() -> Understood { return request::CheckSettings{typed.file, typed.json}; });
    auto* path = config.add("path", said("Say where your own file is"),
                            [&]() -> Understood { return request::SettingsPath{typed.json}; });

    for (auto* one : {get, set, reset}) one->add_option("key", typed.key, said("Its name, as `unhunch config list` shows it"))->required();
    set->add_option("value", typed.value, said("As people write it: 45m, 8, yes, 17:30, band,anchor, \"mon-fri 09:00-17:00\"; or TOML"))->required();
    check->add_option("file", typed.file, said("A config.toml, also one for everybody; otherwise those that are read"));
    for (auto* one : {list, get, set, reset, check, path}) one->add_flag("--json", typed.json, said("As JSON"));
}

}  // namespace unhunch::cli
