"""Prints the keys that lead to an item of the tray icon's open menu: tray_menu.py LABEL [SUBLABEL]. Without a label: the menu."""
import sys

from gi.repository import Gio, GLib

bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def call(name, path, interface, method, arguments, answer):
    return bus.call_sync(name, path, interface, method, arguments, GLib.VariantType(answer), 0, 5000, None).unpack()


def get(name, path, interface, prop):
    return call(name, path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, prop)), "(v)")[0]


def where():
    watcher = "org.kde.StatusNotifierWatcher"
    dbus = "org.freedesktop.DBus"
    if not call(dbus, "/" + dbus.replace(".", "/"), dbus, "NameHasOwner", GLib.Variant("(s)", (watcher,)), "(b)")[0]:
        # A tray of the old kind has no list; what its icon shows is this menu, drawn by other means.
        return "io.github.unhunch.Daemon1", "/StatusNotifierItem"
    items = get(watcher, "/StatusNotifierWatcher", watcher, "RegisteredStatusNotifierItems")
    if len(items) != 1:
        sys.exit(f"expected one tray icon, found {items}")
    name, _, path = items[0].partition("/")
    return name.rstrip("@"), "/" + path if path else "/StatusNotifierItem"


def menu():
    name, path = where()
    menu_path = get(name, path, "org.kde.StatusNotifierItem", "Menu")
    arguments = GLib.Variant("(iias)", (0, -1, []))
    return call(name, menu_path, "com.canonical.dbusmenu", "GetLayout", arguments, "(u(ia{sv}av))")[1]


def entries(node):
    """Label, whether the keyboard can reach it, and the item itself; separators and hidden items are left out."""
    for child in node[2]:
        properties = child[1]
        if properties.get("type") != "separator" and properties.get("visible", True):
            yield properties.get("label", "").replace("_", ""), properties.get("enabled", True), child


def keys_to(node, labels):
    keys = []
    # "Paused until ..." only tells, "Pause" can be chosen.
    called_so = {label for label, enabled, _ in entries(node) if label.startswith(labels[0]) and enabled}
    for label, enabled, child in entries(node):
        if enabled:
            keys.append("Down")
        if label.startswith(labels[0]) and (enabled or not called_so):
            if not enabled:
                sys.exit(f"'{label}' is greyed")
            # Opening a submenu selects its first item.
            return keys + (["Right"] + keys_to(child, labels[1:])[1:] if labels[1:] else [])
    sys.exit(f"the menu has no '{labels[0]}', only: {', '.join(entry[0] for entry in entries(node))}")


def show(node, indent=""):
    for label, enabled, child in entries(node):
        print(f"{indent}{label}{'' if enabled else ' (greyed)'}")
        show(child, indent + "  ")


if sys.argv[1:]:
    print(*keys_to(menu(), sys.argv[1:]))
else:
    show(menu())
