# Sourced by `desktop`, which sets `here`: private folders, buses and X server, processes in the background, tidying up.
# shellcheck shell=bash disable=SC2154

# What was started is ended by process group; `setsid` makes pid and group one number.
background_groups=()

# background NAME COMMAND...  with its log in log/NAME.log; what `desk restart NAME` needs stands in started/NAME.
background() {
  local name=$1
  shift
  setsid "$@" >"$DESKTOP_DIR/log/$name.log" 2>&1 </dev/null &
  background_groups+=($!)
  printf '%s\n' $! "$@" >"$DESKTOP_DIR/started/$name"
  disown $!
}

# wait_for SECONDS COMMAND...  until the command succeeds
wait_for() {
  local tries=$(($1 * 10))
  shift
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ]; then
      echo "desktop $DESKTOP_NAME: this did not come true in time: $*" >&2
      tail -n 5 "$DESKTOP_DIR"/log/*.log >&2
      exit 1
    fi
    sleep 0.1
  done
}

bus_has() {
  gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus.NameHasOwner "$1" |
    grep -q true
}

# A home and a runtime folder of their own, and nothing of the caller's session.
private_surroundings() {
  DESKTOP_DIR=$(mktemp -d "/tmp/desk-$DESKTOP_NAME.XXXXXX")
  export DESKTOP_DIR HOME=$DESKTOP_DIR/home XDG_RUNTIME_DIR=$DESKTOP_DIR/run
  export XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache
  export XDG_DATA_HOME=$HOME/.local/share XDG_STATE_HOME=$HOME/.local/state
  mkdir -p "$DESKTOP_DIR/log" "$DESKTOP_DIR/started" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME"
  mkdir -m 700 "$XDG_RUNTIME_DIR"
  unset DISPLAY WAYLAND_DISPLAY XAUTHORITY SESSION_MANAGER DBUS_SESSION_BUS_ADDRESS DBUS_SYSTEM_BUS_ADDRESS NO_AT_BRIDGE
  export DESKTOP_GEOMETRY=${DESKTOP_GEOMETRY:-1280x800}
  export LANG=C.UTF-8 GIO_USE_VFS=local GSETTINGS_BACKEND=keyfile LIBGL_ALWAYS_SOFTWARE=1
  # The distribution's tools come first: another python3 on the path does not know the distribution's modules.
  export PATH=$here${UNHUNCH_BIN:+:$UNHUNCH_BIN}:/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin
}

bus_configuration() { # TYPE SOCKET
  cat <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>$1</type><listen>unix:path=$2</listen><auth>EXTERNAL</auth>
  $([ "$1" = system ] || echo "<servicedir>$DESKTOP_DIR/services</servicedir>")
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
EOF
}

# A session bus, and a system bus on which a stand-in for logind can lock the session and put the machine to sleep:
# the one thing of a desktop that cannot really be had here.
start_buses() {
  local kind
  # All that the bus would start, but no notification server: which one there is, or none, is for the session to say.
  mkdir "$DESKTOP_DIR/services"
  grep -L '^Name=org.freedesktop.Notifications' /usr/share/dbus-1/services/*.service | xargs cp -t "$DESKTOP_DIR/services"
  for kind in session system; do
    bus_configuration $kind "$XDG_RUNTIME_DIR/${kind}_bus" >"$DESKTOP_DIR/$kind.conf"
    background "${kind}_bus" dbus-daemon --nofork --nopidfile --config-file="$DESKTOP_DIR/$kind.conf"
    wait_for 10 test -S "$XDG_RUNTIME_DIR/${kind}_bus"
  done
  export DBUS_SESSION_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/session_bus
  export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/system_bus
  background logind /usr/bin/python3 "$here/mock_logind.py"
  wait_for 10 "$here/desk" inhibitors
}

# Programs that the bus starts (notification servers, the accessibility bus) get its environment, not ours.
tell_bus() {
  local names=(DISPLAY WAYLAND_DISPLAY GDK_BACKEND QT_QPA_PLATFORM XDG_CURRENT_DESKTOP XDG_SESSION_TYPE XDG_RUNTIME_DIR
    XDG_CONFIG_HOME XDG_DATA_HOME XDG_CONFIG_DIRS XDG_DATA_DIRS DBUS_SYSTEM_BUS_ADDRESS HOME PATH) name set=()
  for name in "${names[@]}"; do [ -z "${!name:-}" ] || set+=("$name"); done
  dbus-update-activation-environment "${set[@]}"
}

# What an installation gives to the bus and to menus, for the programs of UNHUNCH_BIN.
install_unhunch() {
  local file name folder
  mkdir -p "$XDG_DATA_HOME/applications"
  for file in "$here"/../../packaging/linux/io.github.unhunch.*.in; do
    name=$(basename "$file" .in)
    case $name in
      *.autostart.desktop) continue ;;
      *.desktop) folder=$XDG_DATA_HOME/applications ;;
      *.service) folder=$DESKTOP_DIR/services ;;
    esac
    sed "s|@UNHUNCH_BINDIR@|$UNHUNCH_BIN|" "$file" >"$folder/$name"
  done
}

# The first free display in 70 to 89; the lock keeps the number ours until this script ends.
start_x() { # [SERVER OPTION...]
  local number lock server=(Xvfb -screen 0 "${DESKTOP_GEOMETRY}x24")
  [ $# = 0 ] || server=("$@")
  DESKTOP_DISPLAY=
  for number in $(seq 70 89); do
    { exec {lock}>>"/tmp/.desk-display-$number"; } 2>/dev/null || continue
    if flock -n "$lock" && ! grep -q "@/tmp/.X11-unix/X$number\$" /proc/net/unix; then
      DESKTOP_DISPLAY=$number
      break
    fi
    exec {lock}>&-
  done
  [ -n "$DESKTOP_DISPLAY" ] || { echo "desktop: no display between 70 and 89 is free" >&2; exit 1; }
  rm -f "/tmp/.X$DESKTOP_DISPLAY-lock" "/tmp/.X11-unix/X$DESKTOP_DISPLAY"
  background x "${server[0]}" ":$DESKTOP_DISPLAY" "${server[@]:1}" -nolisten tcp -noreset
  export DISPLAY=:$DESKTOP_DISPLAY XDG_SESSION_TYPE=x11 GDK_BACKEND=x11 DESKTOP_HANDS=x11
  wait_for 20 xdpyinfo
  xsetroot -solid '#4a6b78' -cursor_name left_ptr
}

# what_it_takes PROGRAM...  of a desktop that few have installed
what_it_takes() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || {
      echo "desktop $DESKTOP_NAME: '$program' is missing; packaging/install-packages heavy installs it, tests/run --all builds the" \
        "tools of the tests and names their folder in UNHUNCH_BIN" >&2
      exit 1
    }
  done
}

tidy_up() {
  trap - EXIT INT TERM
  local i group process alive
  for ((i = ${#background_groups[@]} - 1; i >= 0; i--)); do kill -TERM -- "-${background_groups[i]}" 2>/dev/null || :; done
  for _ in $(seq 20); do
    alive=no
    for group in "${background_groups[@]}"; do kill -0 -- "-$group" 2>/dev/null && alive=yes; done
    [ $alive = yes ] || break
    sleep 0.1
  done
  for group in "${background_groups[@]}"; do kill -KILL -- "-$group" 2>/dev/null || :; done
  # Whoever left its group is known by our runtime folder in its environment.
  local left
  mapfile -t left < <(grep -slzx "XDG_RUNTIME_DIR=$XDG_RUNTIME_DIR" /proc/[0-9]*/environ | cut -d/ -f3)
  for process in "${left[@]}"; do kill -KILL "$process" 2>/dev/null || :; done
  [ -z "${DESKTOP_DISPLAY:-}" ] || rm -f "/tmp/.X$DESKTOP_DISPLAY-lock" "/tmp/.X11-unix/X$DESKTOP_DISPLAY"
  if [ -n "${KEEP:-}" ]; then
    echo "kept $DESKTOP_DIR" >&2
  else
    rm -rf "$DESKTOP_DIR" 2>/dev/null || { sleep 0.5; rm -rf "$DESKTOP_DIR"; }
  fi
}
