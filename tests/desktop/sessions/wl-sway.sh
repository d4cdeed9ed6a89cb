# Wayland, wlroots: sway, waybar with a tray, mako, and swayidle to obey logind's wish to lock. Only org_kde_kwin_idle.
# shellcheck shell=bash disable=SC2154

what_it_takes sway waybar mako swayidle swaylock grim wtype wayland_input wayland_silence
export XDG_SESSION_TYPE=wayland XDG_CURRENT_DESKTOP=sway GDK_BACKEND=wayland DESKTOP_HANDS=sway DESKTOP_LOCKER=swaylock
export DESKTOP_SILENCE=org_kde_kwin_idle DESKTOP_NOTIFIER=mako DESKTOP_HIDES=lock
start_buses
cp -r "$here"/sessions/wl-sway/* "$XDG_CONFIG_HOME/"
printf 'output * resolution %s\n' "$DESKTOP_GEOMETRY" >>"$XDG_CONFIG_HOME/sway/config"
export WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman SWAYSOCK=$XDG_RUNTIME_DIR/sway
background sway sway
wait_for 20 swaymsg -t get_outputs
export WAYLAND_DISPLAY=wayland-1
wait_for 20 test -S "$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY"
tell_bus
# Without a keyboard of its own the seat has nobody to give the focus to.
background keyboard wtype -s 86400000 -k Shift_L
background silence wayland_silence 100
background mako mako
background waybar waybar
# swaylock says nothing on any bus; who locks it here knows the number to unlock it.
# shellcheck disable=SC2016
background swayidle swayidle -w lock 'swaylock & echo $! >"$DESKTOP_DIR/swaylock.pid"' \
  unlock 'kill -USR1 "$(cat "$DESKTOP_DIR/swaylock.pid")"'
wait_for 20 bus_has org.freedesktop.Notifications
wait_for 20 bus_has org.kde.StatusNotifierWatcher
sleep 1
