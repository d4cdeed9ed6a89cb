"""Input, pictures and windows of a gnome-shell in unsafe mode, by a virtual device of its own: gnome_shell.py VERB...

move X Y | click X Y [left|middle|right] | wheel up|down | key NAME | type TEXT | shot FILE | window CLASS | focused
reminder (its title) | listed (where it is in the list under the clock) | eval JS
Unlike remote desktop sessions this shows no sharing indicator and counts as input of the person.
"""
import json
import sys
import time

from gi.repository import Gio, GLib

bus = Gio.bus_get_sync(Gio.BusType.SESSION)

# One device per kind, kept by the shell between our calls.
DEVICES = """
const Clutter = imports.gi.Clutter;
const seat = Clutter.get_default_backend().get_default_seat();
if (!global.unhunchPointer) {
    global.unhunchPointer = seat.create_virtual_device(Clutter.InputDeviceType.POINTER_DEVICE);
    global.unhunchKeyboard = seat.create_virtual_device(Clutter.InputDeviceType.KEYBOARD_DEVICE);
}
const pointer = global.unhunchPointer, keyboard = global.unhunchKeyboard;
const now = imports.gi.GLib.get_monotonic_time();
"""


def call(path, interface, method, arguments):
    return bus.call_sync(interface, path, interface, method, arguments, None, 0, 20000, None).unpack()


def evaluate(script):
    done, answer = call("/org/gnome/Shell", "org.gnome.Shell", "Eval", GLib.Variant("(s)", (script,)))
    if not done:
        sys.exit(f"gnome_shell.py: the shell refused: {answer}")
    return json.loads(answer) if answer else None


def act(script):
    evaluate(DEVICES + script + "; 0")


def press(what):
    """`what` is a call with a hole for the state."""
    for state in ("PRESSED", "RELEASED"):
        act(what % state)
        time.sleep(0.05)


def move(x, y):
    act(f"pointer.notify_absolute_motion(now, {int(x)}, {int(y)})")
    time.sleep(0.2)  # the pointer has to rest before a press is a click


def click(x, y, button="left"):
    move(x, y)
    number = {"left": 1, "middle": 2, "right": 3}[button]
    press(f"pointer.notify_button(now, {number}, Clutter.ButtonState.%s)")


def wheel(way):
    act(f"pointer.notify_discrete_scroll(now, Clutter.ScrollDirection.{way.upper()}, Clutter.ScrollSource.WHEEL)")


def key(name):
    press(f"keyboard.notify_keyval(now, Clutter.KEY_{name}, Clutter.KeyState.%s)")


def type_text(text):
    for letter in text:
        press(f"keyboard.notify_keyval(now, Clutter.unicode_to_keysym({ord(letter)}), Clutter.KeyState.%s)")


def shot(file):
    interface = "org.gnome.Shell.Screenshot"
    done, _ = call("/org/gnome/Shell/Screenshot", interface, "Screenshot", GLib.Variant("(bbs)", (False, False, file)))
    if not done:
        sys.exit("gnome_shell.py: no picture was taken")


def window(wanted):
    found = evaluate(f"""global.get_window_actors().map(actor => actor.meta_window)
        .filter(window => (window.get_wm_class() ?? '').toLowerCase().includes({json.dumps(wanted.lower())}))
        .map(window => window.get_id())""")
    if found:
        print(max(found))


def focused():
    print(evaluate("global.display.focus_window?.get_wm_class() ?? ''"))


def reminder():
    titles = evaluate("""imports.ui.main.messageTray.getSources().flatMap(source => source.notifications)
        .map(notification => notification.title)""")
    print(*titles, sep="\n")


def listed():
    place = evaluate("""const found = [];
        const search = actor => {
            if (actor.constructor.name === 'NotificationMessage')
                found.push([actor.get_transformed_position(), actor.get_transformed_size()]);
            actor.get_children().forEach(search);
        };
        search(imports.ui.main.panel.statusArea.dateMenu.menu.actor);
        found[0]""")
    if not place:
        sys.exit("gnome_shell.py: there is no notification in the list")
    (x, y), (width, height) = place
    print(int(x + width / 2), int(y + height / 2))


verb, *words = sys.argv[1:]
if verb == "eval":
    print(evaluate(*words))
else:
    {"move": move, "click": click, "wheel": wheel, "key": key, "type": type_text, "shot": shot, "window": window,
     "focused": focused, "reminder": reminder, "listed": listed}[verb](*words)
