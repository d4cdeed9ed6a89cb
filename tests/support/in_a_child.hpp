// Something tried in a process of its own: as a person without rights, or with a limit that must not stay.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <functional>
#include <stdexcept>
#include <string>

namespace unhunch::test {

/// What it answers. It shares no state with the test; a death on the way shows in the answer.
[[nodiscard]] inline std::string in_a_child(const std::function<std::string()>& act) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error{"no pipe"};
    const auto process = fork();
    if (process == 0) {
        std::string answer;
        try {
            answer = act();
        } catch (const std::exception& error) {
            answer = std::string{"threw: "} + error.what();
        }
        _exit(write(ends[1], answer.data(), answer.size()) < 0 ? 1 : 0);
    }
    close(ends[1]);
    std::string answer;
    char part[1024];
    for (ssize_t got = 0; (got = read(ends[0], part, sizeof part)) > 0;)
        answer.append(part, static_cast<std::size_t>(got));
    close(ends[0]);
    int status = 0;
    waitpid(process, &status, 0);
    return status == 0 ? answer : answer + " (died, status " + std::to_string(status) + ")";
}

/// The same as somebody other than root, for whom the rights of files hold.
[[nodiscard]] inline std::string as_nobody(const std::function<std::string()>& act) {
    return in_a_child([&] {
        constexpr uid_t nobody = 65534;
        if (getuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) return std::string{"cannot become nobody"};
        return act();
    });
}

}  // namespace unhunch::test
