"""Printing through Qt: exact size, nothing scaled or turned, and printed only when the spooler says so."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtPrintSupport import QPrinter

from checkin.badges import render_page
from checkin.gui.devices.qt_printer import QtPrinter, QtPrinterFinder, offer_on_windows
from checkin.printers.jobs import MemoryJobStore
from checkin.printers.ports import JobState, Printer, PrinterError, PrinterKind, PrinterState, PrintRequest, Wanted
from checkin.printers.printing import MORE_FINDERS
from checkin.printers.queue import PrintQueue
from checkin.printers.reasons import Reason
from checkin.printers.winspool import JobInfo, SpoolJob, jobs_in

sys.path.append(str(Path(__file__).parents[1] / "printers"))
from print_stage import until
from printing_help import Watcher, badge_pdf


@pytest.fixture
def device(tmp_path: Path, qapp) -> Callable[[str], QPrinter | None]:
    """A printer that prints into a PDF, as fine as an office printer."""

    def make(_name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        return made

    return make


class Spooler:
    """Tells of one job what it is told to, one answer a look, then the last one for ever."""

    def __init__(self, *answers: int | None) -> None:
        self.answers = list(answers)
        self.deleted: list[int] = []

    def find(self, _printer: str, title: str) -> SpoolJob | None:
        flags = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return None if flags is None else SpoolJob(7, title, flags, 1)

    def delete(self, _printer: str, number: int) -> None:
        self.deleted.append(number)


def request(width: float, height: float, **more) -> PrintRequest:
    return PrintRequest(badge_pdf(width, height), (width, height), **more)


@pytest.mark.parametrize(("width", "height"), [(86, 54), (62, 100), (210, 297), (297, 210)])
def test_a_page_arrives_in_exactly_its_size_and_its_symbol_reads(device, tmp_path, width: int, height: int) -> None:
    ended = QtPrinter("Büro", device).run("1", request(width, height), Watcher())
    assert ended.state is JobState.SENT
    content = (tmp_path / "out.pdf").read_bytes()
    document = pypdfium2.PdfDocument(content)
    size = document.get_page_size(0)
    document.close()
    # Qt writes sizes in whole points
    assert [side / 72 * 25.4 for side in size] == pytest.approx([width, height], abs=0.5 / 72 * 25.4)
    (found,) = zxingcpp.read_barcodes(render_page(content, 1, 300).convert("L"))
    assert found.text == "CHECKIN-4711"


def test_nothing_is_moved_or_scaled_by_more_than_a_tenth_of_a_millimetre(device, tmp_path) -> None:
    pdf = badge_pdf(86, 54)
    QtPrinter("Büro", device).run("1", PrintRequest(pdf, (86, 54)), Watcher())
    places = []
    for content in (pdf, (tmp_path / "out.pdf").read_bytes()):
        (found,) = zxingcpp.read_barcodes(render_page(content, 1, 600).convert("L"))
        corners = found.position
        places.append([corners.top_left.x, corners.top_left.y, corners.bottom_right.x, corners.bottom_right.y])
    tenth = 600 / 254
    assert places[0] == pytest.approx(places[1], abs=tenth + 1)


def test_copies_are_pages_of_their_own(device, tmp_path) -> None:
    ended = QtPrinter("Büro", device).run("1", request(86, 54, copies=3), Watcher())
    document = pypdfium2.PdfDocument((tmp_path / "out.pdf").read_bytes())
    assert (ended.pages, len(document)) == (3, 3)
    document.close()


def test_that_pages_leave_is_written_down_before_they_do(device) -> None:
    watcher = Watcher()
    QtPrinter("Büro", device).run("job-1", request(86, 54), watcher)
    first = watcher.reports[0]
    assert first.sent
    assert "job-1" in first.remote


def test_a_printer_that_is_gone_is_told_and_sent_nothing(qapp) -> None:
    with pytest.raises(PrinterError) as told:
        QtPrinter("Büro", lambda _name: None).run("1", request(86, 54), Watcher())
    assert told.value.reason is Reason.UNKNOWN_PRINTER


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_is_sent_nothing(qapp, tmp_path) -> None:
    def broken(_name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "no" / "folder.pdf"))
        return made

    watcher = Watcher()
    with pytest.raises(PrinterError):
        QtPrinter("Büro", broken).run("1", request(86, 54), watcher)
    assert watcher.reports == []


@pytest.mark.parametrize(
    ("answers", "state", "reason"),
    [
        ((0x10, 0x80), JobState.COMPLETED, None),
        ((0x8, 0x10, None), JobState.COMPLETED, None),
        ((0x1000,), JobState.COMPLETED, None),
        ((0x100,), JobState.CANCELLED, None),
        ((0x40, None), JobState.UNCERTAIN, Reason.CONTACT_LOST),
    ],
)
def test_a_job_is_printed_when_the_spooler_says_so(device, answers, state: JobState, reason: Reason | None) -> None:
    ended = QtPrinter("Büro", device, Spooler(*answers)).run("1", request(86, 54), Watcher())
    assert (ended.state, ended.reason) == (state, reason)


@pytest.mark.parametrize(
    ("flags", "reason"),
    [(0x40, Reason.OUT_OF_PAPER), (0x20, Reason.OFFLINE), (0x1, Reason.PAUSED), (0x402, Reason.DEVICE_ERROR)],
)
def test_a_job_that_stands_still_says_why_and_can_be_taken_back(device, flags: int, reason: Reason) -> None:
    spooler = Spooler(flags)
    watcher = Watcher(lambda progress: progress.reason is reason and watcher.want(Wanted.CANCEL))
    ended = QtPrinter("Büro", device, spooler).run("1", request(86, 54), watcher)
    assert watcher.reports[-1].state is JobState.HELD
    assert (ended.state, spooler.deleted) == (JobState.CANCELLED, [7])


def test_a_job_is_followed_over_a_restart_by_its_name(device) -> None:
    assert QtPrinter("Büro", device, Spooler(0x10, 0x80)).resume("1", "Badge 1", Watcher()).state is JobState.COMPLETED
    lost = QtPrinter("Büro", device, Spooler(None)).resume("1", "Badge 1", Watcher())
    assert lost.state is JobState.UNCERTAIN


def test_the_queue_prints_through_it_like_through_any_other(device) -> None:
    def find(name: str) -> Printer:
        return QtPrinter(name, device, Spooler(0x10, 0x80))

    queue = PrintQueue(find, MemoryJobStore())
    try:
        job = queue.submit(["Büro"], request(86, 54))
        until(lambda: queue.job(job.job_id).state is JobState.COMPLETED)
    finally:
        queue.close()


def test_the_list_of_jobs_is_read_as_windows_writes_it() -> None:
    array = (JobInfo * 2)()
    array[0].JobId, array[0].pDocument, array[0].Status, array[0].PagesPrinted = 5, "Badge 0199", 0x10, 1
    array[1].JobId, array[1].pDocument = 6, None
    buffer = ctypes.create_string_buffer(bytes(array), ctypes.sizeof(array))
    assert jobs_in(buffer, 2) == [SpoolJob(5, "Badge 0199", 0x10, 1), SpoolJob(6, "", 0, 0)]


def test_a_printer_that_the_system_lost_is_listed_as_away(qapp) -> None:
    told = QtPrinter("no such printer").describe()
    assert (told.kind, told.state) == (PrinterKind.WINDOWS, PrinterState.OFFLINE)


def test_only_windows_is_printed_to_through_qt(qapp, monkeypatch) -> None:
    offer_on_windows()
    assert MORE_FINDERS == []
    monkeypatch.setattr(sys, "platform", "win32")
    offer_on_windows()
    offer_on_windows()
    (finder,) = MORE_FINDERS
    MORE_FINDERS.clear()
    assert isinstance(finder, QtPrinterFinder)
