# The programs of x11-xfce as a whole session of a person who asked Unhunch to start at every login: xfce4-session starts what
# stands in the autostart folders, and the bus the notification server.
# shellcheck shell=bash disable=SC2154

what_it_takes xfce4-session unhunch
start_buses
cp /usr/share/dbus-1/services/org.xfce.xfce4-notifyd.Notifications.service "$DESKTOP_DIR/services/"
install_unhunch
start_x
export XDG_CURRENT_DESKTOP=XFCE DESKTOP_SESSION=xfce XDG_CONFIG_DIRS=/etc/xdg XDG_DATA_DIRS=/usr/local/share:/usr/share
tell_bus
channels=$XDG_CONFIG_HOME/xfce4/xfconf/xfce-perchannel-xml
mkdir -p "$channels"
cp "$here"/sessions/x11-xfce/*.xml "$here"/sessions/x11-xfce-session/*.xml "$channels/"
unhunch autostart on >"$DESKTOP_DIR/log/autostart.log"
background session xfce4-session
wait_for 30 bus_has org.kde.StatusNotifierWatcher
wait_for 30 xdotool search --onlyvisible --class xfce4-panel
sleep 1
