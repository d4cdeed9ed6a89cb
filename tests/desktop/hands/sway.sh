# How sway is used and looked at. Sourced by `desk`.
# shellcheck shell=bash source-path=SCRIPTDIR/.. disable=SC2154
. "$here/hands/wayland.sh"

shot() { # FILE
  grim "$1"
}
type_text() {
  wtype -d 110 "$1"
}
key() {
  wtype -k "$1"
}
# The windows as "ID CLASS FOCUSED", the newest last.
windows() {
  swaymsg -t get_tree | /usr/bin/python3 -c '
import json, sys
def walk(node):
    if node.get("pid") and node.get("visible"):
        print(node["id"], node.get("app_id") or "-", node["focused"])
    for child in node["nodes"] + node["floating_nodes"]:
        walk(child)
walk(json.load(sys.stdin))' | sort -n
}
window() {
  windows | awk -v wanted="$1" 'tolower($2) ~ tolower(wanted) { print $1 }' | tail -n 1 | grep .
}
focused() {
  windows | awk '$3 == "True" { print $2 }'
}
# swaylock leaves no trace on any bus.
locked() {
  [ -e "$DESKTOP_DIR/swaylock.pid" ] && kill -0 "$(cat "$DESKTOP_DIR/swaylock.pid")" 2>/dev/null
}
reminder() {
  makoctl list | grep -q '"data":"Time to move'  # mako keeps whatever else Unhunch has said
}
answer() {
  click 1100 90
}
quiet() { # on|off
  makoctl mode "$([ "$1" = on ] && echo -a || echo -r)" do-not-disturb >/dev/null
}
fill() {
  swaymsg -q fullscreen toggle  # there it is the compositor's key
}
renew() {
  "$here/desk" stop sway
  rm -f "$SWAYSOCK"  # of one that was killed; the next would take another name
  env -u WAYLAND_DISPLAY "$here/desk" restart sway
  become_true test -S "$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY"
  become_true swaymsg -t get_outputs
  local name
  for name in keyboard silence mako waybar swayidle; do "$here/desk" restart $name; done
  become_true "$here/desk" active
}
