# An X server and a window manager, but neither notification server nor tray of any kind.
# shellcheck shell=bash

start_buses
start_x
background openbox openbox
wait_for 10 sh -c 'xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "window id"'
