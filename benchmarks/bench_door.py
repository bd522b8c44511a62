"""The door window: from a scan's last key to its painted verdict, from a typed letter to the painted list of people
found, 50 scans in one burst, and from start to ready.

Keys are sent to the real (offscreen) window as a scanner sends them; the clock runs from the last key, the one that
ends the code, to the end of the verdict panel's paint. The start is measured in processes of their own, against a bare
Qt window; both from the moment the process is started.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from benchmarks.bench_scan import event_of
from checkin import settings
from checkin.gui.devices.wedge import KeyboardWedge
from checkin.gui.door.window import DoorWindow
from checkin.gui.pictures import prepare, until
from checkin.services.workspace import Workspace

SIZES = (300, 20_000, 200_000)
SCANS = 400
#: What is typed, letter by letter: half a name, misspelt, in two words, an organisation, a script without vowels.
TYPED = ("mül", "möl sick", "mueler hans", "aleksandr", "kreis", "mohamed al", "schmitt ka", "sevindim", "wojcik to")
BURST = 50
STARTS = 7
_BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        print(time.monotonic() - float(os.environ["BEGAN"]), flush=True)
        os._exit(0)
app = QApplication([])
window = Bare()
window.resize(1366, 768)
window.show()
app.exec()
"""
_OURS = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from checkin import paths, settings
from checkin.services.logs import configure
configure(paths.log_folder())
from checkin.gui import app as program
application = program.make_application()
made = program.Program(application, settings.Settings(machine="bench", sound=False))
made.show(Path(sys.argv[1]))
def painted():
    print("shown", time.monotonic() - float(os.environ["BEGAN"]), flush=True)
def ready(_):
    print("ready", time.monotonic() - float(os.environ["BEGAN"]), flush=True)
    os._exit(0)
made.door.verdicts.banner.first_painted.connect(painted)
made.door.controller.state_changed.connect(ready)
application.exec()
"""


class Painted:
    """Waits for the verdict to be on the screen, in an event loop as the program's own: it leaves Python alone."""

    def __init__(self, window: DoorWindow) -> None:
        self.at = 0.0
        self._loop = QEventLoop()
        window.verdicts.banner.painted.connect(self._now)

    def _now(self) -> None:
        self.at = time.perf_counter()
        self._loop.quit()

    def wait(self) -> float:
        """Return when it was painted."""
        if not self.at:
            self._loop.exec()
        return self.at


