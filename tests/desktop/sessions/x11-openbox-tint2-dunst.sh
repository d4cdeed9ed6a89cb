# X11 with an XEmbed tray only and notifications without drawn buttons (a click is the default action): openbox, tint2, dunst.
# shellcheck shell=bash disable=SC2154

start_buses
start_x
export XDG_CURRENT_DESKTOP=openbox DESKTOP_HANDS=openbox DESKTOP_SILENCE=xsync DESKTOP_NOTIFIER=dunst
tell_bus
mkdir -p "$XDG_CONFIG_HOME/tint2" "$XDG_CONFIG_HOME/dunst"
cp "$here/sessions/x11-openbox-tint2-dunst/tint2rc" "$XDG_CONFIG_HOME/tint2/"
cp "$here/sessions/x11-openbox-tint2-dunst/dunstrc" "$XDG_CONFIG_HOME/dunst/"
background openbox openbox
background tint2 tint2
background dunst dunst
wait_for 10 bus_has org.freedesktop.Notifications
wait_for 10 xdotool search --onlyvisible --class tint2
sleep 1
