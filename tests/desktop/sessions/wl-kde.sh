# Wayland, Plasma: KWin with its own screen locker, kded with the StatusNotifierWatcher, plasmashell with tray and notifications.
# shellcheck shell=bash disable=SC2154

what_it_takes kwin_wayland kded5 plasmashell spectacle wayland_input wayland_silence
export XDG_SESSION_TYPE=wayland XDG_CURRENT_DESKTOP=KDE DESKTOP_SESSION=plasma KDE_FULL_SESSION=true KDE_SESSION_VERSION=5
export KDE_SESSION_UID=$UID XDG_CONFIG_DIRS=/etc/xdg XDG_DATA_DIRS=/usr/local/share:/usr/share
export DESKTOP_HANDS=kde DESKTOP_LOCKER=kscreenlocker
export DESKTOP_SILENCE=ext-idle-notify-v1 DESKTOP_NOTIFIER=plasmashell DESKTOP_HIDES=full_screen
start_buses
cp "$here"/sessions/wl-kde/* "$XDG_CONFIG_HOME/"
export QT_QUICK_BACKEND=software KWIN_COMPOSE=O2  # the screenshot effect wants OpenGL, be it in software
export KWIN_WAYLAND_NO_PERMISSION_CHECKS=1 KWIN_SCREENSHOT_NO_PERMISSION_CHECKS=1  # for wayland_input and spectacle
# The packaged program has a file capability, and cannot be started where that may not be granted: a copy has none.
cp "$(command -v kwin_wayland)" "$DESKTOP_DIR/kwin_wayland"
background kwin "$DESKTOP_DIR/kwin_wayland" --virtual --width "${DESKTOP_GEOMETRY%x*}" --height "${DESKTOP_GEOMETRY#*x}" \
  --socket wayland-desktop --no-global-shortcuts
wait_for 30 test -S "$XDG_RUNTIME_DIR/wayland-desktop"
export WAYLAND_DISPLAY=wayland-desktop QT_QPA_PLATFORM=wayland GDK_BACKEND=wayland
tell_bus
wait_for 30 bus_has org.kde.KWin
background silence wayland_silence 100
background activities "$(find /usr/lib -path '*/libexec/kactivitymanagerd' -print -quit)"
wait_for 30 bus_has org.kde.ActivityManager
background kded kded5
background plasma plasmashell --no-respawn
wait_for 90 bus_has org.kde.StatusNotifierWatcher
wait_for 90 bus_has org.freedesktop.Notifications
a_tray_host_is_there() {
  gdbus call --session -d org.kde.StatusNotifierWatcher -o /StatusNotifierWatcher -m org.freedesktop.DBus.Properties.Get \
    org.kde.StatusNotifierWatcher IsStatusNotifierHostRegistered | grep -q true
}
wait_for 90 a_tray_host_is_there
sleep 3
