#include "main_routines.hpp"

#include <utility>

#include "adapters/files/language.hpp"
#include "catalogue/shelf.hpp"
#include "words/said.hpp"

namespace unhunch {
namespace {

/// Reading takes a tenth of a second; a disk that was asleep, or is asked for much else, some more (a constant).
constexpr core::Length patience = std::chrono::minutes{1};

content::Announced read(const files::Paths& paths, const std::vector<std::string>& packs_off) {
    std::vector<std::string> folders;
    for (const auto& folder : paths.packs) folders.push_back(folder.string());
    // Names are all that is shown of them, and no caution among those: nothing has to be held against a SHA-256.
    const content::Language language{.tag = files::persons_language(), .sha256 = nullptr, .words = words::content_words};
    const auto shelf = content::read_shelf_for_outlines(folders, packs_off, language);
    content::Announced announced{.routines = content::outlines(shelf.catalogue), .problems = {}};
    for (const auto& pack : shelf.packs)
        if (!pack.problem.empty()) announced.problems.push_back(pack.problem + "\nUntil that is mended the pack " + pack.id + " is not used.");
    if (const auto problem = shelf.problem(); !problem.empty())
        announced.problems.push_back(problem + "\nUntil then only getting up is offered.");
    return announced;
}

content::Announced announced(const core::Result<std::string>& answer) {
    auto read = answer ? content::announced_from(*answer) : std::nullopt;
    if (read) return *std::move(read);
    const std::string how = answer ? "with half an answer" : answer.failure().message;
    return {.routines = {},
            .problems = {"The packs could not be read: what reads them came to harm (it ended " + how +
                         "). `unhunch packs` may tell which one it is. Until then only getting up is offered."}};
}

}  // namespace

RoutineReading::RoutineReading(const files::Paths& paths, const std::vector<std::string>& packs_off)
    : errand_{[&] { return content::to_text(read(paths, packs_off)); }} {}

content::Announced RoutineReading::finish() { return announced(errand_.answer()); }

void RoutineReading::finish_later(ports::EventLoop& loop, core::Uptime now, process::Farewell& farewell,
                                  std::function<void(content::Announced)> done) {
    errand_.answer_later(loop, now + patience, farewell,
                         [done = std::move(done)](const auto& answer) { done(announced(answer)); });
}

}  // namespace unhunch
