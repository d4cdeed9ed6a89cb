"""A stand-in for GDM on the private system bus: GNOME offers its lock screen only where a display manager answers."""
from gi.repository import Gio, GLib

INTERFACE = "org.gnome.DisplayManager.Manager"
DESCRIPTION = Gio.DBusNodeInfo.new_for_xml(f"""
<node>
  <interface name="{INTERFACE}">
    <method name="RegisterSession"><arg type="a{{sv}}" direction="in"/></method>
    <method name="OpenReauthenticationChannel"><arg type="s" direction="in"/><arg type="s" direction="out"/></method>
    <property name="Version" type="s" access="read"/>
  </interface>
</node>""")


def call(_bus, _sender, _path, _interface, method, _parameters, invocation):
    if method == "RegisterSession":
        invocation.return_value(None)
    else:
        invocation.return_dbus_error("io.github.unhunch.StandIn.Error", "nobody knows a password here")


def version(*_which):
    return GLib.Variant("s", "43.0")


bus = Gio.bus_get_sync(Gio.BusType.SYSTEM)
bus.register_object("/org/gnome/DisplayManager/Manager", DESCRIPTION.lookup_interface(INTERFACE), call, version, None)
Gio.bus_own_name_on_connection(bus, "org.gnome.DisplayManager", Gio.BusNameOwnerFlags.NONE, None, None)
GLib.MainLoop().run()
