"""Eight hours at the busiest door: 20,000 scans through the real window, and what memory does meanwhile.

A scan is sent as soon as the one before is judged, so that hours pass in minutes. Every second round people leave, so
that the day never ends in refusals only; some tickets are unknown, some people are looked up and their cards opened.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop

from benchmarks.bench_door import rest
from benchmarks.bench_scan import event_of
from checkin import settings
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.controller import Mode
from checkin.gui.door.window import DoorWindow
from checkin.gui.pictures import prepare, until
from checkin.services.workspace import Workspace

#: So that nobody comes more often in a day than people do.
PEOPLE = 5_000
SCANS = 20_000
EVERY = 2_000


def memory_mb() -> float:
    """Return how much memory the process holds now (where the system tells; elsewhere the most it ever held)."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def scan_all(window: DoorWindow, codes: list[str]) -> dict[str, object]:
    """Scan everybody again and again; return memory and pace of the day's tenths."""
    judged = 0
    loop = QEventLoop()  # as the program's own: what Qt puts off until the event loop is done here too

    def count() -> None:
        nonlocal judged
        judged += 1
        loop.quit()

    window.controller.judged.connect(count)
    memory, took = [], []
    began = time.perf_counter()
    for number in range(SCANS):
        round_, place = divmod(number, len(codes))
        if place == 0:
            window.controller.set_mode(Mode.EXIT if round_ % 2 else Mode.ENTRY)
        window.scanned(Scan(codes[place] if number % 50 else f"no-such-ticket-{number}"))
        loop.exec()
        if number % 500 == 250 and (person := window.controller.last_person()):
            window.people.open_card(person.attendee_id)
            rest(30)
        if number % EVERY == EVERY - 1:
            rest(300)
            now = time.perf_counter()
            memory.append(round(memory_mb(), 1))
            took.append(round(1000 * (now - began) / EVERY, 2))
            began = time.perf_counter()
    return {"judged": judged, "memory_mb": memory, "ms_a_scan": took}


def main() -> None:
    """Print one JSON line."""
    with tempfile.TemporaryDirectory() as place:
        os.environ["CHECKIN_CONFIG"] = os.environ["CHECKIN_DATA"] = place
        file, codes = event_of(Path(place), PEOPLE)
        workspace = Workspace(file)
        prepare(settings.Settings(language="de", theme="light"))
        window = DoorWindow(settings.Settings(machine="bench", sound=False))
        window.show()
        window.open(workspace)
        until(lambda: window.controller.state is not None)
        rest(4500)
        found = scan_all(window, codes)
        window.close()
        workspace.close()
    memory = found["memory_mb"]
    assert isinstance(memory, list)
    growth = round(memory[-1] - memory[0], 1)
    report = {"bench": "door_day", "scans": SCANS} | found | {"growth_mb": growth, "goal": {"growth_mb": 10}}
    print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main()
