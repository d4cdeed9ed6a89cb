# How Plasma on Wayland is used and looked at. Sourced by `desk`.
# shellcheck shell=bash source-path=SCRIPTDIR/.. disable=SC2154
. "$here/hands/wayland.sh"

shot() { # FILE
  timeout 20 spectacle --background --nonotify --fullscreen --output "$(readlink -m "$1")" >"$DESKTOP_DIR/log/spectacle.log" 2>&1
  [ -s "$1" ]
}
type_text() {
  hand type "$1"
}
key() {
  local code
  case $1 in
    Escape) code=1 ;; Tab) code=15 ;; Return) code=28 ;; space) code=57 ;; F11) code=87 ;;
    Up) code=103 ;; Left) code=105 ;; Right) code=106 ;; Down) code=108 ;;
    *) echo "desk: which key is '$1' here? hands/kde.sh does not know" >&2; return 2 ;;
  esac
  hand key $code
}
# KWin tells its windows only to its own scripts, but lets itself be searched.
window() {
  gdbus call --session -d org.kde.KWin -o /WindowsRunner -m org.kde.krunner1.Match "$1" |
    grep -o "'[0-9]*_{[-0-9a-f]*}'" | tail -n 1 | tr -d "'" | grep .
}
focused() {
  echo "desk: KWin does not tell which window has the focus" >&2
  return 1
}
