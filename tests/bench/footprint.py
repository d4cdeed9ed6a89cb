"""What a program and all that it starts cost: memory, threads, wakeups, time on a processor, bytes written, and its start.

Whose process is whose is told by a mark in the environment, which children inherit. Memory is taken from the kernel's own sums
(smaps_rollup); a wakeup is a voluntary context switch of any thread; a start lasts from exec to the icon's registration in the tray.
"""
import ctypes
import os
import re
import select
import struct
import subprocess
import sys
import threading
import time
import uuid

from gi.repository import Gio, GLib

WATCHER = "org.kde.StatusNotifierWatcher"
MARK = "UNHUNCH_BENCH"
ENDED = "ended"  # in place of a thread: the children that are gone
MS_PER_TICK = 1000 / os.sysconf("SC_CLK_TCK")


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""  # whose process has ended meanwhile


def fields_of(pid):
    """Of /proc/PID/stat, from the state on."""
    text = read(f"/proc/{pid}/stat")
    return text[text.rindex(b")") + 2:].split() if text else []


class Tray:
    """Hears, in threads of its own, when an icon is registered: an item of today's tray, or a window that an older one takes in."""

    def __init__(self, older=False):
        self.registered = threading.Event()
        self.at = 0.0
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.bus.signal_subscribe(WATCHER, WATCHER, "StatusNotifierItemRegistered", None, None, Gio.DBusSignalFlags.NONE,
                                  self.heard)
        threading.Thread(target=GLib.MainLoop().run, daemon=True).start()
        if older:
            ready = threading.Event()
            threading.Thread(target=self.hear_windows, args=(ready,), daemon=True).start()
            ready.wait(5)

    def heard(self, *_):
        if not self.registered.is_set():
            self.at = time.monotonic()
            self.registered.set()

    def hear_windows(self, ready):
        """A window that says how it wishes to be embedded (_XEMBED_INFO) gets another parent than the screen."""
        x = ctypes.CDLL("libX11.so.6")
        pointer, number = ctypes.c_void_p, ctypes.c_ulong
        x.XOpenDisplay.restype = pointer
        x.XDefaultRootWindow.restype = x.XInternAtom.restype = number
        silent = ctypes.CFUNCTYPE(ctypes.c_int, pointer, pointer)(lambda display, error: 0)  # windows go at any time
        x.XSetErrorHandler(silent)
        display = pointer(x.XOpenDisplay(None))
        root = number(x.XDefaultRootWindow(display))
        wishes = number(x.XInternAtom(display, b"_XEMBED_INFO", 0))
        x.XSelectInput(display, root, ctypes.c_long(1 << 19))  # SubstructureNotify
        x.XSync(display, 0)
        ready.set()
        event = ctypes.create_string_buffer(192)
        while True:
            while x.XPending(display):
                x.XNextEvent(display, event)
                if struct.unpack_from("i", event, 0)[0] != 21:  # ReparentNotify
                    continue
                window, parent = struct.unpack_from("QQ", event, 40)
                if parent != root.value and self.has(x, display, window, wishes):
                    self.heard()
            select.select([x.XConnectionNumber(display)], [], [])

    @staticmethod
    def has(x, display, window, name):
        kind, form, count, after, data = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p()
        x.XGetWindowProperty(display, ctypes.c_ulong(window), name, ctypes.c_long(0), ctypes.c_long(2), 0, ctypes.c_ulong(0),
                             ctypes.byref(kind), ctypes.byref(form), ctypes.byref(count), ctypes.byref(after), ctypes.byref(data))
        if data.value:
            x.XFree(data)
        return count.value > 0


