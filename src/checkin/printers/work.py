"""What the queue asks of its surroundings, and what it keeps in memory of jobs and printers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from checkin.printers.jobs import PrintJob
from checkin.printers.ports import Printer, PrintRequest, Progress, Wanted
from checkin.printers.reasons import Reason


class FindPrinter(Protocol):
    """Looks a printer up by its name at the moment of printing."""

    def __call__(self, name: str) -> Printer:
        """Raises PrinterError(UNKNOWN_PRINTER) where it is gone."""


class Remake(Protocol):
    """Makes a job's PDF again, from `subjects` and `layout`: after a restart, or with a name that was corrected."""

    def __call__(self, job: PrintJob) -> bytes | None:
        """None where it cannot be made any more."""


@dataclass(slots=True)
class Work:
    """What is only in memory of a job: its PDF, and what is wanted of the printer that has it."""

    request: PrintRequest | None = None
    wanted: Wanted = Wanted.GO_ON
    move_to: tuple[str, ...] | None = None
    again: bool = False


@dataclass(slots=True)
class Desk:
    """One printer's thread and how the printer is."""

    thread: threading.Thread
    reason: Reason | None = None
    retry_at: float = 0.0
    failures: int = 0


class JobControl:
    """What a printer is given of the queue."""

    def __init__(self, report: Callable[[Progress], None], pause: Callable[[float], Wanted]) -> None:
        self._report = report
        self._pause = pause

    def report(self, progress: Progress) -> None:
        """Write down what happened."""
        self._report(progress)

    def wait(self, seconds: float) -> Wanted:
        """Wait, and return what is wanted."""
        return self._pause(seconds)
