// What this process holds of the machine's memory without needing it any more.
#pragma once

namespace unhunch::process {

/// What was allocated and freed goes back to the system.
void give_back_free_memory();

/// Lets go of all code and constants that are mapped, once, when a start is over: most of them were for the start alone, and whatever
/// is needed comes back with its first use, from the same pages of the file that the system keeps anyway. Not a thing to do now
/// and again: what is used would only be unmapped to be mapped again.
void let_go_of_start();

}  // namespace unhunch::process
