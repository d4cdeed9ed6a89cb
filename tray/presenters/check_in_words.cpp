#include "presenters/check_in_words.hpp"

namespace unhunch::tray {

std::string check_in_thanks(core::Feeling feeling) {
    switch (feeling) {
        case core::Feeling::Easier: return "Good to hear. It is written down on this computer only.";
        case core::Feeling::Same: return "It is written down on this computer only.";
        case core::Feeling::Worse:
            return "It is written down on this computer only. If it stays or grows, ask a doctor or physiotherapist.";
    }
    return {};
}

}  // namespace unhunch::tray
