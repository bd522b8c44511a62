"""What every printer offers, and what a print job can be in. A printer is a language spoken over a transport.

The window's Windows printer (Qt) fits behind `Printer` like the rest: `run` is called on a thread of the queue and may
block until the job's end; it tells what happens by `Control.report` and asks `Control.wanted` whether to go on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from checkin.domain.errors import SurroundingsError
from checkin.printers.reasons import Reason
from checkin.printers.sentences import SENTENCES


class JobState(StrEnum):
    """Where a job is.

    COMPLETED only where device or spooler said so. SENT: a device that never reports took all bytes; somebody has to
    look. UNCERTAIN: contact was lost after sending began, it may or may not have been printed: asked, never repeated
    unasked. HELD: somebody has to do something at the printer, then it goes on by itself.
    """

    QUEUED = "queued"
    SENDING = "sending"
    HELD = "held"
    PRINTING = "printing"
    COMPLETED = "completed"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def final(self) -> bool:
        """Whether the queue does nothing more with it unless told to."""
        return self in _FINAL


_FINAL = frozenset(
    {JobState.COMPLETED, JobState.SENT, JobState.UNCERTAIN, JobState.FAILED, JobState.CANCELLED},
)


class PrinterKind(StrEnum):
    """By which road a printer is reached."""

    SPOOLER = "spooler"
    IPP = "ipp"
    BROTHER_QL = "brother_ql"
    ZPL = "zpl"
    WINDOWS = "windows"


class PrinterState(StrEnum):
    """How a printer is. UNKNOWN: it does not tell."""

    READY = "ready"
    BUSY = "busy"
    STOPPED = "stopped"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterDescription:
    """A printer for a list to choose from. `remaining` labels, None = not counted; `media` as people say it."""

    name: str
    kind: PrinterKind
    state: PrinterState = PrinterState.UNKNOWN
    reasons: tuple[Reason, ...] = ()
    media: tuple[str, ...] = ()
    trays: tuple[str, ...] = ()
    remaining: int | None = None
    default: bool = False
    model: str = ""


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What to print: a PDF (bytes, or the path of one), all of whose pages are `page` mm wide and high.

    `title` is what the spooler's list shows to everybody: never a person's name. `tray` is a media source of the
    spooler ("" = the printer's choice), `roll` the id of a Brother roll ("" = the one that fits).
    """

    pdf: bytes | Path = field(repr=False)
    page: tuple[float, float]
    copies: int = 1
    title: str = "Badge"
    tray: str = ""
    roll: str = ""

    def content(self) -> bytes:
        """Return the PDF's bytes. Raises PrinterError(UNREADABLE) where the file is gone or is no PDF."""
        try:
            content = self.pdf if isinstance(self.pdf, bytes) else self.pdf.read_bytes()
        except OSError:
            raise PrinterError(Reason.UNREADABLE) from None
        if not content.lstrip()[:5].startswith(b"%PDF-"):
            raise PrinterError(Reason.UNREADABLE)
        return content


class Wanted(StrEnum):
    """What the queue wants of a printer at work: LET_GO = leave the job to it, the program ends."""

    GO_ON = "go_on"
    CANCEL = "cancel"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Progress:
    """What a printer says of a job. `remote` is the job's id there; `pages` counts those that came out.

    `sent` says that bytes left for the device, so that printing it again may print it twice.
    """

    state: JobState
    reason: Reason | None = None
    remote: str = ""
    pages: int = 0
    sent: bool = False


class Control(Protocol):
    """The queue's side of a job at work."""

    def report(self, progress: Progress) -> None:
        """Take what happened: it is on disk when this returns."""

    def wait(self, seconds: float) -> Wanted:
        """Wait that long, or until something else than GO_ON is wanted, and return what is."""


class Printer(Protocol):
    """A printer that was found. `name` is how people choose it."""

    @property
    def name(self) -> str: ...

    @property
    def kind(self) -> PrinterKind: ...

    def describe(self) -> PrinterDescription:
        """Ask the device or spooler how it is, for at most about two seconds. Does not raise where it is away."""

    def run(self, job_id: str, request: PrintRequest, control: Control) -> Progress:
        """Print and return how it ended; called once a job and attempt, on a thread that may block.

        Raises PrinterError where nothing was sent: tried again for OFFLINE, COVER_OPEN ..., not for REJECTED.
        """

    def resume(self, job_id: str, remote: str, control: Control) -> Progress | None:
        """Follow a job handed over before a restart; `remote` "" = it may not have got there.

        None: it certainly was not printed and will not be, send it anew. Raises PrinterError where the printer cannot
        be asked now.
        """


class PrinterFinder(Protocol):
    """Finds printers of one sort. Names are unique within a finder."""

    def printers(self) -> Sequence[Printer]:
        """Return those that can be chosen now; empty where there is no such thing on this machine."""


class PrinterError(SurroundingsError):
    """A printer that cannot take the job now, and why. `printer` is filled in by whoever knows its name."""

    def __init__(self, reason: Reason, printer: str = "", **params: object) -> None:
        super().__init__(SENTENCES[reason], printer=printer, **params)
        self.reason = reason

    def of(self, printer: str) -> PrinterError:
        """Return the same error, telling of this printer."""
        others = {name: value for name, value in self.params.items() if name != "printer"}
        return PrinterError(self.reason, printer, **others)
