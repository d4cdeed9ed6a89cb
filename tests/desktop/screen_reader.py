"""What a screen reader finds in Unhunch's windows, and what it is told to read out.

screen_reader.py tree              every visible object: ROLE <tab> NAME <tab> VALUE <tab> DESCRIPTION
screen_reader.py nameless          the controls, pictures and values among them that have no name; exit 1 where there are any
screen_reader.py focused           the object that the keys go to: ROLE <tab> NAME <tab> STATE, which is "on" where it is pressed or ticked
screen_reader.py listen SECONDS    what is announced, a line each
"""
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Boxes that hold others, and texts, whose name is what they say.
SILENT = {"panel", "filler", "label", "scroll pane", "viewport", "scroll bar"}


def windows():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if program is not None and "unhunch" in (program.get_name() or ""):
            yield program


def objects(node):
    try:
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is None or not child.get_state_set().contains(Atspi.StateType.SHOWING):
                continue
            yield child
            yield from objects(child)
    except GLib.Error:
        return


def value(node):
    if "Value" not in node.get_interfaces():
        return ""
    return f"{Atspi.Value.get_current_value(node):g}/{Atspi.Value.get_maximum_value(node):g}"


def found():
    for program in windows():
        for node in objects(program):
            description = (node.get_description() or "").replace("\n", " ")
            yield node.get_role_name(), (node.get_name() or "").replace("\n", " "), value(node), description


def focused():
    for program in windows():
        for node in objects(program):
            states = node.get_state_set()
            if states.contains(Atspi.StateType.FOCUSED):
                on = states.contains(Atspi.StateType.CHECKED) or states.contains(Atspi.StateType.PRESSED)
                yield node.get_role_name(), node.get_name() or "", "on" if on else ""


def listen(seconds):
    def heard(event):
        if "unhunch" in (event.source.get_application().get_name() or ""):
            print(event.any_data, flush=True)

    listener = Atspi.EventListener.new(heard)
    listener.register("object:announcement")
    GLib.timeout_add_seconds(seconds, Atspi.event_quit)
    print("listening", flush=True)
    Atspi.event_main()


def main():
    if sys.argv[1] == "listen":
        listen(int(sys.argv[2]))
        return 0
    if sys.argv[1] == "focused":
        for line in focused():
            print("\t".join(line))
        return 0
    if sys.argv[1] == "tree":
        for line in found():
            print("\t".join(line))
        return 0
    everything = list(found())
    nameless = [role for role, name, _, _ in everything if not name and role not in SILENT]
    print("\n".join(nameless) if everything else "no window of Unhunch is there")
    return 1 if nameless or not everything else 0


sys.exit(main())
