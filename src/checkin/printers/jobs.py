"""A print job as the queue keeps it, and where such jobs are kept. Nothing in it names a guest."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError
from checkin.printers.ports import JobState, PrinterError
from checkin.printers.reasons import Reason

_VERSION = 1


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One job. It never holds what is printed: after a restart that is made again from `subjects` and `layout`.

    `printers` may take it (several share the load), `printer` has it, `remote` is its number there. `subjects` are ids
    of attendees. `page` in mm; `labels` counts pages with copies, `printed` those the device counted so far. `attempts`
    counts how often bytes left for a device; `again` says that somebody had it sent again although it may have been
    printed before. Times are aware (UTC).
    """

    job_id: str
    printers: tuple[str, ...]
    page: tuple[float, float]
    created: datetime
    changed: datetime
    subjects: tuple[str, ...] = ()
    layout: str = ""
    copies: int = 1
    title: str = "Badge"
    tray: str = ""
    roll: str = ""
    urgent: bool = False
    labels: int = 0
    state: JobState = JobState.QUEUED
    reason: Reason | None = None
    printer: str = ""
    remote: str = ""
    sent: bool = False
    printed: int = 0
    attempts: int = 0
    again: bool = False

    @property
    def may_be_out(self) -> bool:
        """Whether sending it now might print it a second time.

        A device that stands still for want of labels, or is away, has not printed it; cancelling made it forget it.
        """
        if self.state in (JobState.COMPLETED, JobState.SENT, JobState.UNCERTAIN) or self.printed:
            return True
        return self.sent and self.state not in (JobState.HELD, JobState.FAILED)

    def trouble(self) -> PrinterError | None:
        """Return why it waits or failed as a sentence for staff, None where nothing is the matter."""
        return None if self.reason is None else PrinterError(self.reason, self.printer or ", ".join(self.printers))


class JobStore(Protocol):
    """Keeps jobs and label counts over a restart. Called from the queue's threads, also at the same time."""

    def jobs(self) -> Iterable[PrintJob]:
        """Return all jobs kept, oldest first."""

    def put(self, job: PrintJob) -> None:
        """Keep a job, new or changed; it is on disk when this returns."""

    def drop(self, job_id: str) -> None:
        """Forget a job."""

    def remaining(self) -> dict[str, int]:
        """Return how many labels each printer has left, for those that are counted."""

    def put_remaining(self, printer: str, labels: int | None) -> None:
        """Keep a printer's count; None = it is not counted."""


class MemoryJobStore:
    """For one run of the program: the command line, tests."""

    def __init__(self) -> None:
        self._jobs: dict[str, PrintJob] = {}
        self._remaining: dict[str, int] = {}

    def jobs(self) -> list[PrintJob]:
        """All jobs, oldest first."""
        return list(self._jobs.values())

    def put(self, job: PrintJob) -> None:
        """Keep a job."""
        self._jobs[job.job_id] = job

    def drop(self, job_id: str) -> None:
        """Forget a job."""
        self._jobs.pop(job_id, None)

    def remaining(self) -> dict[str, int]:
        """Labels left."""
        return dict(self._remaining)

    def put_remaining(self, printer: str, labels: int | None) -> None:
        """Keep a count."""
        if labels is None:
            self._remaining.pop(printer, None)
        else:
            self._remaining[printer] = labels


class FileJobStore(MemoryJobStore):
    """One JSON file, written whole or not at all and only readable by its user. Raises SurroundingsError."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._lock = threading.Lock()
        self._load()

    def put(self, job: PrintJob) -> None:
        """Keep a job on disk."""
        with self._lock:
            super().put(job)
            self._save()

    def drop(self, job_id: str) -> None:
        """Forget a job on disk."""
        with self._lock:
            super().drop(job_id)
            self._save()

    def put_remaining(self, printer: str, labels: int | None) -> None:
        """Keep a count on disk."""
        with self._lock:
            super().put_remaining(printer, labels)
            self._save()

    def _load(self) -> None:
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            self._jobs = {job.job_id: job for job in map(job_from, content["jobs"])}
            self._remaining = {str(name): int(count) for name, count in content["remaining"].items()}
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # kept beside, never overwritten: it says what may be lying at a printer
            broken = self._path.with_suffix(".unreadable")
            try:
                self._path.replace(broken)
            except OSError as error:
                raise self._trouble() from error
            self._jobs, self._remaining = {}, {}

    def _save(self) -> None:
        content = {
            "version": _VERSION,
            "jobs": [job_dict(job) for job in self._jobs.values()],
            "remaining": self._remaining,
        }
        unfinished = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        try:
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(content, file)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self._path)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise self._trouble() from error

    def _trouble(self) -> SurroundingsError:
        template = QT_TRANSLATE_NOOP(
            "errors", "The print jobs cannot be kept in {file}: check the disk and its rights."
        )
        return SurroundingsError(template, file=self._path)


def job_dict(job: PrintJob) -> dict[str, Any]:
    """Return a job as plain JSON values."""
    content = asdict(job)
    return content | {"created": job.created.isoformat(), "changed": job.changed.isoformat()}


def job_from(content: dict[str, Any]) -> PrintJob:
    """Read a job back; fields of a newer version are left aside. Raises ValueError, KeyError or TypeError."""
    known = {one.name for one in fields(PrintJob)}
    values = {name: value for name, value in content.items() if name in known}
    values |= {name: tuple(values[name]) for name in ("printers", "page", "subjects") if name in values}
    values |= {name: datetime.fromisoformat(values[name]) for name in ("created", "changed")}
    values["state"] = JobState(values["state"])
    values["reason"] = Reason(values["reason"]) if values.get("reason") else None
    return PrintJob(**values)


def changed(job: PrintJob, **values: Any) -> PrintJob:
    """Return the job with these values and the time of now."""
    return replace(job, changed=datetime.now(UTC), **values)
