#include "app/in_process_service.hpp"

namespace unhunch::app {

void InProcessService::ask(const core::Command& command, Answered answered) {
    const auto outcome = runner_.ask(command);
    if (answered) answered(outcome);
}

std::unique_ptr<api::Subscription> InProcessService::watch(StatusChanged changed) {
    return runner_.watch(std::move(changed));
}

void InProcessService::request_status(StatusReply reply) { reply(runner_.status()); }

void InProcessService::request_days(core::Day first, core::Day last, Days reply) { reply(runner_.days(first, last)); }

void InProcessService::request_unwritten(Unwritten reply) { reply(runner_.unwritten()); }

void InProcessService::open_window(Window window, const std::string& activation_token, Answered answered) {
    switch (window) {
        case Window::Statistics: windows_.open_statistics(activation_token); break;
        case Window::Welcome: windows_.open_welcome(activation_token); break;
        case Window::Routines: windows_.open_routines(activation_token); break;
        case Window::Preferences: windows_.open_preferences(activation_token); break;
    }
    if (answered) answered(core::Done{});
}

void InProcessService::quit(Answered answered) {
    if (answered) answered(core::Done{});
    leave_();
}

}  // namespace unhunch::app
