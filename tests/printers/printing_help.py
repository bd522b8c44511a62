"""PDFs to print, and a control that remembers what a printer told."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable

import qrcode
from reportlab.pdfgen import canvas

from checkin.printers.ports import Progress, Wanted

POINTS = 72 / 25.4


def badge_pdf(width: float = 86, height: float = 54, code: str = "CHECKIN-4711", pages: int = 1) -> bytes:
    """Return a PDF of this size in mm with a frame, a name, a grey bar and a QR code of 22 mm on each page."""
    buffer = io.BytesIO()
    drawing = canvas.Canvas(buffer, pagesize=(width * POINTS, height * POINTS))
    for number in range(pages):
        drawing.rect(0.5, 0.5, width * POINTS - 1, height * POINTS - 1)
        drawing.setFont("Helvetica-Bold", 16)
        drawing.drawString(3 * POINTS, (height - 9) * POINTS, "Jürgen Öztürk")
        drawing.setFillGray(0.5)
        drawing.rect(2 * POINTS, 2 * POINTS, (width - 30) * POINTS, 5 * POINTS, stroke=0, fill=1)
        drawing.setFillGray(0)
        _symbol(drawing, code if pages == 1 else f"{code}-{number + 1}", (width - 25) * POINTS, 3 * POINTS)
        drawing.showPage()
    drawing.save()
    return buffer.getvalue()


def _symbol(drawing: canvas.Canvas, code: str, left: float, bottom: float) -> None:
    symbol = qrcode.QRCode(border=0)
    symbol.add_data(code)
    symbol.make()
    modules = symbol.get_matrix()
    side = 22 * POINTS / len(modules)
    for row, line in enumerate(reversed(modules)):
        for column, dark in enumerate(line):
            if dark:
                drawing.rect(left + column * side, bottom + row * side, side, side, stroke=0, fill=1)


class Watcher:
    """The queue's side, for tests that drive one printer by itself."""

    def __init__(self, on_report: Callable[[Progress], object] = lambda _progress: None) -> None:
        self.reports: list[Progress] = []
        self.wanted = Wanted.GO_ON
        self._on_report = on_report
        self._woken = threading.Event()

    def report(self, progress: Progress) -> None:
        self.reports.append(progress)
        self._on_report(progress)

    def wait(self, seconds: float) -> Wanted:
        self._woken.wait(seconds)
        return self.wanted

    def want(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._woken.set()
