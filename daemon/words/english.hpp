// English whatever the person reads.
#pragma once

namespace unhunch::words {

/// From now on, for an answer that programs read.
void speak_english();

}  // namespace unhunch::words