def rest(milliseconds: int) -> None:
    """Let the program be; QTest.qWait would keep Python from the store thread all the while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def scan_once(window: DoorWindow, painted: Painted, code: str) -> float:
    """Send one code key by key; return the ms from the last key to the painted verdict."""
    target = window.windowHandle()
    for letter in code:
        QTest.keyClick(target, ord(letter))
    painted.at = 0.0
    began = time.perf_counter()
    QTest.keyClick(target, Qt.Key.Key_Return)
    return 1000 * (painted.wait() - began)


def measure_typing(window: DoorWindow, workspace: Workspace) -> dict[str, float]:
    """Type names; return the ms from a letter's key to the painted list of those found."""
    began = time.perf_counter()
    workspace.build_search().result()
    ready = time.perf_counter() - began
    shown = Shown(window)
    took = []
    for text in TYPED:
        window.people.take_search()
        for end, letter in enumerate(text, start=1):
            rest(60)  # a fast typist
            shown.wanted = text[:end]
            began = time.perf_counter()
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(window.people.search, key)
            took.append(1000 * (shown.wait() - began))
        window.people.search.clear()
        rest(20)
    took.sort()
    return {"p50": round(took[len(took) // 2], 2), "p95": round(took[int(len(took) * 0.95)], 2),
            "max": round(took[-1], 2), "keys": len(took), "index_ready_s": round(ready, 2)}  # fmt: skip


class Shown(QObject):
    """Waits, in an event loop as the program's own, until those found by a text are painted."""

    def __init__(self, window: DoorWindow) -> None:
        super().__init__(window)
        self.wanted = ""
        self._at, self._found = 0.0, False
        self._loop = QEventLoop()
        self._list = window.people.found.results
        self._list.viewport().installEventFilter(self)
        window.controller.found.connect(self._take)

    def _take(self, text: str, results: list[object]) -> None:
        self._found = text == self.wanted
        if self._found and not results:
            self._done()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Paint the list, and take the time where it shows what is wanted."""
        if event.type() != QEvent.Type.Paint or not self._found:
            return False
        watched.removeEventFilter(self)
        watched.event(event)
        watched.installEventFilter(self)
        self._done()
        return True

    def _done(self) -> None:
        self._at, self._found = time.perf_counter(), False
        self._loop.quit()

    def wait(self) -> float:
        """Return when they were painted."""
        if not self._at:
            self._loop.exec()
        at, self._at = self._at, 0.0
        return at


def measure_burst(window: DoorWindow, codes: list[str]) -> dict[str, object]:
    """Send 50 tickets without a pause; return how many were judged and how long the last one waited."""
    judged: list[str] = []
    window.controller.judged.connect(lambda outcome: judged.append(outcome.code.value))
    target = window.windowHandle()
    began = time.perf_counter()
    for code in codes:
        for letter in code:
            QTest.keyClick(target, ord(letter))
        QTest.keyClick(target, Qt.Key.Key_Return)
    sent = time.perf_counter()
    until(lambda: len(judged) >= len(codes))
    done = time.perf_counter()
    return {"sent": len(codes), "judged": len(judged), "ms_to_send": round(1000 * (sent - began)),
            "ms_after_the_last_key": round(1000 * (done - sent), 1),
            "in_a_field": window.people.search.text()}  # fmt: skip


def measure(folder: Path, size: int) -> dict[str, object]:
    """Scan into an event of so many people."""
    file, codes = event_of(folder, size)
    workspace = Workspace(file)
    prepare(settings.Settings(language="de", theme="light"))
    window = DoorWindow(settings.Settings(machine="bench", sound=False))
    window.show()
    wedge = KeyboardWedge()
    wedge.scanned.connect(window.scanned)
    wedge.start()
    window.open(workspace)
    until(lambda: window.controller.state is not None)
    rest(4500)  # the doors open a while after the program
    painted = Painted(window)
    took = []
    for code in codes[:SCANS]:
        took.append(scan_once(window, painted, code))
        rest(150)  # the next guest; what follows a verdict is drawn meanwhile
    burst = measure_burst(window, codes[SCANS : SCANS + BURST] if size > SCANS else codes[-BURST:])
    wedge.stop()
    typing = measure_typing(window, workspace)
    window.close()
    workspace.close()
    took.sort()
    return {
        "bench": "door",
        "attendees": size,
        "scans": len(took),
        "key_to_verdict_ms": {
            "p50": round(took[len(took) // 2], 2),
            "p99": round(took[int(len(took) * 0.99)], 2),
            "max": round(took[-1], 2),
        },
        "letter_to_list_ms": typing,
        "burst": burst,
        "goal": {"p99_ms": 16, "letter_p95_ms": 16, "judged": BURST},
    }


def started(script: str, *arguments: str) -> dict[str, float]:
    """Run a script; return what it printed, in s since it was started."""
    environment = os.environ | {"BEGAN": str(time.monotonic())}
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    found = {}
    for line in done.stdout.splitlines():
        *name, seconds = line.split()
        found[name[0] if name else "shown"] = float(seconds)
    return found


def measure_start(folder: Path) -> dict[str, object]:
    """Compare start to ready-to-scan with a bare window."""
    file, _ = event_of(folder, 300)
    file.close()
    bare, shown, ready = [], [], []
    for _ in range(STARTS):
        bare.append(started(_BARE)["shown"])
        ours = started(_OURS, str(folder / "300.checkin"))
        shown.append(ours["shown"])
        ready.append(ours["ready"])
    middle = {name: statistics.median(values) for name, values in (("bare", bare), ("shown", shown), ("ready", ready))}
    return {
        "bench": "start",
        "bare_qt_ms": round(1000 * middle["bare"]),
        "shown_ms": round(1000 * middle["shown"]),
        "ready_ms": round(1000 * middle["ready"]),
        "times_bare": round(middle["ready"] / middle["bare"], 2),
        "goal": {"times_bare": 2},
    }


def main() -> None:
    """Print one JSON line a measurement."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        os.environ["CHECKIN_CONFIG"] = os.environ["CHECKIN_DATA"] = place
        (folder / "start").mkdir()
        print(json.dumps(measure_start(folder / "start")), flush=True)
        for size in SIZES:
            print(json.dumps(measure(folder, size)), flush=True)


if __name__ == "__main__":
    main()
