// The written interface and the one the running daemon shows are the same.
#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

#include "adapters/sdbus/daemon_service.hpp"
#include "adapters/sdbus/pending_calls.hpp"
#include "bus_desk.hpp"
#include "recording_break_service.hpp"

using namespace unhunch;
using namespace unhunch::test;

namespace {

constexpr const char* name = "io.github.unhunch.Daemon1";

/// The tags of the interface one a line, attributes in order: "arg direction=in name=routine type=s".
std::vector<std::string> tags(const std::string& xml) {
    const auto from = xml.find(std::string{"<interface name=\""} + name + "\"");
    const auto text = xml.substr(from, xml.find("</interface>", from) - from);
    static const std::regex tag{R"(<(\w+)([^>]*?)/?>)"};
    static const std::regex attribute{R"re((\w+)="([^"]*)")re"};
    std::vector<std::string> lines;
    for (std::sregex_iterator each{text.begin(), text.end(), tag}, end; each != end; ++each) {
        const auto attributes = (*each)[2].str();
        std::vector<std::string> words;
        for (std::sregex_iterator one{attributes.begin(), attributes.end(), attribute}; one != end; ++one)
            words.push_back((*one)[1].str() + "=" + (*one)[2].str());
        std::ranges::sort(words);
        auto line = (*each)[1].str();
        for (const auto& word : words) line += " " + word;
        lines.push_back(line);
    }
    return lines;
}

std::string introspected(const BusDesk& desk, sd_bus* bus) {
    sdbus::PendingCalls calls;
    std::string xml;
    calls.send(bus,
               sdbus::method_call(bus, name, "/io/github/unhunch/Daemon1", "org.freedesktop.DBus.Introspectable",
                                  "Introspect"),
               [&](sd_bus_message* reply) {
                   const char* text = "";
                   sd_bus_message_read(reply, "s", &text);
                   xml = text;
               });
    REQUIRE(desk.until([&] { return !xml.empty(); }));
    return xml;
}

}  // namespace

TEST_CASE("The interface of the running daemon is the written one, to the last argument") {
    BusDesk desk;
    const auto daemon_end = desk.connection();
    const auto client_end = desk.connection();
    RecordingBreakService service;
    const auto served = sdbus::serve_on_bus(*daemon_end, service);
    REQUIRE(served);
    std::ifstream file{DAEMON_XML};
    std::stringstream written;
    written << file.rdbuf();

    const auto expected = tags(written.str());

    CHECK(expected.size() > 60);
    CHECK(tags(introspected(desk, client_end->handle())) == expected);
}
