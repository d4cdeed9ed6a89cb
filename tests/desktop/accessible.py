"""Finds a button or menu item by the name that a screen reader would speak, and prints its centre: accessible.py NAME [ROLE].
With --whole before the name it is a label that begins so, and all of its text has to lie within it.

Waits up to five seconds for it to show. Exit 1 where nothing visible has that name; then what there is stands on stderr.
"""
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def everything(node, depth=0):
    """All that is showing below `node`; programs that went away in the meantime are passed over."""
    if depth > 30:
        return
    try:
        for child in list(children(node)):
            if depth < 2 or child.get_state_set().contains(Atspi.StateType.SHOWING):
                yield child
                yield from everything(child, depth + 1)
    except GLib.Error:
        return


def is_whole(node):
    """Whether the last letter has its place within the label."""
    last = Atspi.Text.get_character_extents(node, Atspi.Text.get_character_count(node) - 1, Atspi.CoordType.SCREEN)
    box = node.get_extents(Atspi.CoordType.SCREEN)
    return last.height > 0 and last.y >= box.y and last.y + last.height <= box.y + box.height + 1


def find(name, role, whole=False):
    seen = []
    for node in everything(Atspi.get_desktop(0)):
        try:
            its_name, its_role = node.get_name() or "", node.get_role_name()
            if not its_name:
                continue
            seen.append(f"{its_role} '{its_name}'")
            if whole and its_name.startswith(name) and its_role == "label":
                if is_whole(node):
                    return ("whole",), seen
                seen[-1] += " (cut off)"
            if not whole and its_name.replace("_", "") == name and role in ("", its_role):
                box = node.get_extents(Atspi.CoordType.SCREEN)
                if box.width > 0 and box.height > 0 and box.x >= 0:
                    return (box.x + box.width // 2, box.y + box.height // 2), seen
        except GLib.Error:
            continue
    return None, seen


def main():
    arguments = sys.argv[1:]
    whole = arguments[0] == "--whole"
    if whole:
        arguments = arguments[1:]
    name, role = arguments[0], (arguments[1] if len(arguments) > 1 else "")
    give_up = time.monotonic() + 5
    while True:
        centre, seen = find(name, role, whole)
        if centre:
            print(*centre)
            return 0
        if time.monotonic() > give_up:
            print(f"nothing called '{name}' is on the screen, only: {', '.join(seen)}", file=sys.stderr)
            return 1
        time.sleep(0.3)


sys.exit(main())
