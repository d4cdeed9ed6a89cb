// Points, clicks and types in a Wayland session of the tests: wayland_input WIDTHxHEIGHT VERB...
//   move X Y | click X Y [left|middle|right] | wheel up|down | key CODE | type TEXT (as on a US keyboard)
// Exit 1 where the compositor does not let us, 2 for wrong use.
#include <linux/input-event-codes.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "wayland_hand.hpp"

using namespace unhunch::test;
using namespace std::chrono_literals;

namespace {

struct WrongUse : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Person {
public:
    Person(WaylandSession& session, ScreenSize screen) : session_{session}, hand_{wayland_hand(session, screen)} { rest(50ms); }

    void move(const std::string& x, const std::string& y) {
        hand_->move_to(number(x), number(y));
        rest(150ms);  // tool kits want the pointer to rest before they take a press for a click
    }
    void click(const std::string& button) {
        const std::uint32_t code = button == "right" ? BTN_RIGHT : button == "middle" ? BTN_MIDDLE : BTN_LEFT;
        for (const bool down : {true, false}) {
            hand_->button(code, down);
            rest(60ms);
        }
    }
    void wheel(const std::string& way) {
        hand_->wheel(way == "up" ? -1 : 1);
        rest(50ms);
    }
    void key(std::uint32_t code) {
        for (const bool down : {true, false}) {
            hand_->key(code, down);
            rest(40ms);
        }
    }
    void type(const std::string& text) {
        for (const char letter : text) {
            const auto [code, shifted] = key_of(letter);
            if (shifted) hand_->key(KEY_LEFTSHIFT, true);
            key(code);
            if (shifted) hand_->key(KEY_LEFTSHIFT, false);
        }
    }
    static std::uint32_t number(const std::string& word) { return static_cast<std::uint32_t>(std::stoul(word)); }

private:
    void rest(std::chrono::milliseconds length) {
        session_.settle();
        std::this_thread::sleep_for(length);
    }

    // A row of keys has codes that follow each other.
    static std::pair<std::uint32_t, bool> key_of(char letter) {
        static const struct {
            std::uint32_t first;
            std::string plain, shifted;
        } rows[]{{KEY_1, "1234567890-=", "!@#$%^&*()_+"},
                 {KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"},
                 {KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"},
                 {KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"},
                 {KEY_SPACE, " ", ""}};
        for (const auto& row : rows)
            for (const bool shifted : {false, true}) {
                const auto place = (shifted ? row.shifted : row.plain).find(letter);
                if (place != std::string::npos) return {row.first + static_cast<std::uint32_t>(place), shifted};
            }
        throw WrongUse{std::string{"no key types '"} + letter + "'"};
    }

    WaylandSession& session_;
    std::unique_ptr<WaylandHand> hand_;
};

void act(Person& person, const std::vector<std::string>& words) {
    const auto& verb = words.front();
    const auto count = words.size() - 1;
    if (verb == "move" && count == 2) return person.move(words[1], words[2]);
    if (verb == "click" && (count == 2 || count == 3)) {
        person.move(words[1], words[2]);
        return person.click(count == 3 ? words[3] : "left");
    }
    if (verb == "wheel" && count == 1) return person.wheel(words[1]);
    if (verb == "key" && count == 1) return person.key(Person::number(words[1]));
    if (verb == "type" && count == 1) return person.type(words[1]);
    throw WrongUse{"I do not know how to '" + verb + "' with so many words"};
}

}  // namespace

int main(int argc, char** argv) try {
    unsigned width = 0, height = 0;
    if (argc < 3 || std::sscanf(argv[1], "%ux%u", &width, &height) != 2)
        throw WrongUse{"usage: wayland_input WIDTHxHEIGHT VERB..."};
    WaylandSession session;
    Person person{session, {width, height}};
    act(person, {argv + 2, argv + argc});
    session.settle();
    return 0;
} catch (const WrongUse& wrong) {
    std::fprintf(stderr, "wayland_input: %s\n", wrong.what());
    return 2;
} catch (const std::exception& error) {
    std::fprintf(stderr, "wayland_input: %s\n", error.what());
    return 1;
}
