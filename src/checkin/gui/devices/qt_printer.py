"""Printers through Qt, as on Windows: behind the same port as all others, in exact size, neither scaled nor turned."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from checkin.badges import render_page
from checkin.printers.pages import page_count
from checkin.printers.ports import (
    Control,
    JobState,
    Printer,
    PrinterDescription,
    PrinterError,
    PrinterKind,
    PrinterState,
    PrintRequest,
    Progress,
    Wanted,
)
from checkin.printers.printing import MORE_FINDERS
from checkin.printers.reasons import Reason
from checkin.printers.winspool import Spooler, WindowsSpooler

#: Finer than any badge needs; finer printers get their dots from this picture.
_MOST_DPI = 600
_LOOK_S = 0.5
#: A driver may round a size to its own unit.
_SAME_MM = 0.5
_STATES = {
    QPrinter.PrinterState.Idle: PrinterState.READY, QPrinter.PrinterState.Active: PrinterState.BUSY,
    QPrinter.PrinterState.Aborted: PrinterState.STOPPED, QPrinter.PrinterState.Error: PrinterState.OFFLINE,
}  # fmt: skip


class Device(Protocol):
    """Makes the paint device of a printer."""

    def __call__(self, name: str) -> QPrinter | None:
        """Return it, None where the printer is gone."""


class QtPrinter:
    """One printer of the system. Without a `spooler` that tells, a job only counts as sent."""

    kind = PrinterKind.WINDOWS

    def __init__(self, name: str, device: Device | None = None, spooler: Spooler | None = None) -> None:
        self.name = name
        self._device = device or system_device
        self._spooler = spooler

    def describe(self) -> PrinterDescription:
        """Return how the system says that the printer is."""
        info = QPrinterInfo.printerInfo(self.name)
        if info.isNull():
            return PrinterDescription(self.name, self.kind, PrinterState.OFFLINE)
        media = tuple(size.name() for size in info.supportedPageSizes())
        device = QPrinter(info)
        sources: Sequence[QPrinter.PaperSource] = getattr(
            device, "supportedPaperSources", tuple
        )()  # Qt knows them on Windows only
        trays = tuple(source.name for source in sources)
        state = _STATES.get(info.state(), PrinterState.UNKNOWN)
        return PrinterDescription(
            self.name, self.kind, state, media=media, trays=trays if len(trays) > 1 else (),
            default=info.isDefault(), model=info.makeAndModel(),
        )  # fmt: skip

    def run(self, job_id: str, request: PrintRequest, control: Control) -> Progress:
        """Paint the pages, then follow the job in the spooler. Raises PrinterError where nothing was sent."""
        content = request.content()
        count = page_count(content)
        device = self._device(self.name)
        if device is None:
            raise PrinterError(Reason.UNKNOWN_PRINTER, self.name)
        title = f"{request.title} {job_id}"
        self._set_up(device, request, title)
        painter = QPainter()
        if not painter.begin(device):
            raise PrinterError(Reason.OFFLINE, self.name)
        control.report(Progress(JobState.SENDING, remote=title, sent=True))
        numbers = [page for page in range(1, count + 1) for _copy in range(request.copies)]
        whole = _paint(painter, device, request.page, content, numbers, control)
        ended = painter.end()
        if not whole:
            return Progress(JobState.CANCELLED, remote=title, sent=True)
        if not ended or device.printerState() is QPrinter.PrinterState.Error:
            return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, title, sent=True)
        if self._spooler is None:
            return Progress(JobState.SENT, remote=title, pages=len(numbers), sent=True)
        return self._follow(self._spooler, title, control)

    def resume(self, job_id: str, remote: str, control: Control) -> Progress | None:  # noqa: ARG002 (the port's)
        """Follow a job handed over before a restart; one that the spooler knows no more may have been printed."""
        if self._spooler is None or not remote or self._spooler.find(self.name, remote) is None:
            return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, remote, sent=True)
        return self._follow(self._spooler, remote, control)

    def _set_up(self, device: QPrinter, request: PrintRequest, title: str) -> None:
        width, height = request.page
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, "", exact)
        # Qt turns a size that is wider than high itself, where the orientation says nothing else
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
        layout.setMode(QPageLayout.Mode.FullPageMode)
        device.setFullPage(True)
        device.setPageLayout(layout)
        device.setDocName(title)
        device.setCopyCount(1)
        device.setCollateCopies(False)
        device.setDuplex(QPrinter.DuplexMode.DuplexNone)
        device.setResolution(min(device.resolution(), _MOST_DPI))
        if request.tray:
            source = getattr(QPrinter.PaperSource, request.tray, None)
            if source is not None:
                device.setPaperSource(source)
        got = device.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
        if abs(got.width() - width) > _SAME_MM or abs(got.height() - height) > _SAME_MM:
            raise PrinterError(Reason.MEDIA_NOT_LOADED, self.name)

    def _follow(self, spooler: Spooler, title: str, control: Control) -> Progress:
        """Return how the job ended. One that stood still and is gone was taken out by somebody, or printed: unsure."""
        last: tuple[JobState, Reason | None] = (JobState.PRINTING, None)
        pages = 0
        while True:
            job = spooler.find(self.name, title)
            if job is None:
                if last[0] is JobState.HELD:
                    return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, title, pages, sent=True)
                return Progress(JobState.COMPLETED, None, title, pages, sent=True)
            last, pages = job.state(), job.pages
            if last[0].final:
                return Progress(last[0], last[1], title, pages, sent=True)
            control.report(Progress(last[0], last[1], title, pages, sent=True))
            wanted = control.wait(_LOOK_S)
            if wanted is Wanted.CANCEL:
                spooler.delete(self.name, job.number)
                return Progress(JobState.CANCELLED, None, title, pages, sent=True)
            if wanted is Wanted.LET_GO:
                return Progress(last[0], last[1], title, pages, sent=True)


def _paint(
    painter: QPainter, device: QPrinter, page: tuple[float, float], content: bytes, numbers: Sequence[int],
    control: Control,
) -> bool:  # fmt: skip
    """Draw the pages dot for dot, and return whether all were."""
    dpi = device.resolution()
    area = QRectF(0, 0, page[0] / 25.4 * dpi, page[1] / 25.4 * dpi)
    for place, number in enumerate(numbers):
        if control.wait(0) is Wanted.CANCEL:
            device.abort()
            return False
        if place:
            device.newPage()
        picture = render_page(content, number, dpi).convert("RGB")
        data = picture.tobytes()
        image = QImage(data, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888)
        painter.drawImage(area, image)
    return True


def system_device(name: str) -> QPrinter | None:
    """Return the system's printer of this name."""
    info = QPrinterInfo.printerInfo(name)
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


class QtPrinterFinder:
    """All printers of the system, as a `PrinterFinder`."""

    def __init__(self, spooler: Callable[[], Spooler] | None = None) -> None:
        self._spooler = spooler

    def printers(self) -> Sequence[Printer]:
        """Return those that the system has now."""
        spooler = self._spooler() if self._spooler is not None else None
        return [QtPrinter(name, spooler=spooler) for name in QPrinterInfo.availablePrinterNames()]


def offer_on_windows() -> None:
    """Let Windows' printers be found beside those set up here; elsewhere the system's spooler is spoken to directly."""
    if sys.platform == "win32" and not any(isinstance(one, QtPrinterFinder) for one in MORE_FINDERS):
        MORE_FINDERS.append(QtPrinterFinder(WindowsSpooler))
