"""Measures the floor, unhunchd and its peers in turns, several rounds of each, and tells medians and ratios to unhunchd.

Of each program everything that it starts counts, for unhunchd its look for calls (unhunch-calls), too. Each begins with a home as
the distribution leaves it, without a welcome that waits for a click. A key is pressed, and then it falls silent; rest follows, another
key, and typing. What happens once in a silence, when it has lasted a while and with the key that ends it, has windows of its own,
told as one: unhunchd looks for a call then, from the 30th second on. What the machine did meanwhile for others stands below the table.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

import footprint

FLOOR, OURS = "floor", "unhunchd"
FALLING_SILENT = 25  # seconds, after those of settling: 20 and 25 have the 30th second of silence in the middle
COMING_BACK = 3  # seconds, with one key stroke
ONCE = ("falling silent", "coming back")
COMMANDS = {  # what is measured: its command; the label is also what a round is begun with
    FLOOR: ["unhunch_floor"],
    OURS: ["unhunchd"],
    "workrave": ["workrave"],
    "rsibreak": ["rsibreak"],
    "safeeyes": ["safeeyes"],
}
COLUMNS = {  # figure: (heading, places)
    "icon": ("to icon, ms", 0),
    "pss": ("PSS, KiB", 0),
    "uss": ("USS, KiB", 0),
    "private dirty": ("private dirty, KiB", 0),
    "threads": ("threads", 0),
    "wakeups, rest": ("wakeups a minute, rest", 1),
    "wakeups, typing": ("typing", 1),
    "wakeups, a silence": ("once a silence", 0),
    "cpu, rest": ("CPU ms a minute, rest", 2),
    "cpu, typing": ("typing", 2),
    "cpu, a silence": ("once a silence", 2),
    "written": ("bytes written", 0),
}
RATIOS = ("icon", "pss", "uss", "private dirty", "wakeups, rest", "cpu, rest", "cpu, typing", "cpu, a silence")


def prepare(name):
    """What else would open a window that waits, at the first start."""
    if name == "rsibreak":
        with open(os.path.join(os.environ["XDG_CONFIG_HOME"], "rsibreakrc"), "w", encoding="utf-8") as settings:
            settings.write("[Notification Messages]\ndont_show_welcome_again_for_001=false\n")


def busy():
    """Clock ticks of the whole machine: (at work, all)."""
    with open("/proc/stat", encoding="ascii") as stat:
        ticks = [int(each) for each in stat.readline().split()[1:9]]
    return sum(ticks) - ticks[3] - ticks[4], sum(ticks)


def measure(name, tray, seconds, settle):
    """One round of one program: {figure: value}; None where it registered no icon or did not stay."""
    prepare(name)
    before = busy()
    running = footprint.Running(COMMANDS[name], tray)
    footprint.press_a_key()
    time.sleep(settle)
    if not running.pids():
        return None
    seen = {"falling silent": footprint.watch(running, FALLING_SILENT), "rest": footprint.watch(running, seconds),
            "coming back": footprint.watch(running, COMING_BACK, strokes=1),
            "typing": footprint.watch(running, seconds, strokes=2 * seconds)}
    figures = {"icon": running.to_icon, **running.memory(), "written": sum(each["written"] for each in seen.values())}
    for figure in ("wakeups", "cpu"):
        for window in seen.keys() - set(ONCE):
            figures[f"{figure}, {window}"] = seen[window][figure] * 60 / seen[window]["seconds"]
        figures[f"{figure}, a silence"] = sum(seen[window][figure] for window in ONCE)
    running.end()
    after = busy()
    figures["machine busy"] = 100 * (after[0] - before[0]) / max(1, after[1] - before[1])
    time.sleep(1)
    return figures


def median_of(rounds):
    middle = {}
    for figure in rounds[0]:
        values = [each[figure] for each in rounds if each[figure] is not None]
        middle[figure] = statistics.median(values) if values else None
    return middle


def tell(medians, rounds, seconds):
    print(f"\nmedians of {rounds} rounds, {FALLING_SILENT} s of falling silent, {seconds:g} s at rest, {COMING_BACK} s of coming "
          f"back and {seconds:g} s of typing\n")
    print("| program | " + " | ".join(heading for heading, _ in COLUMNS.values()) + " |")
    print("| --- |" + " --- |" * len(COLUMNS))
    for name, figures in medians.items():
        cells = [f"{figures[figure]:,.{places}f}" if figures[figure] is not None else "none"
                 for figure, (_, places) in COLUMNS.items()]
        print(f"| {name} | " + " | ".join(cells) + " |")
    ours = medians.get(OURS)
    if not ours:
        return
    print(f"\ntimes {OURS}\n\n| program | " + " | ".join(RATIOS) + " |\n| --- |" + " --- |" * len(RATIOS))
    for name, figures in medians.items():
        if name != OURS:
            print(f"| {name} | " + " | ".join(ratio(figures[figure], ours[figure]) for figure in RATIOS) + " |")


def ratio(theirs, ours):
    if theirs is None or ours is None:
        return "none"
    return f"{theirs / ours:.1f}" if ours else "as few" if not theirs else "more than none"


def main():
    arguments = argparse.ArgumentParser(description="Unhunch beside its peers")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--settle", type=float, default=20)
    arguments.add_argument("--json", metavar="FILE")
    chosen = arguments.parse_args()
    there = [name for name, command in COMMANDS.items() if shutil.which(command[0])]
    for name in COMMANDS.keys() - set(there):
        print(f"{name} is not installed and left out", file=sys.stderr)
    tray = footprint.Tray(older=True)
    results = {name: [] for name in there}
    for turn in range(chosen.rounds):
        for name in there:
            print(f"round {turn + 1}: {name}", file=sys.stderr, flush=True)
            if (figures := measure(name, tray, chosen.seconds, chosen.settle)) is not None:
                results[name].append(figures)
            else:
                print(f"{name} did not stay; its log: {os.environ['DESKTOP_DIR']}/log/{name}.log", file=sys.stderr)
    medians = {name: median_of(rounds) for name, rounds in results.items() if rounds}
    tell(medians, chosen.rounds, chosen.seconds)
    loads = [each["machine busy"] for rounds in results.values() for each in rounds]
    print(f"\nthe machine was busy {statistics.median(loads):.0f} % of the time, at most {max(loads):.0f} %")
    if chosen.json:
        with open(chosen.json, "w", encoding="utf-8") as file:
            json.dump({"seconds": chosen.seconds, "medians": medians, "rounds": results}, file, indent=1)


main()
