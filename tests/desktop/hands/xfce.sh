# How Xfce is used and looked at. Sourced by `desk`.
# shellcheck shell=bash source-path=SCRIPTDIR/.. disable=SC2154
. "$here/hands/x11.sh"

reminder() {
  window xfce4-notifyd
}
answer() {
  "$here/desk" press Start "push button"
}
quiet() { # on|off
  xfconf-query -c xfce4-notifyd -p /do-not-disturb --create -t bool -s "$([ "$1" = on ] && echo true || echo false)"
}
renew() {
  renew_x xfsettingsd xfwm4 notifyd panel
}
