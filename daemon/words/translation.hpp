// What is known about the translation that the person reads.
#pragma once

namespace unhunch::words {

/// Whether no speaker has read it yet, by the head of its catalogue; never of English.
[[nodiscard]] bool translated_by_machine();

}  // namespace unhunch::words
