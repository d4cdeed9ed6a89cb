# Sourced by the tests that run inside a `desktop`: starts Unhunch, waits, checks, and remembers what did not hold.
# shellcheck shell=bash
set -euo pipefail
failed=0

# Who never comes to `conclude` would pass whatever was false.
concluded=no
at_the_end() {
  if [ $? = 0 ] && [ $concluded = no ]; then
    echo "FALSE the test comes to its conclusion"
    exit 1
  fi
}
trap at_the_end EXIT

# check WHAT COMMAND...
check() {
  local what=$1
  shift
  if "$@" >/dev/null; then
    echo "ok    $what"
  else
    echo "FALSE $what   [$*]   Seen: $(seen)"
    failed=1
  fi
}

# What a false check is to be read beside.
seen() {
  unhunch status --json 2>/dev/null | /usr/bin/python3 -c '
import json, sys
status = json.load(sys.stdin)
print({name: status[name] for name in ("state", "phase", "hold", "because", "sitting_s", "idle_source", "notifier", "tray")})' ||
    echo "no daemon answers"
}

# eventually SECONDS WHAT COMMAND...  a check that may take its time
eventually() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    if [ "$SECONDS" -ge "$end" ]; then
      check "$what" false "$@"
      return
    fi
    sleep 0.1
  done
  check "$what" true
}

# at_the_desk_until SECONDS WHAT COMMAND...  the same, with a hand on the pointer every two seconds
at_the_desk_until() {
  local end=$((SECONDS + $1)) what=$2 next=0
  shift 2
  # Once seen it holds: a second look could find the hand gone for as long as "away" takes here.
  until "$@" >/dev/null 2>&1; do
    if [ "$SECONDS" -ge "$end" ]; then
      check "$what" false "$@"
      return
    fi
    if [ "$SECONDS" -ge $next ]; then
      desk active
      next=$((SECONDS + 2))
    fi
    sleep 0.2
  done
  check "$what" true
}

# Ends the test; where something was false, with what the daemon said.
conclude() {
  if [ $failed != 0 ]; then
    tail -n 40 "$DESKTOP_DIR"/log/unhunchd*.log || :
    [ -z "${DESKTOP_HANDS:-}" ] || desk shot "$DESKTOP_DIR/last.png" || :
    leave_behind
  fi
  concluded=yes
  exit $failed
}

# The logs and pictures of a failed test, where DESKTOP_LEAVES says.
leave_behind() {
  [ -n "${DESKTOP_LEAVES:-}" ] || return 0
  local folder
  folder=$DESKTOP_LEAVES/$DESKTOP_NAME-$(basename "$0")
  rm -rf "$folder"
  mkdir -p "$folder"
  cp "$DESKTOP_DIR"/log/*.log "$DESKTOP_DIR"/*.png "$folder" 2>/dev/null || :
  echo "logs and pictures: $folder"
}

# settings 'LINE' ...  of the private home
settings() {
  mkdir -p "$XDG_CONFIG_HOME/unhunch"
  printf '%s\n' "$@" >"$XDG_CONFIG_HOME/unhunch/config.toml"
}

# For somebody who read the health note.
start_daemon() {
  start_first_daemon
  understand
}

# For somebody who never saw it.
start_first_daemon() {
  setsid unhunchd >"$DESKTOP_DIR/log/unhunchd.log" 2>&1 </dev/null &
  daemon=$!
  eventually 10 "the daemon answers" unhunch status
}

# Says that the health note was read; else it stands before the first break.
understand() {
  busctl --user call io.github.unhunch.Daemon1 /io/github/unhunch/Daemon1 io.github.unhunch.Daemon1 AcknowledgeNote
}

the_daemon_runs() {
  kill -0 "$daemon"
}

# status FIELD
status() {
  unhunch status --json | /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"
}

# status_is FIELD VALUE...  one of the values
status_is() {
  local value
  value=$(status "$1")
  shift
  [[ " $* " == *" $value "* ]]
}

status_is_not() { # FIELD VALUE...
  ! status_is "$@"
}

# The daemon said a sentence with these words.
said() {
  grep -qiE "$1" "$DESKTOP_DIR/log/unhunchd.log"
}
