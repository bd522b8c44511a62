"""The real program, with what it does told to a file. Started by xvfb_stage as a process of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from checkin import settings
from checkin.gui import app as program


def main() -> int:
    log = Path(os.environ["WINDOW_LOG"]).open("a", encoding="utf-8", buffering=1)  # noqa: SIM115
    application = program.make_application()
    scanner = settings.ScannerSettings()
    scanner.longest_gap_ms = int(os.environ.get("WINDOW_GAP_MS") or scanner.longest_gap_ms)
    chosen = settings.Settings(machine="test", sound=False, language="en", theme="light", scanner=scanner)
    made = program.Program(application, chosen)
    made.show(Path(sys.argv[1]))
    door = made.door
    assert door is not None

    def told(outcome) -> None:
        name = outcome.attendee.name if outcome.attendee else ""
        log.write(f"verdict {outcome.code.value} {name}\n")

    door.controller.judged.connect(told)
    door.people.search.textChanged.connect(lambda text: log.write(f"search {text}\n"))
    door.controller.state_changed.connect(lambda _: log.write("ready\n"))

    pages = door.people.pages
    pages.currentChanged.connect(lambda _: log.write(f"page {type(pages.currentWidget()).__name__}\n"))

    fields: set[int] = set()

    def focused(_old, new) -> None:
        log.write(f"focus {type(new).__name__}\n")
        if isinstance(new, QLineEdit) and id(new) not in fields:
            fields.add(id(new))
            new.textChanged.connect(lambda text: log.write(f"typed {text}\n"))

    application.focusChanged.connect(focused)
    if os.environ.get("WINDOW_OPENS") == "dialog":

        def open_dialog() -> None:
            door.people.show_devices()
            door.people.devices._choose_picture()
            log.write("dialog\n")

        door.controller.state_changed.connect(open_dialog, Qt.ConnectionType.SingleShotConnection)
    watch = QTimer()
    watch.timeout.connect(lambda: (log.write("focused\n"), watch.stop()) if made.shell.isActiveWindow() else None)
    watch.start(20)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
