"""A stand-in for logind on the private system bus: one session that can be locked, a machine that can be put to sleep.

Inhibitors are real descriptors, and a delaying one really delays. `desk` drives it.
"""
import os
import time

from gi.repository import Gio, GLib

MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
ROOT = "/org/freedesktop/login1"
SESSION_PATH = ROOT + "/session/c1"

INTERFACES = Gio.DBusNodeInfo.new_for_xml("""
<node>
  <interface name="org.freedesktop.login1.Manager">
    <method name="GetSession"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
    <method name="GetSessionByPID"><arg type="u" direction="in"/><arg type="o" direction="out"/></method>
    <method name="ListSessions"><arg type="a(susso)" direction="out"/></method>
    <method name="ListInhibitors"><arg type="a(ssssuu)" direction="out"/></method>
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="h" direction="out"/>
    </method>
    <method name="LockSession"><arg type="s" direction="in"/></method>
    <method name="UnlockSession"><arg type="s" direction="in"/></method>
    <property name="PreparingForSleep" type="b" access="read"/>
    <property name="BlockInhibited" type="s" access="read"/>
    <property name="DelayInhibited" type="s" access="read"/>
    <signal name="PrepareForSleep"><arg type="b"/></signal>
  </interface>
  <interface name="org.freedesktop.login1.Session">
    <method name="SetLockedHint"><arg type="b" direction="in"/></method>
    <method name="SetIdleHint"><arg type="b" direction="in"/></method>
    <property name="Id" type="s" access="read"/>
    <property name="Type" type="s" access="read"/>
    <property name="State" type="s" access="read"/>
    <property name="Active" type="b" access="read"/>
    <property name="LockedHint" type="b" access="read"/>
    <property name="IdleHint" type="b" access="read"/>
    <signal name="Lock"/>
    <signal name="Unlock"/>
  </interface>
  <interface name="io.github.unhunch.StandIn">
    <method name="Sleep"><arg type="d" direction="in"/></method>
    <method name="SetActive"><arg type="b" direction="in"/></method>
  </interface>
</node>""")

bus = Gio.bus_get_sync(Gio.BusType.SYSTEM)
hints = {"Active": True, "LockedHint": False, "IdleHint": False}
asleep = False
inhibitors = {}  # our end of the pipe -> (what, who, why, mode, uid, pid)


def inhibited(mode):
    return ":".join(sorted({what for entry in inhibitors.values() if entry[3] == mode for what in entry[0].split(":")}))


def say(path, interface, signal, arguments=None):
    bus.emit_signal(None, path, interface, signal, arguments)


def change_hint(name, value):
    if hints[name] == value:
        return
    hints[name] = value
    changed = {name: GLib.Variant("b", value)}
    if name == "Active":
        changed["State"] = session_property(None, None, None, None, "State")
    say(SESSION_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged",
        GLib.Variant("(sa{sv}as)", (SESSION, changed, [])))


def lock(on):
    say(SESSION_PATH, SESSION, "Lock" if on else "Unlock")
    change_hint("LockedHint", on)  # what a screen locker would report back


def sleep(seconds):
    global asleep
    asleep = True
    say(ROOT, MANAGER, "PrepareForSleep", GLib.Variant("(b)", (True,)))
    asked = time.monotonic()

    def wake():
        global asleep
        asleep = False
        say(ROOT, MANAGER, "PrepareForSleep", GLib.Variant("(b)", (False,)))
        return GLib.SOURCE_REMOVE

    def wait_for_delays():
        if "sleep" in inhibited("delay") and time.monotonic() - asked < 5:
            return GLib.SOURCE_CONTINUE
        GLib.timeout_add(int(seconds * 1000), wake)
        return GLib.SOURCE_REMOVE

    GLib.timeout_add(50, wait_for_delays)


def inhibit(arguments, invocation):
    ours, theirs = os.pipe()
    inhibitors[ours] = (*arguments, os.getuid(), 0)

    def released(descriptor, _condition):
        del inhibitors[descriptor]
        os.close(descriptor)
        return GLib.SOURCE_REMOVE

    GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, ours, GLib.IOCondition.HUP, released)
    descriptors = Gio.UnixFDList()
    handle = descriptors.append(theirs)
    os.close(theirs)
    invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (handle,)), descriptors)


def manager_call(_bus, _sender, _path, _interface, method, parameters, invocation):
    arguments = parameters.unpack()
    if method == "Inhibit":
        return inhibit(arguments, invocation)
    answer = None
    if method in ("GetSession", "GetSessionByPID"):
        answer = GLib.Variant("(o)", (SESSION_PATH,))
    elif method == "ListSessions":
        answer = GLib.Variant("(a(susso))", ([("c1", os.getuid(), "person", "seat0", SESSION_PATH)],))
    elif method == "ListInhibitors":
        answer = GLib.Variant("(a(ssssuu))", (list(inhibitors.values()),))
    else:
        lock(method == "LockSession")
    return invocation.return_value(answer)


def manager_property(_bus, _sender, _path, _interface, name):
    if name == "PreparingForSleep":
        return GLib.Variant("b", asleep)
    return GLib.Variant("s", inhibited("block" if name == "BlockInhibited" else "delay"))


def session_call(_bus, _sender, _path, _interface, method, parameters, invocation):
    change_hint(method.removeprefix("Set"), parameters.unpack()[0])
    invocation.return_value(None)


def session_property(_bus, _sender, _path, _interface, name):
    if name in hints:
        return GLib.Variant("b", hints[name])
    words = {"Id": "c1", "Type": os.environ.get("XDG_SESSION_TYPE", "x11"), "State": "active" if hints["Active"] else "online"}
    return GLib.Variant("s", words[name])


def stand_in_call(_bus, _sender, _path, _interface, method, parameters, invocation):
    value = parameters.unpack()[0]
    if method == "Sleep":
        sleep(value)
    else:
        change_hint("Active", value)
    invocation.return_value(None)


bus.register_object(ROOT, INTERFACES.lookup_interface(MANAGER), manager_call, manager_property, None)
for name in ("c1", "auto", "self"):
    bus.register_object(f"{ROOT}/session/{name}", INTERFACES.lookup_interface(SESSION), session_call, session_property, None)
bus.register_object("/stand_in", INTERFACES.lookup_interface("io.github.unhunch.StandIn"), stand_in_call, None, None)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.login1", Gio.BusNameOwnerFlags.NONE, None, None)
GLib.MainLoop().run()
