#include "adapters/archive/zip_file.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string_view>

namespace unhunch::archive {
namespace {

struct CloseReading {
    void operator()(struct ::archive* open) const { archive_read_free(open); }
};
struct CloseWriting {
    void operator()(struct ::archive* open) const { archive_write_free(open); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Reading = std::unique_ptr<struct ::archive, CloseReading>;
using Writing = std::unique_ptr<struct ::archive, CloseWriting>;
using Entry = std::unique_ptr<archive_entry, FreeEntry>;

std::string reason(struct ::archive* open) {
    const char* words = archive_error_string(open);
    return words != nullptr ? words : "no reason is known";
}

core::Failure unreadable(const std::string& path, const std::string& why) {
    return {"could not read " + path + ": " + why + ". Give it a ZIP that `unhunch packs export` has made."};
}

/// How many entries the ZIP's list of itself has, at most `most` and one. They may stand anywhere.
std::size_t listed_entries(const std::string& path, std::size_t most) {
    constexpr std::string_view mark{"PK\x01\x02"};
    std::ifstream file{path, std::ios::binary};
    std::string part(64 * 1024, '\0');
    std::size_t kept = 0;  // of the part before, which a mark may begin in
    std::size_t listed = 0;
    while (listed <= most && file) {
        file.read(part.data() + kept, static_cast<std::streamsize>(part.size() - kept));
        const std::string_view seen{part.data(), kept + static_cast<std::size_t>(file.gcount())};
        for (auto at = seen.find(mark); at != seen.npos && listed <= most; at = seen.find(mark, at + 1)) ++listed;
        kept = std::min(mark.size() - 1, seen.size());
        std::ranges::copy(seen.substr(seen.size() - kept), part.begin());
    }
    return listed;
}

/// libarchive takes the whole list into memory before it tells of the first file, so a list that is too long is not begun.
std::optional<std::string> obstacle(const std::string& path, const ZipLimits& limits) {
    constexpr std::size_t most_around = 1000;       // bytes that a ZIP needs for a file beside its contents
    constexpr std::size_t entries_a_file = 10;      // folders are entries, too
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem)) return "there is no such file";
    const auto size = std::filesystem::file_size(path, problem);
    if (problem || size > limits.bytes_in_all + limits.files * most_around) return "it is larger than a pack may be";
    const auto most = limits.files * entries_a_file;
    if (listed_entries(path, most) > most) return "it holds more files than a pack may";
    return std::nullopt;
}

/// Stored or deflated, as everybody's ZIP is: other ways may ask for as much memory as they like before the first byte. The
/// format's name is all that tells: "ZIP 2.0 (deflation)".
bool plainly_packed(struct ::archive* open) {
    const char* words = archive_format_name(open);
    const std::string_view name = words != nullptr ? words : "";
    return name.ends_with("(deflation)") || name.ends_with("(uncompressed)");
}

/// Absent where it is more than `most`.
core::Result<std::string> bytes_of(struct ::archive* open, std::size_t most, const std::string& path) {
    std::string bytes;
    char part[16 * 1024];
    for (;;) {
        const auto read = archive_read_data(open, part, sizeof part);
        if (read < 0) return unreadable(path, reason(open));
        if (read == 0) return bytes;
        if (bytes.size() + static_cast<std::size_t>(read) > most) return unreadable(path, "it holds more than a pack may");
        bytes.append(part, static_cast<std::size_t>(read));
    }
}

}  // namespace

core::Result<Files> read_zip(const std::string& path, const ZipLimits& limits) {
    if (const auto why = obstacle(path, limits)) return unreadable(path, *why);
    const Reading open{archive_read_new()};
    archive_read_support_format_zip(open.get());
    if (archive_read_open_filename(open.get(), path.c_str(), 16 * 1024) != ARCHIVE_OK) return unreadable(path, reason(open.get()));
    Files files;
    std::size_t all = 0;
    archive_entry* entry = nullptr;
    for (;;) {
        const int next = archive_read_next_header(open.get(), &entry);
        if (next == ARCHIVE_EOF) break;
        if (next != ARCHIVE_OK) return unreadable(path, reason(open.get()));
        const char* name = archive_entry_pathname(entry);
        if (name == nullptr) return unreadable(path, "a file in it has no name");
        if (archive_entry_filetype(entry) == AE_IFDIR) continue;
        if (archive_entry_filetype(entry) != AE_IFREG) return unreadable(path, std::string{"\""} + name + "\" is no plain file");
        if (!plainly_packed(open.get())) return unreadable(path, std::string{"\""} + name + "\" is packed in an unusual way");
        if (files.size() == limits.files) return unreadable(path, "it holds more files than a pack may");
        auto bytes = bytes_of(open.get(), std::min(limits.bytes_each, limits.bytes_in_all - all), path);
        if (!bytes) return bytes.failure();
        all += bytes->size();
        if (!files.try_emplace(name, *std::move(bytes)).second) return unreadable(path, std::string{"\""} + name + "\" is in it twice");
    }
    return files;
}

core::Outcome write_zip(const std::string& path, const Files& files) {
    const auto fresh = path + ".part";
    const auto failed = [&](const std::string& why) {
        std::remove(fresh.c_str());
        return core::Failure{"could not write " + path + ": " + why + ". Give it a place that is yours to write in."};
    };
    {
        const Writing open{archive_write_new()};
        archive_write_set_format_zip(open.get());
        if (archive_write_open_filename(open.get(), fresh.c_str()) != ARCHIVE_OK) return failed(reason(open.get()));
        for (const auto& [name, bytes] : files) {
            const Entry entry{archive_entry_new()};
            archive_entry_set_pathname(entry.get(), name.c_str());
            archive_entry_set_filetype(entry.get(), AE_IFREG);
            archive_entry_set_perm(entry.get(), 0644);
            archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
            if (archive_write_header(open.get(), entry.get()) != ARCHIVE_OK ||
                archive_write_data(open.get(), bytes.data(), bytes.size()) != static_cast<la_ssize_t>(bytes.size()))
                return failed(reason(open.get()));
        }
        if (archive_write_close(open.get()) != ARCHIVE_OK) return failed(reason(open.get()));
    }
    if (std::rename(fresh.c_str(), path.c_str()) != 0) return failed("it could not be put in its place");
    return core::Done{};
}

}  // namespace unhunch::archive
