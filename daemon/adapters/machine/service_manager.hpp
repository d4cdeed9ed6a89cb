// Tells the service manager that started this process how it stands; where none did, nobody hears it.
#pragma once

namespace unhunch::machine {

/// It can be asked things from now on.
void tell_ready();
/// It becomes another version of itself, and tells when it is ready again.
void tell_reloading();
/// It ends by its own will.
void tell_stopping();

}  // namespace unhunch::machine
