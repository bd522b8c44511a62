"""Codes of several lines, as scanners send them that end each line with Enter: one scan again, not one a line.

A business card (vCard, RFC 6350) or a calendar entry (RFC 5545) begins with BEGIN: and ends with END:. Its lines would
otherwise be judged one by one, and some look like tickets.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.gui.devices.wedge_logic import Scan

_BEGINS, _ENDS = ("BEGIN:VCARD", "BEGIN:VCALENDAR", "BEGIN:VEVENT"), ("END:VCARD", "END:VCALENDAR")
#: A block whose end does not come is judged after this pause (ms).
_PAUSE = 400
_MOST_LINES = 200


class Blocks(QObject):
    """Between the scanners and the door: hands on each scan, the lines of a block as one."""

    scanned = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._finish)

    def take(self, scan: Scan) -> None:
        """Take a scan: on it goes at once, unless it is part of a block."""
        readings = (scan.text, *scan.also)
        line = next((text for text in readings if text.upper().startswith(("BEGIN:", "END:"))), scan.text)
        upper = line.strip().upper()
        if not self._lines and not (upper.startswith(_BEGINS) and not upper.endswith(_ENDS)):
            self.scanned.emit(scan)
            return
        self._lines.append(line)
        if upper.endswith(_ENDS) or len(self._lines) >= _MOST_LINES:
            self._finish()
        else:
            self._pause.start()

    def _finish(self) -> None:
        self._pause.stop()
        lines, self._lines = self._lines, []
        if lines:
            self.scanned.emit(Scan("\n".join(lines)))
