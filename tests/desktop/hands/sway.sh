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
