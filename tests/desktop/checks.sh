# Sourced by the tests that run inside a `desktop`: starts Unhunch, waits, checks, and remembers what did not hold.
# shellcheck shell=bash
set -euo pipefail
failed=0

# check WHAT COMMAND...
check() {
  local what=$1
  shift
  if "$@" >/dev/null; then
    echo "ok    $what"
  else
    echo "FALSE $what   [$*]"
    failed=1
  fi
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
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1 || [ "$SECONDS" -ge "$end" ]; do
    desk active
    sleep 2
  done
  check "$what" "$@"
}

# Ends the test; where something was false, with what the daemon said.
conclude() {
  if [ $failed != 0 ]; then
    tail -n 40 "$DESKTOP_DIR"/log/unhunchd*.log || :
    [ -z "${DESKTOP_HANDS:-}" ] || desk shot "$DESKTOP_DIR/last.png" || :
  fi
  exit $failed
}

# settings 'LINE' ...  of the private home
settings() {
  mkdir -p "$XDG_CONFIG_HOME/unhunch"
  printf '%s\n' "$@" >"$XDG_CONFIG_HOME/unhunch/config.toml"
}

start_daemon() {
  setsid unhunchd >"$DESKTOP_DIR/log/unhunchd.log" 2>&1 </dev/null &
  daemon=$!
  eventually 10 "the daemon answers" unhunch status
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

# The daemon said a sentence with these words.
said() {
  grep -qiE "$1" "$DESKTOP_DIR/log/unhunchd.log"
}
