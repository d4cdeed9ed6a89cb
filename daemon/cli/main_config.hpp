// The part of main.cpp that shows and changes the settings.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/settings_book.hpp"
#include "cli/arguments.hpp"
#include "cli/asking.hpp"

namespace unhunch::cli {

class ConfigAnswers {
public:
    /// `say` writes an answer that goes with a failure.
    ConfigAnswers(std::vector<std::filesystem::path> files, std::function<void(const std::string&)> complain,
                  std::function<void(const std::string&)> say);

    /// A key that there is not, or a value that is none of it: wrong use, before anything is asked of the files.
    [[nodiscard]] std::optional<WrongUse> misuse(const Request&) const;

    [[nodiscard]] Said operator()(const request::ListSettings&) const;
    [[nodiscard]] Said operator()(const request::GetSetting&) const;
    [[nodiscard]] Said operator()(const request::SetSetting&) const;
    [[nodiscard]] Said operator()(const request::ResetSetting&) const;
    [[nodiscard]] Said operator()(const request::CheckSettings&) const;
    [[nodiscard]] Said operator()(const request::SettingsPath&) const;

private:
    /// The key, or that there is none of that name.
    [[nodiscard]] core::Result<std::string> known(const std::string& key) const;
    [[nodiscard]] api::SettingsReading read() const;
    [[nodiscard]] api::Setting now(const std::string& key) const;
    [[nodiscard]] Said after_change(const std::string& key, bool json) const;

    std::vector<std::filesystem::path> files_;
    std::unique_ptr<api::SettingsBook> book_;
    std::function<void(const std::string&)> complain_;
    std::function<void(const std::string&)> say_;
};

}  // namespace unhunch::cli
