"""Reads llvm-cov's summary and prints what was reached of each room: coverage_table.py ROOT <summary.json.

Exit 1 where daemon/core is below what was agreed for it, 2 where it is not there at all."""
import json
import sys

AGREED = {"lines": 98.0, "branches": 95.0}  # of daemon/core, in percent


def room_of(path):
    """daemon/core, daemon/adapters/x11, tray/windows, ...: the folder whose code has one licence to do things."""
    return "/".join(path.split("/")[:-1])


def percent(reached):
    return 100.0 * reached[0] / reached[1] if reached[1] else 100.0


def main():
    root = sys.argv[1].rstrip("/") + "/"
    rooms = {}
    for file in json.load(sys.stdin)["data"][0]["files"]:
        if "/build/" in file["filename"] or not file["filename"].startswith(root):
            continue  # what a generator wrote is not ours to reach
        for name in (room_of(file["filename"][len(root):]), "all of them"):
            room = rooms.setdefault(name, {"lines": [0, 0], "branches": [0, 0]})
            for kind, reached in room.items():
                reached[0] += file["summary"][kind]["covered"]
                reached[1] += file["summary"][kind]["count"]

    print(f"{'room':<32}{'lines':>8}{'reached':>9}{'branches':>10}{'reached':>9}")
    for name in sorted(rooms, key=lambda name: (name == "all of them", name)):
        room = rooms[name]
        print(f"{name:<32}{room['lines'][1]:>8}{percent(room['lines']):>8.1f}%"
              f"{room['branches'][1]:>10}{percent(room['branches']):>8.1f}%")

    core = rooms.get("daemon/core")
    if core is None:
        sys.exit("coverage: nothing of daemon/core was counted: was it built with UNHUNCH_COVERAGE?")
    short = [f"{percent(core[kind]):.1f} % of its {kind}, and {least:.0f} % were agreed"
             for kind, least in AGREED.items() if percent(core[kind]) < least]
    if short:
        print("daemon/core: the tests reach only " + "; ".join(short), file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
