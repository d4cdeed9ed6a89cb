#include "cli/pack_exchange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "api/prescription_words.hpp"
#include "words/said.hpp"

namespace unhunch::cli {

namespace {

using words::said;

constexpr std::array<const char*, 7> weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

std::optional<core::Prescription> prescription_of(const request::ExportPack& asked) {
    if (asked.days.empty()) return std::nullopt;
    core::Prescription prescription;
    for (const auto& day : asked.days) {
        const auto number = static_cast<unsigned>(std::ranges::find(weekdays, day) - weekdays.begin());
        if (std::ranges::find(prescription.days, number) == prescription.days.end()) prescription.days.push_back(number);
    }
    prescription.times_a_day = asked.times_a_day.value_or(1);
    return prescription;
}

}  // namespace

core::Result<content::PackedFiles> files_to_export(const request::ExportPack& asked, const content::Shelf& shelf,
                                                   const content::Catalogue& core) {
    const auto pack = std::ranges::find(shelf.packs, asked.id, &content::ShelvedPack::id);
    if (pack == shelf.packs.end())
        return core::Failure{said("there is no pack \"{0}\". See them all with: unhunch packs", asked.id)};
    if (asked.id == "core") return core::Failure{words::said("the pack \"core\" comes with the program; everybody has it.")};
    if (pack->state == content::PackState::Refused)
        return core::Failure{said("the pack \"{0}\" has mistakes, so nobody could use it:", asked.id) + '\n' + pack->problem};
    if (!asked.handed_on()) return content::packed(pack->folder);
    if (asked.id != content::own_pack_id)
        return core::Failure{words::said("--as, --name and --days are for what you put together yourself (my-own).")};
    const auto own = content::read_own_pack(pack->folder, core);
    if (!own) return own.failure();
    return content::packed(*own, pack->folder, {.id = asked.as, .name = asked.name, .prescription = prescription_of(asked)});
}

std::string prescription_words(const content::PackHead& head) {
    if (!head.prescription) return {};
    return said("prescribed for {0}", api::prescription_words(*head.prescription));
}

std::string imported_words(const content::PackHead& head) {
    const auto prescribed = prescription_words(head);
    const auto reviewed = head.reviewed_by.empty() ? said("not reviewed") : said("reviewed by {0}", head.reviewed_by);
    if (prescribed.empty()) return said("The pack \"{0}\", version {1}, is used now; {2}.", head.id, head.version, reviewed) + '\n';
    return said("The pack \"{0}\", version {1}, is used now; {2}; {3}.", head.id, head.version, reviewed, prescribed) + '\n';
}

}  // namespace unhunch::cli
