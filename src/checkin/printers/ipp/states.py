"""What a print server's states and reasons mean for a badge (RFC 8011, sections 5.3.7, 5.3.8, 5.4.11 and 5.4.12)."""

from __future__ import annotations

from collections.abc import Iterable

from checkin.printers.ipp.client import IppError, Status, number, text, texts
from checkin.printers.ipp.wire import Attributes
from checkin.printers.ports import JobState, PrinterError, PrinterState, Progress
from checkin.printers.reasons import Reason

_PENDING, _HELD, _PROCESSING, _STOPPED, CANCELED, _ABORTED, _COMPLETED = range(3, 10)
_IDLE, _PRINTER_BUSY, _PRINTER_STOPPED = 3, 4, 5

#: In the order of what is told first: while a printer is away, whatever else is said of it is old.
_REASONS = (
    ("offline", Reason.OFFLINE),
    ("shutdown", Reason.OFFLINE),
    ("timed-out", Reason.OFFLINE),
    ("connecting-to-device", Reason.OFFLINE),
    ("cover-open", Reason.COVER_OPEN),
    ("door-open", Reason.COVER_OPEN),
    ("interlock-open", Reason.COVER_OPEN),
    ("media-jam", Reason.JAM),
    ("media-empty", Reason.OUT_OF_PAPER),
    ("media-needed", Reason.MEDIA_NOT_LOADED),
    ("input-tray-missing", Reason.OUT_OF_PAPER),
    ("marker-supply-empty", Reason.OUT_OF_INK),
    ("toner-empty", Reason.OUT_OF_INK),
    ("marker-ribbon-empty", Reason.OUT_OF_INK),
    ("fuser-over-temp", Reason.TOO_HOT),
    ("paused", Reason.PAUSED),
    ("moving-to-paused", Reason.PAUSED),
)
#: CUPS' backends say that a device is away in words only, in the language of the job: ours are in English.
_AWAY = (
    "unavailable at this time",
    "not responding",
    "unable to locate printer",
    "unable to connect",
    "to become available",
)
_SEVERITIES = ("-error", "-warning", "-report")
_ABORT_REASONS = (
    ("document-format-error", Reason.UNREADABLE),
    ("document-unprintable-error", Reason.UNREADABLE),
    ("unsupported-document-format", Reason.REJECTED),
    ("unsupported-attributes-or-values", Reason.MEDIA_NOT_LOADED),
)


def trouble(names: Iterable[str]) -> Reason | None:
    """Return the first reason that keeps a printer from printing; warnings that paper runs low are none."""
    bare = {_bare(name) for name in names}
    return next((reason for name, reason in _REASONS if name in bare), None)


def _bare(name: str) -> str:
    for severity in _SEVERITIES:
        name = name.removesuffix(severity)
    return name


def printer_state(printer: Attributes) -> tuple[PrinterState, Reason | None]:
    """Return how a printer is, and why it cannot print."""
    message = text(printer, "printer-state-message").lower()
    reason = trouble(texts(printer, "printer-state-reasons"))
    if any(words in message for words in _AWAY):
        reason = Reason.OFFLINE
    state = number(printer, "printer-state")
    if state == _PRINTER_STOPPED:
        return PrinterState.STOPPED, reason or Reason.PAUSED
    if reason is Reason.OFFLINE:
        return PrinterState.OFFLINE, reason
    return (PrinterState.BUSY if state == _PRINTER_BUSY else PrinterState.READY), reason


def job_progress(job: Attributes, remote: str, printer_reason: Reason | None) -> Progress:
    """Return what a job's attributes say. `printer_reason` is why its printer cannot go on.

    Its count of impressions is left aside: with CUPS it is what the filters made, not what came out.
    """
    state = number(job, "job-state")
    names = texts(job, "job-state-reasons")

    def progress(found: JobState, reason: Reason | None = None) -> Progress:
        return Progress(found, reason, remote, sent=True)

    if state == _COMPLETED:
        broken = "job-completed-with-errors" in names
        return progress(JobState.FAILED, Reason.DEVICE_ERROR) if broken else progress(JobState.COMPLETED)
    if state == CANCELED:
        by_person = any(name.startswith("job-canceled-by") for name in names)
        return progress(JobState.CANCELLED) if by_person else progress(JobState.FAILED, Reason.REJECTED)
    if state == _ABORTED:
        found = next((reason for name, reason in _ABORT_REASONS if name in names), Reason.DEVICE_ERROR)
        return progress(JobState.FAILED, found)
    if state == _PENDING and printer_reason is not Reason.PAUSED:
        printer_reason = None  # not begun: what the printer complained about may be of the job before
    reason = trouble(names) or printer_reason
    if reason is not None or state in (_HELD, _STOPPED):
        return progress(JobState.HELD, reason or Reason.PAUSED)
    return progress(JobState.PRINTING)


def is_incoming(job: Attributes) -> bool:
    """Whether a job still lacks its document, so that nothing can have been printed."""
    return number(job, "job-state") in (_PENDING, _HELD) and number(job, "number-of-documents", 1) == 0


def refusal(error: IppError) -> PrinterError:
    """Return what an error status means for whoever wanted to print."""
    if error.status in (Status.NOT_FOUND, Status.GONE):
        return PrinterError(Reason.UNKNOWN_PRINTER)
    if error.status in (Status.NOT_ACCEPTING, Status.BUSY):
        return PrinterError(Reason.PAUSED)
    if error.status == Status.NOT_SUPPORTED and any(name.startswith("media") for name in error.unsupported):
        return PrinterError(Reason.MEDIA_NOT_LOADED)
    return PrinterError(Reason.REJECTED)
