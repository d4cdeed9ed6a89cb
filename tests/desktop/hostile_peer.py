"""Somebody in the same session who means ill, or is broken: hostile_peer.py shouts | serves.

shouts: calls the daemon with huge, wrong, unknown and far too many messages; ends with 1 unless it answers all of them.
serves: is the notification server, and answers each Notify in the next wrong way; says on its output how often it was asked.
"""
import sys
import time

from gi.repository import Gio, GLib

NAME, PATH = "io.github.unhunch.Daemon1", "/io/github/unhunch/Daemon1"
HUGE = "x" * 2_000_000
WEIRD = ["", "\n" * 1000, "../../etc/passwd", "%s%n", "\u202e" * 500, HUGE]
bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def call(member, arguments=None, interface=NAME, path=PATH, patience=30_000):
    """The answer's time in s; errors are answers as good as any, silence is none."""
    begin = time.monotonic()
    try:
        bus.call_sync(NAME, path, interface, member, arguments, None, Gio.DBusCallFlags.NO_AUTO_START, patience)
    except GLib.Error as error:
        if error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT):
            sys.exit(f"no answer to {member}")
        if error.matches(Gio.dbus_error_quark(), Gio.DBusError.SERVICE_UNKNOWN) or "NoReply" in error.message:
            sys.exit(f"{member} ended the daemon: {error.message}")
    return time.monotonic() - begin


def prompt(after):
    took = call("Ping", interface="org.freedesktop.DBus.Peer")
    print(f"after {after} it answers in {took * 1000:.0f} ms", flush=True)


def described_methods():
    text = bus.call_sync(NAME, PATH, "org.freedesktop.DBus.Introspectable", "Introspect", None, None, 0, 30_000).unpack()[0]
    for interface in Gio.DBusNodeInfo.new_for_xml(text).interfaces:
        for method in interface.methods:
            yield interface.name, method.name, [argument.signature for argument in method.in_args]


def odd(signature, turn):
    """A value of that type that nobody means."""
    if signature == "s":
        return GLib.Variant("s", WEIRD[turn % len(WEIRD)])
    if signature == "u":
        return GLib.Variant("u", [0, 1, 2**31, 2**32 - 1][turn % 4])
    if signature == "x":
        return GLib.Variant("x", [0, -1, 2**63 - 1, -(2**63)][turn % 4])
    if signature == "i":
        return GLib.Variant("i", [0, -1, 2**31 - 1, -(2**31)][turn % 4])
    if signature == "b":
        return GLib.Variant("b", turn % 2 == 0)
    return None


def shout():
    methods = [each for each in described_methods() if each[1] not in ("Quit", "Restart", "OpenWindow", "StartBreak", "StartSession")]
    for interface, method, signatures in methods:
        for wrong in (None, GLib.Variant("(s)", ("no",)), GLib.Variant("(a{sv})", ({},)), GLib.Variant("(ay)", (b"\0" * 500,))):
            call(method, wrong, interface)
        for turn in range(6):
            values = [odd(signature, turn + place) for place, signature in enumerate(signatures)]
            if values and None not in values:
                call(method, GLib.Variant.new_tuple(*values), interface)
    prompt("wrong and huge arguments")
    for interface in ("", "org.freedesktop.DBus.Properties"):
        for member in ("Set", "Get", "NoSuchMethod"):
            call(member, GLib.Variant("(ssv)", (NAME, "State", GLib.Variant("s", HUGE))), interface or NAME)
    call("Get", GLib.Variant("(ss)", (NAME, "No.Such")), "org.freedesktop.DBus.Properties", "/no/such/object")
    prompt("properties that are not there")
    # Nobody reads the answers.
    flood = Gio.DBusConnection.new_for_address_sync(
        Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION),
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    for number in range(600):
        for member, arguments in (("LogBreak", GLib.Variant("(sux)", ("walk", 60, 0))), ("Remind", None), ("Resume", None)):
            message = Gio.DBusMessage.new_method_call(NAME, PATH, NAME, member)
            if arguments:
                message.set_body(arguments)
            flood.send_message(message, Gio.DBusSendMessageFlags.NONE)
        if number % 300 == 299:
            prompt(f"{3 * (number + 1)} calls in a row")
    # Signals in other people's names.
    for number in range(500):
        for path, interface, member, arguments in (
                ("/org/freedesktop/Notifications", "org.freedesktop.Notifications", "ActionInvoked", GLib.Variant("(us)", (number, "start"))),
                ("/org/freedesktop/Notifications", "org.freedesktop.Notifications", "NotificationClosed", GLib.Variant("(s)", ("x",))),
                ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", GLib.Variant("(s)", ("x",))),
                ("/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged", GLib.Variant("(u)", (1,)))):
            flood.emit_signal(None, path, interface, member, arguments)
    flood.flush_sync()
    prompt("2000 signals of somebody else")


def serve():
    answers = [GLib.Variant("(s)", ("no number",)), GLib.Variant("(u)", (0,)), None, GLib.Variant("(ay)", (b"\0" * 5000,)),
               GLib.Variant("(u)", (2**32 - 1,)), "error", "silence"]
    asked = 0

    def answer(connection, message, incoming):
        nonlocal asked
        if not incoming or message.get_message_type() != Gio.DBusMessageType.METHOD_CALL:
            return message
        if message.get_interface() != "org.freedesktop.Notifications":
            return message
        member = message.get_member()
        reply = Gio.DBusMessage.new_method_reply(message)
        if member == "GetServerInformation":
            reply.set_body(GLib.Variant("(ssss)", ("odd", HUGE[:1_000_000], "", "\u202e")))
        elif member == "GetCapabilities":
            reply.set_body(GLib.Variant("(as)", (["actions", "body"] + ["x" * 100] * 10_000,)))
        elif member == "Notify":
            body = answers[asked % len(answers)]
            asked += 1
            print(asked, flush=True)
            if body == "silence":
                return None
            if body == "error":
                reply = Gio.DBusMessage.new_method_error_literal(message, "org.freedesktop.DBus.Error.Failed", HUGE)
            elif body is not None:
                reply.set_body(body)
            for member_told, told in (("ActionInvoked", GLib.Variant("(us)", (0, HUGE))), ("ActionInvoked", GLib.Variant("(ss)", ("1", "start"))),
                                      ("NotificationClosed", GLib.Variant("(uu)", (2**32 - 1, 77))), ("ActivationToken", GLib.Variant("(u)", (1,)))):
                connection.emit_signal(None, "/org/freedesktop/Notifications", "org.freedesktop.Notifications", member_told, told)
        connection.send_message(reply, Gio.DBusSendMessageFlags.NONE)
        return None

    bus.add_filter(answer)
    Gio.bus_own_name_on_connection(bus, "org.freedesktop.Notifications", Gio.BusNameOwnerFlags.NONE, lambda *_: print(0, flush=True), None)
    GLib.MainLoop().run()


{"shouts": shout, "serves": serve}[sys.argv[1]]()
