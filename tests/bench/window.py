"""Starts an empty window, a break's and the statistics in turns, then watches breaks move, the last stand paused and lie iconized.

Prints a table, or with --json a list of {figure, value, unit, budget, ok}. The first break begins with shoulder rolls: they
move without a rest. The statistics read a journal of a year. Times are printed and judged, but no test fails on a clock.
"""
import argparse
import os
import re
import subprocess
import sys
import time
from statistics import median

import figures

BREAK = ["unhunch-tray", "break", "desk_reset"]
BIN = os.environ.get("UNHUNCH_BIN", "")
STATISTICS = ["unhunch-tray", "stats"]
EMPTY = os.path.join(BIN, "unhunch_empty_window")
BUDGETS = {  # figure: (budget, unit)
    "first frame, empty window": (None, "ms"),
    "first frame, break": (None, "ms"),
    "first frame, beyond empty": (80, "ms"),
    "first frame, statistics": (None, "ms"),
    "statistics, beyond empty": (80, "ms"),
    "frames while moving": (None, "per second"),
    "cpu while moving": (6, "% of a core"),
    "frames of twenty limbs": (None, "per second"),
    "cpu of twenty limbs": (None, "% of a core"),
    "frame, to twenty limbs": (1.3, "times"),  # 6 % where twenty limbs took 4.7 %: holds on any machine
    "frames while paused": (0, "per second"),
    "cpu while paused": (0.1, "% of a core"),  # what a key and the daemon's words cost, spread over the window
    "cpu while out of sight": (0.1, "% of a core"),
}
LEAD_IN = 6  # seconds until the first exercise moves
TURNS_OF_MOVING = 3


class Watched:
    """A program whose window is watched by window_watch."""

    def __init__(self, command):
        log = open(os.path.join(os.environ["DESKTOP_DIR"], "log", "window.log"), "a", encoding="utf-8")
        self.watch = subprocess.Popen([os.path.join(BIN, "unhunch_window_watch"), *command], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, stderr=log, text=True)
        line = self.watch.stdout.readline()
        if not line.startswith("frame "):
            sys.exit("no window came; the log: " + log.name)
        self.first_frame = float(line.split()[1])

    def since(self):
        """Frames a second and % of a core since the last call."""
        self.watch.stdin.write("\n")
        self.watch.stdin.flush()
        ms, frames, cpu = map(float, re.findall(r"[\d.]+", self.watch.stdout.readline()))
        return frames * 1000 / ms, cpu * 100 / ms

    def end(self):
        self.watch.stdin.close()
        self.watch.wait(10)


def first_frames(commands, turns):
    """ms to the first frame of each, medians of as many turns."""
    spent = [[] for _ in commands]
    for _ in range(turns):
        for which, started in enumerate(commands):
            watched = Watched(started)
            spent[which].append(watched.first_frame)
            time.sleep(0.3)
            watched.end()
    return [median(times) for times in spent]


def measure(turns, seconds):
    journal = os.path.join(os.environ["XDG_DATA_HOME"], "unhunch", "journal.db")
    os.makedirs(os.path.dirname(journal), exist_ok=True)
    subprocess.run([os.path.join(BIN, "unhunch_ledger_maker"), journal, "365", "--every-day"], check=True)
    daemon = subprocess.Popen(["unhunchd"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(2)
    subprocess.run(["gdbus", "call", "--session", "-d", "io.github.unhunch.Daemon1", "-o", "/io/github/unhunch/Daemon1",
                    "-m", "io.github.unhunch.Daemon1.AcknowledgeNote"], check=True, stdout=subprocess.DEVNULL)
    empty, first, numbers = first_frames([[EMPTY], BREAK, STATISTICS], turns)
    moving, limbs = [], []
    for turn in range(TURNS_OF_MOVING):  # side by side in time: what else the machine does falls on both
        watched = Watched(BREAK)
        window = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Desk reset$"], check=True,
                                capture_output=True, text=True).stdout.split()[-1]
        time.sleep(LEAD_IN)
        watched.since()
        time.sleep(seconds)
        moving.append(watched.since())
        floor = Watched([EMPTY, "--limbs"])
        time.sleep(2)
        floor.since()
        time.sleep(seconds)
        limbs.append(floor.since())
        floor.end()
        if turn + 1 < TURNS_OF_MOVING:
            watched.end()
    subprocess.run(["xdotool", "windowfocus", "--sync", window, "key", "space"], check=True)
    time.sleep(2)
    watched.since()
    time.sleep(seconds)
    paused_frames, paused = watched.since()
    subprocess.run(["xdotool", "key", "space"], check=True)
    time.sleep(1)
    subprocess.run(["xdotool", "windowminimize", window], check=True)
    time.sleep(2)
    watched.since()
    time.sleep(seconds)
    hidden = watched.since()[1]
    watched.end()
    daemon.terminate()
    daemon.wait(10)
    return {"first frame, empty window": empty, "first frame, break": first, "first frame, beyond empty": first - empty,
            "first frame, statistics": numbers, "statistics, beyond empty": numbers - empty,
            "frames while moving": median(frames for frames, _ in moving), "cpu while moving": median(cpu for _, cpu in moving),
            "frames of twenty limbs": median(frames for frames, _ in limbs), "cpu of twenty limbs": median(cpu for _, cpu in limbs),
            "frame, to twenty limbs": median(ours[1] / ours[0] / (floor[1] / floor[0]) for ours, floor in zip(moving, limbs)),
            "frames while paused": paused_frames,
            "cpu while paused": paused, "cpu while out of sight": hidden}


def main():
    arguments = argparse.ArgumentParser(description="what the windows cost")
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--seconds", type=int, default=10)
    arguments.add_argument("--turns", type=int, default=11)
    chosen = arguments.parse_args()
    figures.tell(measure(chosen.turns, chosen.seconds), BUDGETS, 2, chosen.json)


main()
