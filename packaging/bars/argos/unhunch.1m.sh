#!/bin/sh
# Unhunch in GNOME's panel, by the extension Argos: copy this file into ~/.config/argos/ and make it executable. Argos
# reads it again every minute, which is what the 1m in its name means, and whenever its menu is opened.
unhunch status --format '{text}' 2>/dev/null || echo "Unhunch is off"
echo "---"
unhunch status --format '{line}' 2>/dev/null
unhunch status --format 'Today: {breaks} breaks' 2>/dev/null
echo "Start a break | bash='unhunch open break' terminal=false"
echo "Pause one hour | bash='unhunch pause 1h' terminal=false"
echo "Resume | bash='unhunch resume' terminal=false"
echo "Statistics | bash='unhunch open stats' terminal=false"
