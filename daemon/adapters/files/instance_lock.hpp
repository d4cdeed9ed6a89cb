// Keeps a second daemon of the same person off the same journal, in whichever session it is started.
#pragma once

#include <filesystem>
#include <memory>

#include "core/result.hpp"

namespace unhunch::files {

/// Held while it lives, and given up by the kernel should the daemon crash.
class InstanceLock {
public:
    explicit InstanceLock(int descriptor) : descriptor_{descriptor} {}
    InstanceLock(const InstanceLock&) = delete;
    InstanceLock& operator=(const InstanceLock&) = delete;
    ~InstanceLock();

    /// A descriptor that a program which this process becomes inherits; the lock is held for as long as it is open.
    [[nodiscard]] int handed_on() const;

private:
    int descriptor_;
};

struct LockAttempt {
    /// Absent where another daemon holds it; `why_not` then says which.
    std::unique_ptr<InstanceLock> lock;
    std::string why_not;
};

/// The lock that `handed_on` handed on.
[[nodiscard]] std::unique_ptr<InstanceLock> inherited_instance_lock(int descriptor);

/// A failure means that the file could not be made: nobody can hold it, and nobody can write the journal beside it.
[[nodiscard]] core::Result<LockAttempt> take_instance_lock(const std::filesystem::path& path);

}  // namespace unhunch::files
