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
