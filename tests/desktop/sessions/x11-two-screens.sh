# X11 on two monitors side by side: the full X server with a video card that nobody sees, and openbox. Xvfb has one monitor only.
# shellcheck shell=bash disable=SC2154

what_it_takes openbox /usr/lib/xorg/Xorg
start_buses
cat >"$DESKTOP_DIR/xorg.conf" <<'EOF'
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 1600 600
  EndSubSection
EndSection
EOF
start_x /usr/lib/xorg/Xorg -config "$DESKTOP_DIR/xorg.conf" -logfile "$DESKTOP_DIR/log/xorg.log" -novtswitch -sharevts
xrandr --addmode DUMMY1 800x600
xrandr --output DUMMY0 --mode 800x600 --pos 0x0 --output DUMMY1 --mode 800x600 --pos 800x0
xrandr >"$DESKTOP_DIR/log/xrandr.log"  # asked anew, the card says that its second monitor is plugged in
export XDG_CURRENT_DESKTOP=openbox
tell_bus
background openbox openbox
wait_for 10 xprop -root _NET_SUPPORTING_WM_CHECK
sleep 1
