#include "adapters/archive/zip_file.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstdio>
#include <memory>

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
