#include "presenters/check_in_words.hpp"

#include "words/said.hpp"

namespace unhunch::tray {

std::string check_in_thanks(core::Feeling feeling) {
    switch (feeling) {
        case core::Feeling::Easier: return words::said("Good to hear. It is written down on this computer only.");
        case core::Feeling::Same: return words::said("It is written down on this computer only.");
        case core::Feeling::Worse:
            return words::said("It is written down on this computer only. If it stays or grows, ask a doctor or physiotherapist.");
    }
    return {};
}

}  // namespace unhunch::tray
