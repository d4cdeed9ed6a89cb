# What the Wayland compositors have in common that let `wayland_input` in. Sourced by hands/sway.sh and hands/kde.sh.
# shellcheck shell=bash

hand() {
  wayland_input "$DESKTOP_GEOMETRY" "$@"
}
move() {
  hand move "$1" "$2"
}
click() { # X Y [BUTTON]
  hand click "$@"
}
wheel() {
  hand wheel "$1"
}
active() {
  hand move 400 400
  hand move 402 400
}
# No compositor can be asked; log/silence.log is what wayland_silence heard, which the session started.
silence() {
  local words
  words=$(tail -n 1 "$DESKTOP_DIR/log/silence.log")
  case $words in
    "silent since "*) echo $(($(date +%s%3N) - ${words##* })) ;;
    *) echo 0 ;;
  esac
}
