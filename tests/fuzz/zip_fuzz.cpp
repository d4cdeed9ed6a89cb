// Feeds `unhunch packs import` whatever libFuzzer thinks of: a ZIP as it comes, or files under any names, made into one.
// It is refused with a reason and changes nothing, or the whole pack stands in its folder, and nothing anywhere else.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "adapters/archive/zip_file.hpp"
#include "catalogue/reader.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/written_files.hpp"
#include "own/packing.hpp"

namespace fs = std::filesystem;
using namespace unhunch;
using namespace unhunch::fuzz;

namespace {

const content::Catalogue& core_pack() {
    static const auto read = content::read_pack(CORE_PACK);
    demand(static_cast<bool>(read), "the core pack can be read");
    return read->catalogue;
}

/// What was there before, and is in no way like what comes.
const Files& pack_before() {
    static const Files files{{"before.toml", "nobody = \"reads this\"\n"}, {"locale/xx.toml", "nor = \"this\"\n"}};
    return files;
}

/// All that lies in a folder, by name; a demand that it is plain files and folders.
Files all_in(const fs::path& folder) {
    Files all;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        demand(!entry.is_symlink(), "no link is written");
        if (entry.is_directory()) continue;
        demand(entry.is_regular_file(), "nothing but files is written");
        std::ifstream file{entry.path(), std::ios::binary};
        all[fs::relative(entry.path(), folder).generic_string()] = {std::istreambuf_iterator<char>{file}, {}};
    }
    return all;
}

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> all;
    for (const auto& entry : fs::directory_iterator{folder}) all.insert(entry.path().filename().string());
    return all;
}

/// Whether there is a ZIP to be read now. libarchive forgets memory over a file without a name, which nobody writes.
bool write(const fs::path& zip, std::string_view input) {
    if (input.starts_with("=== ")) {
        const auto files = files_of(input, "");
        const auto nameless = [](const auto& file) { return file.first.empty() || file.first.front() == '\0'; };
        return std::ranges::none_of(files, nameless) && archive::write_zip(zip.string(), files);
    }
    std::ofstream{zip, std::ios::binary} << input;
    return true;
}

/// As the command does it.
core::Result<content::PackHead> import(const fs::path& zip, const fs::path& packs, content::Existing existing, Files& read) {
    auto files = archive::read_zip(zip.string(), {.files = content::most_packed_files,
                                                  .bytes_each = content::most_packed_bytes,
                                                  .bytes_in_all = content::most_packed_in_all});
    if (!files) return files.failure();
    read = *std::move(files);
    return content::unpack(read, packs.string(), core_pack(), existing);
}

void look_at(const content::PackHead& head, const fs::path& packs, const Files& read, content::Existing existing) {
    demand(existing == content::Existing::Replace || head.id != "mine", "nothing is replaced that nobody said so of");
    std::set<std::string> expected{"mine"};
    expected.insert(head.id);
    demand(names_in(packs) == expected, "one pack is written, and nothing beside it");
    demand(all_in(packs / head.id) == read, "the pack is whole, and no more than came");
    if (head.id != "mine") demand(all_in(packs / "mine") == pack_before(), "other packs stay as they are");
    demand(static_cast<bool>(content::read_pack((packs / head.id).string(), &core_pack())), "what is taken can be read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Folder folder{"unhunch-zip-fuzz"};
    const auto zip = folder.path() / "in.zip";
    const auto packs = folder.path() / "packs";
    Files before;
    for (const auto& [name, text] : pack_before()) before["packs/mine/" + name] = text;
    folder.fill(before);
    if (!write(zip, {reinterpret_cast<const char*>(data), size})) return 0;
    const auto existing = size % 2 == 0 ? content::Existing::Keep : content::Existing::Replace;

    Files read;
    const auto head = import(zip, packs, existing, read);

    demand(names_in(folder.path()) == std::set<std::string>{"in.zip", "packs"}, "nothing is written outside the packs");
    if (head) {
        look_at(*head, packs, read, existing);
    } else {
        demand(!head.failure().message.empty(), "who is refused is told why");
        demand(names_in(packs) == std::set<std::string>{"mine"}, "what is refused leaves nothing behind");
        demand(all_in(packs / "mine") == pack_before(), "what is refused changes nothing");
    }
    return 0;
}