class Running:
    """A started program with whatever it starts; `to_icon` in ms, None where no icon came."""

    def __init__(self, command, tray, patience=15):
        self.name = os.path.basename(command[0])
        self.mark = f"{MARK}={uuid.uuid4().hex}".encode()
        self.strangers = set()  # looked at once and found not to be ours
        log = open(os.path.join(os.environ["DESKTOP_DIR"], "log", self.name + ".log"), "a", encoding="utf-8")
        name, value = self.mark.decode().split("=")
        surroundings = {**os.environ, name: value}
        tray.registered.clear()
        begin = time.monotonic()
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=surroundings,
                                        start_new_session=True)
        log.close()
        self.to_icon = (tray.at - begin) * 1000 if tray.registered.wait(patience) else None

    def pids(self):
        ours = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            stat = fields_of(pid)
            if not stat or stat[0] == b"Z" or (pid, stat[19]) in self.strangers:
                continue
            if self.mark in read(f"/proc/{pid}/environ").split(b"\0"):
                ours.append(pid)
            elif int(stat[1]) != os.getpid():  # a child of ours carries the mark only once it has become the program
                self.strangers.add((pid, stat[19]))
        return ours

    def memory(self):
        """PSS, USS and private dirty in KiB, threads and processes, summed."""
        sums = {"pss": 0, "uss": 0, "private dirty": 0, "threads": 0, "processes": 0}
        for pid in self.pids():
            rollup = read(f"/proc/{pid}/smaps_rollup").decode()
            sizes = {name: int(size) for name, size in re.findall(r"^(\w+):\s+(\d+) kB", rollup, re.M)}
            if not sizes:
                continue
            sums["pss"] += sizes["Pss"]
            sums["uss"] += sizes["Private_Clean"] + sizes["Private_Dirty"]
            sums["private dirty"] += sizes["Private_Dirty"]
            sums["threads"] += len(os.listdir(f"/proc/{pid}/task"))
            sums["processes"] += 1
        return sums

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
        for pid in self.pids():
            os.kill(int(pid), 9)


class Window:
    """A stretch of time in which a program is watched. Look now and then: of a process that comes and goes between two looks only
    the time on a processor is known, as its parent's."""

    def __init__(self, running):
        self.running = running
        self.first, self.last = {}, {}
        self.lives = {}  # process: its parent and all of its time on a processor, seen last
        self.begin = time.monotonic()
        self.look(True)

    def look(self, beginning=False):
        for pid in self.running.pids():
            for counter in self.counters_of(pid):
                key, values = counter
                self.first.setdefault(key, values if beginning else [0] * len(values))
                self.last[key] = values
            if stat := fields_of(pid):
                self.lives[pid] = (stat[1].decode(), sum(values[1] for (each, thread), values in self.last.items()
                                                         if each == pid and thread != ENDED))

    @staticmethod
    def counters_of(pid):
        """Wakeups, ms on a processor and bytes written: of each thread, and of the process."""
        try:
            threads = os.listdir(f"/proc/{pid}/task")
        except OSError:
            return
        for thread in threads:
            status = re.search(rb"^voluntary_ctxt_switches:\s+(\d+)", read(f"/proc/{pid}/task/{thread}/status"), re.M)
            busy = read(f"/proc/{pid}/task/{thread}/schedstat").split()
            if status and busy:
                yield (pid, thread), [int(status[1]), int(busy[0]) / 1e6, 0]
        written = re.search(rb"^write_bytes: (\d+)", read(f"/proc/{pid}/io"), re.M)
        stat = fields_of(pid)
        if stat:
            ended = (int(stat[13]) + int(stat[14])) * MS_PER_TICK  # its children that are gone
            yield (pid, ENDED), [0, ended, int(written[1]) if written else 0]

    def end(self):
        """{wakeups, cpu, written, seconds}, in all."""
        self.look()
        length = time.monotonic() - self.begin
        there = set(self.running.pids())
        grown = {key: [last - first for last, first in zip(self.last[key], self.first[key])] for key in self.last}
        # A parent is told the whole life of a child that has ended; what was seen of it is counted, and what was before the window
        # is none of it. It is told in whole ticks, so what is left of one is no news.
        for pid, (parent, life) in self.lives.items():
            if pid not in there and (parent, ENDED) in grown:
                left = grown[parent, ENDED][1] - life
                grown[parent, ENDED][1] = left if left > MS_PER_TICK else 0
        wakeups, cpu, written = (sum(each[i] for each in grown.values()) for i in range(3))
        return {"wakeups": wakeups, "cpu": cpu, "written": written, "seconds": length}


def press_a_key():
    subprocess.run(["xdotool", "key", "shift"], check=True)


def watch(running, seconds, strokes=0):
    """A window of so many seconds, with a key stroke each half second until there were so many."""
    window = Window(running)
    while time.monotonic() - window.begin < seconds:
        if strokes > 0:
            press_a_key()
            strokes -= 1
        time.sleep(0.5)
        window.look()
    return window.end()


def times_to_icon(commands, tray, starts):
    """{name: [ms, ...]} of programs that are started in turns, so that what slows the machine slows them all alike."""
    times = {name: [] for name in commands}
    for _ in range(starts):
        for name, command in commands.items():
            running = Running(command, tray)
            if running.to_icon is None:
                running.end()
                sys.exit(f"{name} registered no tray icon within 15 s; its log is in {os.environ['DESKTOP_DIR']}/log")
            time.sleep(0.3)
            running.end()
            time.sleep(0.2)
            times[name].append(running.to_icon)
    return times
