// A yes or no that a service on the bus keeps: asked when the service is there, and again when it says that something
// changed. It never starts the service.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "adapters/sdbus/later.hpp"
#include "adapters/sdbus/name_watch.hpp"
#include "adapters/sdbus/pending_calls.hpp"

namespace unhunch::sdbus {

/// What is asked, in the service's own words.
struct Question {
    const char* service;
    const char* path;
    const char* interface;
    const char* member;
    /// Writes the arguments.
    void (*arguments)(sd_bus_message* call);
    /// The answer in a reply or an error; absent where it is none.
    std::optional<bool> (*answer)(sd_bus_message* reply);
    /// Match rules without type and sender: the signals after which the answer may be another one.
    std::vector<std::string> changes;
    /// For a service that has no such signal. 0: never.
    std::chrono::milliseconds ask_again_after{0};
};

class AskedService {
public:
    /// `said` gets each answer, absent where the service is not there, late, or answers something else.
    AskedService(sd_bus* bus, Question question, std::function<void(std::optional<bool>)> said);
    AskedService(const AskedService&) = delete;
    AskedService& operator=(const AskedService&) = delete;

private:
    enum class Step { Resting, Settling, Asking, AskingInVain };

    void owner_is(const std::string& owner);
    void something_changed(sd_bus_message*);
    void ask();
    void answered(std::optional<bool> answer);

    sd_bus* bus_;
    Question question_;
    std::function<void(std::optional<bool>)> said_;
    Step step_ = Step::Resting;
    std::vector<Slot> changes_;
    Later later_;
    std::optional<PendingCalls> calls_;
    std::optional<NameWatch> watch_;
};

/// The rest of a match rule for a change of this interface's properties.
[[nodiscard]] std::string properties_changed(const char* path, const char* interface);

/// "b" in a variant.
[[nodiscard]] std::optional<bool> yes_or_no_property(sd_bus_message* reply);

}  // namespace unhunch::sdbus
