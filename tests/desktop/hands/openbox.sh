# How openbox with tint2 and dunst is used and looked at. Sourced by `desk`.
# shellcheck shell=bash source-path=SCRIPTDIR/.. disable=SC2154
. "$here/hands/x11.sh"

reminder() {
  window Dunst
}
answer() {
  local x y
  read -r x y < <(xdotool getwindowgeometry --shell "$(window Dunst)" |
    awk -F= '{ n[$1] = $2 } END { print int(n["X"] + n["WIDTH"] / 2), int(n["Y"] + n["HEIGHT"] / 2) }')
  click "$x" "$y"
}
quiet() { # on|off
  dunstctl set-paused "$([ "$1" = on ] && echo true || echo false)"
}
renew() {
  renew_x openbox tint2 dunst
}
