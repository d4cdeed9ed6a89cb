# X11 with a StatusNotifierWatcher and notifications that draw their buttons: xfwm4, xfce4-panel, xfce4-notifyd.
# shellcheck shell=bash disable=SC2154

start_buses
start_x
export XDG_CURRENT_DESKTOP=XFCE DESKTOP_SESSION=xfce XDG_CONFIG_DIRS=/etc/xdg XDG_DATA_DIRS=/usr/local/share:/usr/share
export DESKTOP_HANDS=xfce DESKTOP_SILENCE=xsync DESKTOP_NOTIFIER=xfce4-notifyd
tell_bus
channels=$XDG_CONFIG_HOME/xfce4/xfconf/xfce-perchannel-xml
mkdir -p "$channels"
cp "$here"/sessions/x11-xfce/*.xml "$channels/"
xfce_lib=$(dirname "$(find /usr/lib -path '*/xfce4/xfconf/xfconfd' -print -quit)")/..
background xfconfd "$xfce_lib/xfconf/xfconfd"
wait_for 10 bus_has org.xfce.Xfconf
background xfsettingsd xfsettingsd --disable-wm-check --no-daemon
wait_for 10 bus_has org.xfce.SettingsDaemon
sleep 0.5  # until theme and fonts are announced: who starts earlier keeps the defaults
background xfwm4 xfwm4 --compositor=off
background notifyd "$xfce_lib/notifyd/xfce4-notifyd"
background panel xfce4-panel --disable-wm-check
wait_for 30 bus_has org.kde.StatusNotifierWatcher
wait_for 30 bus_has org.freedesktop.Notifications
wait_for 30 xdotool search --onlyvisible --class xfce4-panel
sleep 1
