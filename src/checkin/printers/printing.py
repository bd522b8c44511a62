"""Printing in a few words, for the command line, the services and the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checkin.printers.directory import PrinterDirectory
from checkin.printers.ipp.cups import CupsFinder
from checkin.printers.jobs import JobStore, PrintJob
from checkin.printers.known import KnownPrinters
from checkin.printers.label_counts import LabelCounts
from checkin.printers.pages import page_size
from checkin.printers.ports import PrinterDescription, PrinterError, PrinterFinder, PrintRequest
from checkin.printers.queue import PrintQueue
from checkin.printers.work import Remake


class Printing:
    """The printers of this machine and the queue before them. Close it, or use it in a `with` statement."""

    def __init__(
        self, folder: Path, store: JobStore | None = None, remake: Remake | None = None,
        finders: tuple[PrinterFinder, ...] | None = None,
    ) -> None:  # fmt: skip
        """`folder` holds printers and labels left; `finders` instead of the printers set up there and the system's."""
        self.known = KnownPrinters(folder)
        self.directory = PrinterDirectory(finders if finders is not None else usual_finders(folder))
        self.queue = PrintQueue(self.directory.find, store, remake, counts=LabelCounts(folder))
        self.queue.start()

    def __enter__(self) -> Printing:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """End the queue's threads; jobs are kept."""
        self.queue.close()

    def printers(self) -> list[PrinterDescription]:
        """Return all printers with their state and the labels they have left."""
        return [replace(one, remaining=self.queue.counts.left(one.name)) for one in self.directory.describe()]

    def print_pdf(self, printer: str, request: PrintRequest, *, urgent: bool = False) -> PrintJob:
        """Hand a PDF to a printer. Raises PrinterError where there is no such printer or the PDF cannot be read."""
        self.directory.find(printer)
        return self.queue.submit([printer], request, urgent=urgent)

    def wait(self, job_id: str, seconds: float) -> PrintJob:
        """Wait until a job ends, or somebody has to do something at the printer: `PrintJob.trouble` says what."""
        return self.queue.wait(job_id, seconds, until_held=True)


#: Finders of other sorts, e.g. Windows' spooler through Qt, put there by whoever has them.
MORE_FINDERS: list[PrinterFinder] = []


def usual_finders(folder: Path) -> tuple[PrinterFinder, ...]:
    """Return what finds the printers set up in `folder`, the system's, and those of `MORE_FINDERS`."""
    return (KnownPrinters(folder), CupsFinder(), *MORE_FINDERS)


def request_for(pdf: bytes | Path, **choices: object) -> PrintRequest:
    """Return a request whose page size is the PDF's own. Raises PrinterError(UNREADABLE)."""
    page = page_size(PrintRequest(pdf, (0, 0)).content())
    return replace(PrintRequest(pdf, page), **choices)  # type: ignore[arg-type]


__all__ = ["PrinterError", "Printing", "request_for"]
