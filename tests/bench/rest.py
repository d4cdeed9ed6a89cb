"""Starts unhunchd several times until its tray item is registered, then watches the last one at rest and under typing.

Prints a table, or with --json a list of {figure, value, unit, budget, ok}. The first bar stands in BUDGETS; times are printed
and judged, but no test fails on a clock. --seconds N is the length of each of the two windows (60).
"""
import argparse
import statistics
import time

import figures
import footprint

BUDGETS = {  # figure: (budget, unit)
    "pss": (5000, "KiB"),
    "uss": (None, "KiB"),
    "wakeups at rest": (2, "per minute"),
    "wakeups while typing": (2, "per minute"),
    "cpu at rest": (None, "ms per hour"),
    "cpu while typing": (None, "ms per hour"),
    "exec to tray item": (60, "ms"),
}


def measure(starts, seconds):
    tray = footprint.Tray()
    times = footprint.times_to_icon({"unhunchd": ["unhunchd"]}, tray, starts)["unhunchd"]
    running = footprint.Running(["unhunchd"], tray)
    footprint.press_a_key()
    time.sleep(15)  # what belongs to starting is over, the grace among it
    footprint.press_a_key()
    typing = footprint.watch(running, seconds, strokes=2 * seconds)
    rest = footprint.watch(running, seconds)
    memory = running.memory()
    running.end()

    def a_minute(window, figure, minutes=1):
        return window[figure] * 60 * minutes / window["seconds"]

    return {"pss": memory["pss"], "uss": memory["uss"],
            "wakeups at rest": a_minute(rest, "wakeups"), "wakeups while typing": a_minute(typing, "wakeups"),
            "cpu at rest": a_minute(rest, "cpu", 60), "cpu while typing": a_minute(typing, "cpu", 60),
            "exec to tray item": statistics.median(times)}


def main():
    arguments = argparse.ArgumentParser(description="what the resident program costs")
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--seconds", type=int, default=60)
    arguments.add_argument("--starts", type=int, default=5)
    chosen = arguments.parse_args()
    figures.tell(measure(chosen.starts, chosen.seconds), BUDGETS, 1, chosen.json)


main()
