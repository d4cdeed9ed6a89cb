// What is asked after a break: how hard it was, how the person feels, and one suggestion at the most.
#include "presenters/after_break.hpp"

#include <algorithm>

#include "catch.hpp"
#include "recording_break_service.hpp"

using namespace unhunch;
using tray::AfterBreak;
using Words = std::vector<std::string>;

namespace {

const tray::Offer more{{12, core::ChangeKind::MoreReps, {"band_row"}, {}, 10, "You did all 8 repetitions of Band row."},
                       "Band row: 10 repetitions"};

struct Asked {
    Words told;
    int looked = 0;
    std::optional<tray::Offer> offered;
    AfterBreak after;

    explicit Asked(std::vector<core::ExerciseId> trained, std::optional<tray::Offer> offer = {})
        : offered{std::move(offer)}, after{{std::move(trained), [this] { return ++looked, offered; }}} {}
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;

    Asked& answers(const std::string& label) {
        const auto all = after.page().answers;
        const auto found = std::ranges::find(all, label);
        if (found == all.end()) FAIL("there is no answer \"" << label << "\"");
        for (const auto& report : after.answer(static_cast<std::size_t>(found - all.begin())))
            told.push_back(test::in_words(report));
        if (after.waits()) after.look();
        return *this;
    }
};

}  // namespace

TEST_CASE("After moves that strengthen nothing only one question is asked, as ever") {
    Asked asked{{}, more};
    CHECK(asked.after.page().text == "How do you feel now?");
    CHECK(asked.after.page().answers == Words{"Easier", "Same", "Worse"});

    asked.answers("Easier");

    CHECK(asked.told == Words{"feels easier"});
    CHECK(asked.after.page().answers.empty());
    CHECK(asked.looked == 0);
}

TEST_CASE("How hard it was is one tap for all that strengthened, and can be skipped") {
    Asked asked{{{"band_row"}, {"wall_angel"}}};
    CHECK(asked.after.page().answers.size() == 11);
    CHECK(asked.after.spoken(2) == "How hard was it: 3 of 10");
    CHECK(asked.after.spoken(10) == "Skip");
    asked.answers("6");
    CHECK(asked.told == Words{"effort band_row 6", "effort wall_angel 6"});
    CHECK(asked.after.page().text == "How do you feel now?");

    Asked skipping{{{"band_row"}}};
    skipping.answers("Skip").answers("Skip");
    CHECK(skipping.told.empty());
    CHECK(skipping.after.page().answers.empty());
}

TEST_CASE("One suggestion comes last, with its reason, and counts from a yes on") {
    Asked asked{{{"band_row"}}, more};
    asked.answers("6").answers("Same");
    CHECK(asked.after.takes_time());
    CHECK(asked.after.page().title == "Band row: 10 repetitions?");
    CHECK(asked.after.page().text.starts_with("You did all 8 repetitions of Band row."));
    CHECK(asked.after.page().answers == Words{"Yes", "Not now"});

    asked.answers("Yes");
    CHECK(asked.told.back().starts_with("yes to 12 more_reps band_row"));
    CHECK(asked.after.page().answers == Words{"Undo"});

    asked.answers("Undo");
    CHECK(asked.told.back() == "undo 12");
    CHECK(asked.after.page().answers.empty());
    CHECK(asked.looked == 1);
}

TEST_CASE("Not now is a no, without a further word") {
    Asked asked{{{"band_row"}}, more};
    asked.answers("Skip").answers("Skip").answers("Not now");
    CHECK(asked.told.size() == 1);
    CHECK(asked.told.back().starts_with("no to 12"));
    CHECK(asked.after.page().answers.empty());
}

TEST_CASE("Nothing is suggested to somebody who feels worse") {
    Asked asked{{{"band_row"}}, more};
    asked.answers("8").answers("Worse");
    CHECK(asked.after.takes_time());
    asked.answers("Neck");
    CHECK(asked.told.back() == "feels worse neck");
    CHECK(asked.looked == 0);
    CHECK(asked.after.page().answers.empty());
}
