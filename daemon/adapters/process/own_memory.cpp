#include "adapters/process/own_memory.hpp"

#include <elf.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace unhunch::process {
namespace {

/// Code that the loader wrote addresses into is not what stands in the file.
bool is_changed_by_loader(const dl_phdr_info& object, const ElfW(Phdr) & segment) {
    for (auto* entry = reinterpret_cast<const ElfW(Dyn)*>(object.dlpi_addr + segment.p_vaddr); entry->d_tag != DT_NULL; ++entry)
        if (entry->d_tag == DT_TEXTREL || (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_TEXTREL) != 0)) return true;
    return false;
}

int let_go_of(dl_phdr_info* object, std::size_t, void*) {
    const std::span segments{object->dlpi_phdr, object->dlpi_phnum};
    const auto changed = [&](const auto& segment) { return segment.p_type == PT_DYNAMIC && is_changed_by_loader(*object, segment); };
    // The kernel's own is no file.
    if (std::string_view{object->dlpi_name}.starts_with("linux-") || std::ranges::any_of(segments, changed)) return 0;
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    for (const auto& segment : segments) {
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) continue;
        const std::uintptr_t begin = (object->dlpi_addr + segment.p_vaddr) & ~(page - 1);
        madvise(reinterpret_cast<void*>(begin), object->dlpi_addr + segment.p_vaddr + segment.p_memsz - begin, MADV_DONTNEED);
    }
    return 0;
}

}  // namespace

void give_back_free_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void let_go_of_start() { dl_iterate_phdr(let_go_of, nullptr); }

}  // namespace unhunch::process
