// Writes the texts of a pack as a gettext template, each under its own context, for packaging/po/update.
#include <cstdio>
#include <string>

#include "catalogue/reader.hpp"
#include "catalogue/texts.hpp"

using namespace unhunch;

namespace {

std::string quoted(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

void write(const content::Text& text) {
    if (!text.note.empty()) std::printf("#. %s\n", text.note.c_str());
    if (text.is_safety) std::puts("#. Safety: says neither more nor less than the English.");
    std::printf("msgctxt %s\nmsgid %s\nmsgstr \"\"\n\n", quoted(text.context).c_str(), quoted(text.words).c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("Usage: unhunch-texts PACK\n", stderr);
        return 2;
    }
    const auto pack = content::read_pack(argv[1]);
    if (!pack) {
        std::fprintf(stderr, "%s\n", pack.failure().message.c_str());
        return 1;
    }
    auto catalogue = pack->catalogue;
    content::each_text(catalogue, [](const content::Text& text) {
        write(text);
        return text.words;
    });
    return 0;
}
