# Wayland, GNOME: gnome-shell without a screen, with the appindicator extension as tray and its own lock screen.
# shellcheck shell=bash disable=SC2154

what_it_takes gnome-shell
export XDG_SESSION_TYPE=wayland XDG_CURRENT_DESKTOP=GNOME DESKTOP_SESSION=gnome XDG_DATA_DIRS=/usr/local/share:/usr/share
export GDK_BACKEND=wayland DESKTOP_HANDS=gnome DESKTOP_LOCKER=gnome-shell GSETTINGS_BACKEND=dconf
export DESKTOP_SILENCE=org.gnome.Mutter.IdleMonitor DESKTOP_NOTIFIER=gnome-shell DESKTOP_HIDES=full_screen
start_buses
background display_manager /usr/bin/python3 "$here/mock_display_manager.py"
# gnome-shell takes this folder for the proof that logind is there.
[ -d /run/systemd/seats ] || mkdir -p /run/systemd/seats
gsettings set org.gnome.shell enabled-extensions "['ubuntu-appindicators@ubuntu.com']"
gsettings set org.gnome.shell welcome-dialog-last-shown-version 999
gsettings set org.gnome.desktop.session idle-delay 0
gsettings set org.gnome.desktop.interface enable-animations false
# It would start an input method, and for that call its script engine after the fork, which hangs now and then.
input_method=/org/gnome/shell/misc/ibusManager.js
gresource extract /usr/lib/gnome-shell/libgnome-shell.so $input_method | sed 's/this\._queueSpawn();//' >"$DESKTOP_DIR/ibusManager.js"
# Unsafe mode lets `desk` point, type and take pictures.
background gnome env "G_RESOURCE_OVERLAYS=$input_method=$DESKTOP_DIR/ibusManager.js" \
  gnome-shell --headless --wayland --no-x11 --unsafe-mode --virtual-monitor "$DESKTOP_GEOMETRY" --wayland-display wayland-desktop
wait_for 60 test -S "$XDG_RUNTIME_DIR/wayland-desktop"
export WAYLAND_DISPLAY=wayland-desktop
tell_bus
wait_for 60 bus_has org.gnome.Shell
wait_for 60 bus_has org.freedesktop.Notifications
wait_for 60 bus_has org.kde.StatusNotifierWatcher
sleep 2
"$here/desk" key Escape  # GNOME starts in its overview
