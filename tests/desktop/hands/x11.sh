# How an X11 desktop is used and looked at. Sourced by `desk`.
# shellcheck shell=bash disable=SC2154

shot() { # FILE [WINDOW]
  import -window "${2:-root}" "$1"
}
move() {
  xdotool mousemove "$1" "$2"
}
click() { # X Y [BUTTON]
  local button=1
  case ${3:-left} in middle) button=2 ;; right) button=3 ;; esac
  move "$1" "$2"
  sleep 0.3  # tool kits want the pointer to rest before they take a press for a click
  xdotool click $button
}
wheel() {
  if [ "$1" = up ]; then xdotool click 4; else xdotool click 5; fi
}
type_text() {
  xdotool type --delay 110 "$1"
}
key() {
  xdotool key "$1"
}
active() {
  xdotool mousemove_relative 2 0 mousemove_relative -- -2 0
}
silence() {
  xprintidle
}
window() {
  xdotool search --onlyvisible --class "$1" | tail -n 1 | grep .
}
focused() {
  xprop -id "$(xdotool getactivewindow)" WM_CLASS | sed -n 's/.*"\(.*\)"$/\1/p'
}
fill() {
  key F11
}
renew_x() { # NAME...  what lives on it
  "$here/desk" restart x
  become_true xdpyinfo
  local name
  for name in "$@"; do "$here/desk" restart "$name"; done
}
