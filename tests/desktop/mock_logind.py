"""A stand-in for logind on the private system bus: one session that can be locked, a machine that can be put to sleep.

Inhibitors are real descriptors, and a delaying one really delays. `desk` drives it. A lock is only a wish here as it is there:
with DESKTOP_LOCKER set the desktop's own locker obeys it and says so, without it the stand-in plays the locker.
"""
import os
import pathlib
import time

from gi.repository import Gio, GLib

INTERFACES = Gio.DBusNodeInfo.new_for_xml(pathlib.Path(__file__).with_suffix(".xml").read_text())
MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
USER = "org.freedesktop.login1.User"
STAND_IN = "io.github.unhunch.StandIn"
ROOT = "/org/freedesktop/login1"
SESSION_PATH = ROOT + "/session/c1"
USER_PATH = f"{ROOT}/user/_{os.getuid()}"
LONGEST_DELAY = 5  # seconds

bus = Gio.bus_get_sync(Gio.BusType.SYSTEM)
hints = {"Active": True, "LockedHint": False, "IdleHint": False}
idle_since = {"IdleSinceHint": 0, "IdleSinceHintMonotonic": 0}  # µs
closing = False
preparing = {"Sleep": False, "Shutdown": False}
inhibitors = {}  # our end of the pipe -> (what, who, why, mode, uid, pid)


def inhibited(mode):
    return ":".join(sorted({what for entry in inhibitors.values() if entry[3] == mode for what in entry[0].split(":")}))


def value_of(interface, name):
    """Of any property, as logind types it."""
    if name in hints:
        return GLib.Variant("b", hints[name])
    if name in idle_since:
        return GLib.Variant("t", idle_since[name])
    kind, value = {
        (MANAGER, "PreparingForSleep"): ("b", preparing["Sleep"]),
        (MANAGER, "PreparingForShutdown"): ("b", preparing["Shutdown"]),
        (MANAGER, "BlockInhibited"): ("s", inhibited("block")),
        (MANAGER, "DelayInhibited"): ("s", inhibited("delay")),
        (MANAGER, "InhibitDelayMaxUSec"): ("t", LONGEST_DELAY * 1000000),
        (SESSION, "Id"): ("s", "c1"),
        (SESSION, "User"): ("(uo)", (os.getuid(), USER_PATH)),
        (SESSION, "Name"): ("s", "person"),
        (SESSION, "Class"): ("s", "user"),
        (SESSION, "Type"): ("s", os.environ.get("XDG_SESSION_TYPE", "x11")),
        (SESSION, "State"): ("s", "closing" if closing else "active" if hints["Active"] else "online"),
        (SESSION, "Remote"): ("b", False),
        (USER, "UID"): ("u", os.getuid()),
        (USER, "State"): ("s", "active"),
        (USER, "Display"): ("(so)", ("c1", SESSION_PATH)),
        (USER, "Sessions"): ("a(so)", [("c1", SESSION_PATH)]),
    }[interface, name]
    return GLib.Variant(kind, value)


def say(path, interface, signal, arguments=None):
    bus.emit_signal(None, path, interface, signal, arguments)


def say_changed(path, interface, *names):
    changed = {name: value_of(interface, name) for name in names}
    say(path, "org.freedesktop.DBus.Properties", "PropertiesChanged",
        GLib.Variant("(sa{sv}as)", (interface, changed, [])))


def change_hint(name, value):
    if hints[name] == value:
        return
    hints[name] = value
    if name == "IdleHint":
        idle_since["IdleSinceHint"] = time.time_ns() // 1000
        idle_since["IdleSinceHintMonotonic"] = time.monotonic_ns() // 1000
        say_changed(ROOT, MANAGER, "IdleHint", *idle_since)
        say_changed(SESSION_PATH, SESSION, "IdleHint", *idle_since)
    elif name == "Active":
        say_changed(SESSION_PATH, SESSION, "Active", "State")
    else:
        say_changed(SESSION_PATH, SESSION, name)


def lock(on):
    say(SESSION_PATH, SESSION, "Lock" if on else "Unlock")
    if "DESKTOP_LOCKER" not in os.environ:
        change_hint("LockedHint", on)


def prepare(what, then):
    """Says that sleep or shutdown comes, and does it when nobody delays it any more."""
    preparing[what] = True
    say(ROOT, MANAGER, "PrepareFor" + what, GLib.Variant("(b)", (True,)))
    asked = time.monotonic()

    def wait_for_delays():
        if what.lower() in inhibited("delay").split(":") and time.monotonic() - asked < LONGEST_DELAY:
            return GLib.SOURCE_CONTINUE
        then()
        return GLib.SOURCE_REMOVE

    GLib.timeout_add(50, wait_for_delays)


def sleep(seconds):
    def wake():
        preparing["Sleep"] = False
        say(ROOT, MANAGER, "PrepareForSleep", GLib.Variant("(b)", (False,)))
        return GLib.SOURCE_REMOVE

    prepare("Sleep", lambda: GLib.timeout_add(int(seconds * 1000), wake))


def log_out():
    global closing
    closing = True
    change_hint("Active", False)


def inhibit(arguments, invocation):
    ours, theirs = os.pipe()
    inhibitors[ours] = (*arguments, os.getuid(), 0)

    def released(descriptor, _condition):
        del inhibitors[descriptor]
        os.close(descriptor)
        say_changed(ROOT, MANAGER, "BlockInhibited", "DelayInhibited")
        return GLib.SOURCE_REMOVE

    GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, ours, GLib.IOCondition.HUP, released)
    descriptors = Gio.UnixFDList()
    handle = descriptors.append(theirs)
    os.close(theirs)
    invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (handle,)), descriptors)
    say_changed(ROOT, MANAGER, "BlockInhibited", "DelayInhibited")


def call(_bus, _sender, _path, interface, method, parameters, invocation):
    arguments = parameters.unpack()
    answer = None
    if method == "Inhibit":
        return inhibit(arguments, invocation)
    if method in ("GetSession", "GetSessionByPID"):
        answer = GLib.Variant("(o)", (SESSION_PATH,))
    elif method == "GetUser":
        answer = GLib.Variant("(o)", (USER_PATH,))
    elif method == "ListSessions":
        answer = GLib.Variant("(a(susso))", ([("c1", os.getuid(), "person", "seat0", SESSION_PATH)],))
    elif method == "ListInhibitors":
        answer = GLib.Variant("(a(ssssuu))", (list(inhibitors.values()),))
    elif method.startswith("Can"):
        answer = GLib.Variant("(s)", ("no",))
    elif method.startswith(("Lock", "Unlock")):
        lock(method.startswith("Lock"))
    elif method == "Sleep":
        sleep(*arguments)
    elif method == "ShutDown":
        prepare("Shutdown", lambda: None)
    elif method == "LogOut":
        log_out()
    elif method == "SetHint":
        change_hint(*arguments)
    else:  # SetLockedHint, SetIdleHint
        change_hint(method.removeprefix("Set"), *arguments)
    return invocation.return_value(answer)


def property_of(_bus, _sender, _path, interface, name):
    return value_of(interface, name)


for interface, paths in {MANAGER: [ROOT], STAND_IN: ["/stand_in"],
                         SESSION: [f"{ROOT}/session/{name}" for name in ("c1", "auto", "self")],
                         USER: [USER_PATH, ROOT + "/user/self"]}.items():
    for path in paths:
        bus.register_object(path, INTERFACES.lookup_interface(interface), call, property_of, None)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.login1", Gio.BusNameOwnerFlags.NONE, None, None)
GLib.MainLoop().run()
