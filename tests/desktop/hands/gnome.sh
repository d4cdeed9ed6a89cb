# How GNOME is used and looked at, through its shell in unsafe mode. Sourced by `desk`.
# shellcheck shell=bash disable=SC2154

shell() {
  /usr/bin/python3 "$here/gnome_shell.py" "$@"
}
shot() { # FILE
  shell shot "$(readlink -m "$1")"
}
move() {
  shell move "$1" "$2"
}
click() { # X Y [BUTTON]
  shell click "$@"
}
wheel() {
  shell wheel "$1"
}
type_text() {
  shell type "$1"
}
key() {
  shell key "$1"
}
active() {
  shell move 400 400
  shell move 402 400
}
silence() {
  gdbus call --session -d org.gnome.Mutter.IdleMonitor -o /org/gnome/Mutter/IdleMonitor/Core \
    -m org.gnome.Mutter.IdleMonitor.GetIdletime | tr -dc '0-9 ' | awk '{ print $NF }'
}
window() {
  shell window "$1" | grep .
}
focused() {
  shell focused
}
# A banner goes after some seconds; what it said stays in the list under the clock.
reminder() {
  shell reminder | grep .
}
answer() {
  click 640 16
  sleep 0.5
  read -r x y < <(shell listed)
  click "$x" "$y"
  shell eval 'imports.ui.main.panel.closeCalendar()' >/dev/null  # or the next key would go to the list
}
quiet() { # on|off
  gsettings set org.gnome.desktop.notifications show-banners "$([ "$1" = on ] && echo false || echo true)"
}
fill() {
  key F11
}
renew() {
  env -u WAYLAND_DISPLAY "$here/desk" restart gnome
  become_true "$here/desk" active
  become_true gdbus call --session -d org.kde.StatusNotifierWatcher -o / -m org.freedesktop.DBus.Peer.Ping
  sleep 2
  key Escape  # GNOME starts in its overview
}
