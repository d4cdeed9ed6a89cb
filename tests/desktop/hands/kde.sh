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
# As "CLASS", "CLASS focused", "CLASS notification X Y", the latter two its centre.
windows() {
  local log=$DESKTOP_DIR/log/kwin.log before script words
  before=$(wc -l <"$log")
  script=/$(gdbus call --session -d org.kde.KWin -o /Scripting -m org.kde.kwin.Scripting.loadScript "$here/hands/kde_windows.js" |
    tr -dc '0-9')
  gdbus call --session -d org.kde.KWin -o "$script" -m org.kde.kwin.Script.run >/dev/null
  for _ in {1..50}; do
    words=$(tail -n "+$((before + 1))" "$log")
    [[ $words != *"that is all"* ]] || break
    sleep 0.1
  done
  gdbus call --session -d org.kde.KWin -o "$script" -m org.kde.kwin.Script.stop >/dev/null
  sed -n 's/.*window: //p' <<<"$words"
}
focused() {
  windows | sed -n 's/ focused.*//p'
}
reminder() {
  windows | grep -q ' notification '
}
answer() {
  local x y
  read -r x y < <(windows | sed -n 's/.* notification //p')
  click "$x" "$y"
}
# What its own switch for it does.
quiet() { # on|off
  local time=("2100,1,1,0,0,0")
  [ "$1" = on ] || time=(--delete "")
  kwriteconfig5 --file plasmanotifyrc --group DoNotDisturb --key Until "${time[@]}"
  gdbus emit --session --object-path /plasmanotifyrc --signal org.kde.kconfig.notify.ConfigChanged "{'DoNotDisturb': [b'Until']}"
}
fill() {
  key F11
}
renew() {
  env -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "$here/desk" restart kwin
  become_true test -S "$XDG_RUNTIME_DIR/wayland-desktop"
  "$here/desk" restart silence
  "$here/desk" restart kded
  "$here/desk" restart plasma
  become_true "$here/desk" active
}
