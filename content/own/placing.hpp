// Puts a folder in the place of another in one step: whoever reads meanwhile finds the old one whole or the new one.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.hpp"

namespace unhunch::content {

/// A folder that is being filled, beside the one it will become; hidden, and gone with this unless it was placed.
class Staging {
public:
    /// Makes it, and the folders above it where they are missing.
    [[nodiscard]] static core::Result<Staging> beside(const std::filesystem::path& target);

    Staging(Staging&&) noexcept;
    Staging& operator=(Staging&&) = delete;
    ~Staging();

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    /// `name` may have folders before it.
    [[nodiscard]] core::Outcome write(const std::string& name, const std::string& bytes) const;
    /// What stood there is removed.
    [[nodiscard]] core::Outcome place(const std::filesystem::path& target);

private:
    explicit Staging(std::filesystem::path folder) : folder_{std::move(folder)} {}

    std::filesystem::path folder_;  // empty once it was placed
};

}  // namespace unhunch::content
